package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.policy.SaleStage.PRESALE;
import static fangpiao.policy.SaleStage.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.policy.SaleStage;
import fangpiao.pool.Inspection.Progress;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an estate must be to get into the pool. */
class EstateRulesTest {

    static final LocalDate TODAY = LocalDate.of(2024, 9, 10);
    static final Policy LENIENT = Rules.with("pool.minProgress", "FOUNDATION_DONE");

    @Test
    void a_finished_home_is_handed_over_today_at_the_latest_and_a_presale_home_tomorrow_at_the_earliest() {
        assertThatCode(() -> estate(READY, TODAY).requirePlausibleDelivery(TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> estate(PRESALE, TODAY.plusDays(1)).requirePlausibleDelivery(TODAY))
                .doesNotThrowAnyException();
        assertThat(refusalOf(() -> estate(READY, TODAY.plusDays(1)).requirePlausibleDelivery(TODAY)))
                .isEqualTo("现房的交付日期不得晚于今天。");
        assertThat(refusalOf(() -> estate(PRESALE, TODAY).requirePlausibleDelivery(TODAY)))
                .isEqualTo("期房的约定交付日期应晚于今天。");
    }

    @Test
    void a_finished_estate_must_be_completed_whatever_the_rules_say() {
        assertThat(refusalOf(() -> inspection(Progress.TOPPED).requireEnoughProgress(READY, LENIENT)))
                .isEqualTo("现房须已竣工，方可通过现场核查。");
        assertThatCode(() -> inspection(Progress.COMPLETED).requireEnoughProgress(READY, LENIENT))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "FOUNDATION_DONE, FOUNDATION, 期房须基础完工，方可通过现场核查。",
        "FOUNDATION_DONE, FOUNDATION_DONE,",
        "MAIN_STRUCTURE_TOPPED, FOUNDATION_DONE, 期房须主体封顶，方可通过现场核查。",
        "MAIN_STRUCTURE_TOPPED, TOPPED,",
        "COMPLETION_FILED, TOPPED, 期房须竣工验收备案，方可通过现场核查。",
        "COMPLETION_FILED, COMPLETED,"
    })
    void a_presale_estate_must_be_as_far_as_the_rules_want(String least, Progress seen, String refusal) {
        Policy rules = Rules.with("pool.minProgress", least);
        Runnable check = () -> inspection(seen).requireEnoughProgress(PRESALE, rules);

        if (refusal == null) check.run();
        else assertThat(refusalOf(check)).isEqualTo(refusal);
    }

    @Test
    void an_address_tells_its_district_once() {
        assertThat(District.XISHAN.locate("马街街道春雨路1号")).isEqualTo("西山区马街街道春雨路1号");
        assertThat(District.XISHAN.locate("昆明市西山区春雨路1号")).isEqualTo("昆明市西山区春雨路1号");
    }

    private static Inspection inspection(Progress progress) {
        return new Inspection(progress, TODAY, "1栋南侧", "主体施工");
    }

    private static Estate estate(SaleStage stage, LocalDate deliveryOn) {
        return new Estate(
                new Developer("91530100MA6K000001", "昆明测试置业有限公司"),
                "春雨新居",
                "马街街道春雨路1号",
                District.XISHAN,
                stage,
                "西预许2024第1号",
                deliveryOn,
                new Estate.Escrow("测试银行昆明分行", "5300000000000001"),
                Concession.NONE);
    }
}
