package fangpiao.purchase;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Policy;
import fangpiao.policy.PropertyType;
import fangpiao.policy.Rules;
import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import fangpiao.pool.UnitCard;
import fangpiao.pool.UnitStatus;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The most a home may cost a voucher's buyer. */
class CeilingTest {

    static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    static final Concession FIVE_PER_CENT = new Concession(Rate.percent("5"), LAST_DAY);
    static final Policy STRICT = Rules.with();
    static final Policy TOLERANT = Rules.with("purchase.priceToleranceTop", "3%");

    @Test
    void the_conceded_price_to_the_last_day_and_the_filed_price_after_it() {
        UnitCard home = home("1000000", "950000", FIVE_PER_CENT);

        assertThat(Ceiling.of(home, STRICT, LAST_DAY).price()).isEqualTo(yuan("950000"));
        assertThat(Ceiling.of(home, STRICT, LAST_DAY).isConceded()).isTrue();
        assertThat(Ceiling.of(home, STRICT, LAST_DAY.plusDays(1)).price()).isEqualTo(yuan("1000000"));
        assertThat(Ceiling.of(home, STRICT, LAST_DAY.plusDays(1)).isConceded()).isFalse();
    }

    @Test
    void a_price_declared_below_the_filed_one_has_no_last_day() {
        UnitCard home = home("1000000", "980000", Concession.NONE);

        assertThat(Ceiling.of(home, STRICT, LAST_DAY).price()).isEqualTo(yuan("980000"));
        assertThat(Ceiling.of(home, TOLERANT, LAST_DAY).price()).isEqualTo(yuan("980000"));
    }

    @Test
    void the_filed_price_may_be_exceeded_by_what_the_rules_tolerate() {
        UnitCard home = home("1000000.50", "1000000.50", Concession.NONE);

        assertThat(Ceiling.of(home, STRICT, LAST_DAY).price()).isEqualTo(yuan("1000000.50"));
        assertThat(Ceiling.of(home, TOLERANT, LAST_DAY).price()).isEqualTo(yuan("1030000.51")); // 1,030,000.515
    }

    @Test
    void a_concession_is_not_eaten_by_the_tolerance() {
        assertThat(Ceiling.of(home("1000000", "950000", FIVE_PER_CENT), TOLERANT, LAST_DAY)
                        .price())
                .isEqualTo(yuan("950000"));
    }

    @Test
    void says_with_all_figures_why_a_price_is_too_high() {
        assertThat(complaint(home("1000000", "950000", FIVE_PER_CENT), STRICT, "950000.01"))
                .isEqualTo("房屋总价950,000.01元超过让利5%后的总价950,000.00元（备案价1,000,000.00元）");
        assertThat(complaint(home("1000000", "980000", Concession.NONE), STRICT, "980000.01"))
                .isEqualTo("房屋总价980,000.01元超过入库申报的房票价980,000.00元");
        assertThat(complaint(home("1000000", "980000", Concession.NONE), STRICT, "1000000.01"))
                .isEqualTo("房屋总价1,000,000.01元超过备案价1,000,000.00元");
        assertThat(complaint(home("1000000", "1000000", Concession.NONE), TOLERANT, "1030000.01"))
                .isEqualTo("房屋总价1,030,000.01元超过备案价1,000,000.00元容许上浮后的1,030,000.00元");
    }

    @Property
    void never_above_what_is_conceded_filed_or_tolerated(
            @ForAll @LongRange(min = 2, max = 99_999_999_999_999L) long filedFen,
            @ForAll @IntRange(min = 1, max = 3_000) int conceded,
            @ForAll @IntRange(min = -400, max = 400) int daysAfter) {
        Money filed = new Money(filedFen);
        var concession = new Concession(new Rate(conceded), LAST_DAY);
        UnitCard home = home(filed.plain(), concession.priceOf(filed).plain(), concession);

        Money price = Ceiling.of(home, STRICT, LAST_DAY.plusDays(daysAfter)).price();

        assertThat(price).isEqualTo(daysAfter > 0 ? filed : concession.priceOf(filed));
    }

    private static String complaint(UnitCard home, Policy policy, String price) {
        return Ceiling.of(home, policy, LAST_DAY).complaint(yuan(price));
    }

    private static UnitCard home(String filed, String byVoucher, Concession concession) {
        return new UnitCard(
                "CYXJ-01-0101",
                UnitStatus.LISTED,
                PropertyType.HOME,
                new BigDecimal("90"),
                yuan(filed),
                yuan(byVoucher),
                "01",
                "0101",
                new UnitCard.EstateCard(
                        "CYXJ",
                        "春雨新居",
                        "春雨路1号",
                        SaleStage.PRESALE,
                        "（2024）预售许001",
                        LAST_DAY.plusYears(1),
                        "91530100MA6K000001",
                        "昆明测试置业有限公司",
                        "测试银行",
                        "5300000000000001",
                        "530112",
                        concession));
    }
}
