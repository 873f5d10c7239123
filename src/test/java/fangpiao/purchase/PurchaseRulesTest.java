package fangpiao.purchase;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.purchase.PurchaseStatus.COMMITTED;
import static fangpiao.purchase.PurchaseStatus.CONTRACT_CHECKED;
import static fangpiao.purchase.PurchaseStatus.DECLINED;
import static fangpiao.purchase.PurchaseStatus.HELD;
import static fangpiao.purchase.PurchaseStatus.SUBSCRIBED;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fangpiao.issuance.Household;
import fangpiao.policy.Kinship;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Rate;
import fangpiao.voucher.VoucherNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order of dates, life of a lock, the area of the home, and who proves what. */
class PurchaseRulesTest {

    static final LocalDate TODAY = LocalDate.of(2024, 9, 10);
    static final BigDecimal LISTED = new BigDecimal("90.00");
    static final ZoneId KUNMING = ZoneId.of("Asia/Shanghai");
    static final OffsetDateTime END_OF_HOLD = OffsetDateTime.parse("2024-09-25T23:59:59+08:00");

    @Test
    void a_lock_lives_until_the_moment_its_timer_is_due() {
        assertThat(Purchase.endOfHold(TODAY, 15, KUNMING)).isEqualTo(END_OF_HOLD);
        assertThatCode(() -> purchase(HELD).requireLiveHold(END_OF_HOLD.minusNanos(1)))
                .doesNotThrowAnyException();
        assertThat(refusalOf(() -> purchase(HELD).requireLiveHold(END_OF_HOLD)))
                .isEqualTo("购房案GF-1的锁定已于2024-09-25 23:59到期，金额与房源即将释放，不能继续办理。");
    }

    @Test
    void what_is_locked_can_be_let_go_until_it_is_paid_over() {
        for (PurchaseStatus holding : List.of(HELD, SUBSCRIBED, CONTRACT_CHECKED))
            assertThatCode(() -> purchase(holding).requireHolding()).doesNotThrowAnyException();
        assertThat(refusalOf(() -> purchase(DECLINED).requireHolding())).contains("当前为「未受理」");
        assertThat(refusalOf(() -> purchase(COMMITTED).requireHolding())).contains("当前为「已备案」");
    }

    @Test
    void a_relative_proves_it_and_the_holder_need_not() {
        assertThatCode(() -> purchase(HELD, Kinship.SELF).requireProof(null)).doesNotThrowAnyException();
        assertThatCode(() -> purchase(HELD, Kinship.CHILD).requireProof("户口簿")).doesNotThrowAnyException();
        assertThat(refusalOf(() -> purchase(HELD, Kinship.CHILD).requireProof(" ")))
                .isEqualTo("购房人是持票人的子女，请填写亲属关系证明。");
    }

    @Test
    void subscribed_and_signed_on_one_day_at_the_latest_today() {
        assertThatCode(() -> contract(TODAY, TODAY).requireInOrder(TODAY)).doesNotThrowAnyException();
        assertThat(refusalOf(() -> contract(TODAY, TODAY.minusDays(1)).requireInOrder(TODAY)))
                .isEqualTo("合同签订日期不得早于认购日期2024-09-10。");
        assertThat(refusalOf(() -> contract(TODAY, TODAY.plusDays(1)).requireInOrder(TODAY)))
                .isEqualTo("合同签订日期不得晚于今天。");
    }

    @Test
    void filed_on_the_day_of_the_contract_at_the_earliest_and_today_at_the_latest() {
        Contract contract = contract(TODAY, TODAY);
        assertThatCode(() -> new Filing("BA-1", TODAY).requireInOrder(contract, TODAY))
                .doesNotThrowAnyException();
        assertThat(refusalOf(() -> new Filing("BA-1", TODAY.minusDays(1)).requireInOrder(contract, TODAY)))
                .isEqualTo("备案日期不得早于合同签订日期2024-09-10。");
        assertThat(refusalOf(() -> new Filing("BA-1", TODAY.plusDays(1)).requireInOrder(contract, TODAY)))
                .isEqualTo("备案日期不得晚于今天。");
    }

    @Test
    void the_term_of_the_voucher_counts_for_the_contract() {
        LocalDate issuedOn = TODAY.minusDays(1);
        assertThatCode(() -> contract(issuedOn, TODAY).requireInTerm(issuedOn, TODAY))
                .doesNotThrowAnyException();
        assertThat(refusalOf(() -> contract(issuedOn.minusDays(1), TODAY).requireInTerm(issuedOn, TODAY)))
                .isEqualTo("认购日期不得早于房票核发日期2024-09-09。");
        assertThat(refusalOf(() -> contract(TODAY, TODAY.plusDays(1)).requireInTerm(issuedOn, TODAY)))
                .isEqualTo("合同签订于房票最后使用日2024-09-10之后，不能使用该房票。");
    }

    @ParameterizedTest
    @CsvSource({"92.70, 1000000", "90, 1000000", "89.10, 990000", "87.30, 970000"})
    void a_contract_may_deviate_from_the_listed_area_by_three_percent_and_no_square_metre_is_dearer(
            String area, String price) {
        assertThatCode(() -> contract(area, price).requireArea(LISTED, yuan("1000000")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_contract_for_another_area_is_refused() {
        assertThat(refusalOf(() -> contract("92.71", "1000000").requireArea(LISTED, yuan("1000000"))))
                .isEqualTo("合同建筑面积92.71㎡与一房一价表的90.00㎡相差超过3%，请核对合同。");
        assertThat(refusalOf(() -> contract("87.29", "900000").requireArea(LISTED, yuan("1000000"))))
                .contains("87.29㎡", "相差超过3%");
    }

    @Test
    void a_smaller_home_costs_not_one_fen_more_than_its_share() {
        assertThat(refusalOf(() -> contract("89.10", "990000.01").requireArea(LISTED, yuan("1000000"))))
                .isEqualTo("合同建筑面积89.10㎡小于一房一价表的90.00㎡，合同总价990,000.01元超过按面积折算的990,000.00元。");
    }

    private static Contract contract(String area, String price) {
        return new Contract("RG-1", TODAY, "HT-1", TODAY, yuan(price), new BigDecimal(area));
    }

    private static Contract contract(LocalDate subscribedOn, LocalDate signedOn) {
        return new Contract("RG-1", subscribedOn, "HT-1", signedOn, yuan("1000000"), LISTED);
    }

    private static Purchase purchase(PurchaseStatus status) {
        return purchase(status, Kinship.SELF);
    }

    private static Purchase purchase(PurchaseStatus status, Kinship kinship) {
        return new Purchase(
                new CaseNo("GF-1"),
                "CYXJ-01-0101",
                new Buyer("李明", new IdNumber(Household.idNumber(1))),
                yuan("1000000"),
                OwnMoney.NONE,
                new Ceiling(yuan("1000000"), yuan("1000000"), new Rate(0)),
                List.of(new VoucherPart(
                        new VoucherNo("FP-530112-XKZ-2024-000001-6"), yuan("1000000"), kinship, "XS-PILOT-XKZ")),
                status,
                null,
                END_OF_HOLD,
                null,
                null,
                null);
    }
}
