package fangpiao.rescission;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.ClaimToBePaid;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What a developer owes is paid by what it is owed. Its first instalment is 60 per cent. */
@ApplicationTest
class SetOffTest {

    @Autowired
    Scenario scenario;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-10-08");
        settlement.bankAnswersAtOnce();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
        rescission.thenBooksAgreeWithTheCases();
    }

    @Test
    void a_debt_is_set_off_against_part_of_another_claim_and_the_bank_pays_the_rest_of_that() {
        List<Bought> homes = rescission.homesBoughtFor("100000", "500000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        String claim = settlement.opensAndReaches("payClaim", homes.get(1).filed(), "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(homes.get(0), "chief");
        var before = settlement.paidInto(homes.get(1).filed());

        rescission.setsOff(caseNo, claim);

        scenario.thenCaseEndedAt(caseNo, "moneyReturned");
        thenHas(homes.get(0), VoucherStatus.ACTIVE, "100000", "0");
        assertThat(scenario.balanceFen(homes.get(0).debt())).isZero();
        assertThat(scenario.balanceFen(homes.get(1).payable())).isEqualTo(440_000_00);
        scenario.thenBooksBalance();
        rescission.thenBooksAgreeWithTheCases();
        assertThat(scenario.shown("cashier", claim, "payClaim", "facts").toString())
                .contains("240,000.00 元（已抵扣追款 60,000.00 元）");

        settlement.pays(claim);
        settlement.receives(claim);

        scenario.thenCaseEndedAt(claim, "claimSettled");
        assertThat(settlement.paidInto(homes.get(1).filed()).minus(before)).isEqualTo(yuan("240000"));
        assertThat(scenario.balanceFen(homes.get(1).payable())).isEqualTo(200_000_00);
        thenHas(homes.get(1), VoucherStatus.FULLY_USED, "0", "500000");
    }

    @Test
    void a_developer_is_paid_on_the_last_day_for_its_debt_and_not_the_day_after_before_that_is_set_off() {
        List<Bought> homes = rescission.homesBoughtFor("100000", "500000", "400000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        String first = settlement.opensAndReaches("payClaim", homes.get(1).filed(), "CONTRACT_FILED");
        String second = settlement.opensAndReaches("payClaim", homes.get(2).filed(), "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(homes.get(0), "chief");
        assertThat(scenario.shown("cashier", second, "payClaim", "facts").toString())
                .contains("60,000.00 元，可由财政审核岗在退房案中抵扣");

        scenario.todayIs("2024-10-21");
        settlement.pays(first);
        scenario.todayIs("2024-10-22");
        assertThat(refusalOf(() -> settlement.pays(second)))
                .isEqualTo("该房企逾期未退追款 60,000.00 元（退房案%s，期限2024-10-21），请先办理抵扣，或待其退款到账后再支付。".formatted(caseNo));

        rescission.setsOff(caseNo, second);
        settlement.pays(second);
        assertThat(settlement.claimStatus(second)).isEqualTo("SENT");
        assertThat(scenario.balanceFen(homes.get(0).debt())).isZero();
    }

    @Test
    void a_claim_that_is_paid_in_part_is_paid_whole_since_nothing_can_be_set_off_against_it_any_more() {
        List<Bought> homes = rescission.homesBoughtFor("100000", "500000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        rescission.rescindsAndDemands(homes.get(0), "chief");
        var second =
                new CaseNo(settlement.opensAndReaches("payClaim", homes.get(1).filed(), "CONTRACT_FILED"));
        String developer = homes.get(1).filed().developerCode();
        scenario.todayIs("2024-10-22");

        assertThatThrownBy(() -> events.publishEvent(new ClaimToBePaid(second, developer, false)))
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> events.publishEvent(new ClaimToBePaid(second, developer, true)))
                .doesNotThrowAnyException();
    }

    @Test
    void claims_that_are_set_off_whole_go_past_the_bank_and_the_rest_is_repaid() {
        List<Bought> homes = rescission.homesBoughtFor("500000", "100000", "100000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        String older = settlement.opensAndReaches("payClaim", homes.get(1).filed(), "CONTRACT_FILED");
        String newer = settlement.opensAndReaches("payClaim", homes.get(2).filed(), "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(homes.get(0), "chief");

        assertThat(refusalOf(() -> rescission.setsOff(caseNo, newer)))
                .isEqualTo("请先抵扣较早的结算案" + older + "（60,000.00 元）。");
        rescission.setsOff(caseNo, older);

        scenario.thenCaseEndedAt(older, "claimSetOff");
        assertThat(settlement.claimStatus(older)).isEqualTo("PAID");
        scenario.thenBooksBalance();
        rescission.thenBooksAgreeWithTheCases();
        scenario.thenCaseWaitsAt(caseNo, "confirmRepayment");
        thenHas(homes.get(0), VoucherStatus.PARTIALLY_USED, "260000", "240000");

        rescission.setsOff(caseNo, newer);
        assertThat(rescission.refusalOfRepayment(caseNo, rescission.receipt("300000")))
                .contains("到账金额 300,000.00 元与尚应追回的 180,000.00 元不一致");
        rescission.repays(caseNo, "180000");

        thenHas(homes.get(0), VoucherStatus.ACTIVE, "500000", "0");
        assertThat(scenario.balanceFen(homes.get(0).debt())).isZero();
        assertThat(scenario.balanceFen(homes.get(0).payable())).isEqualTo(80_000_00);
    }

    @Test
    void a_claim_with_a_penalty_is_set_off_whole_by_what_the_penalty_leaves() {
        List<Bought> homes = rescission.homesBoughtFor("500000", "100000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        String claim = releasedWithPenalty(homes.get(1), "1000.01");
        String caseNo = rescission.rescindsAndDemands(homes.get(0), "chief");

        rescission.setsOff(caseNo, claim);

        scenario.thenCaseEndedAt(claim, "claimSetOff");
        assertThat(scenario.balanceFen(homes.get(1).payable())).isEqualTo(40_000_00);
        rescission.repays(caseNo, "241000.01");
        thenHas(homes.get(0), VoucherStatus.ACTIVE, "500000", "0");
    }

    @Test
    void a_penalty_was_received_by_who_owed_it_and_is_repaid_with_the_rest() {
        Bought home = rescission.homesBoughtFor("500000").get(0);
        String claim = releasedWithPenalty(home, "1000.01");
        settlement.pays(claim);
        settlement.receives(claim);

        String caseNo = rescission.rescindsAndDemands(home, "chief");
        rescission.repays(caseNo, "300000");

        thenHas(home, VoucherStatus.ACTIVE, "500000", "0");
        assertThat(scenario.balanceFen(home.debt())).isZero();
        assertThat(scenario.balanceFen(home.payable())).isZero();
    }

    private String releasedWithPenalty(Bought home, String yuan) {
        String claim = settlement.opensAndReaches("checkClaim", home.filed(), "CONTRACT_FILED");
        settlement.checksTakingOff(claim, yuan);
        scenario.approveByAmount(claim, "approveClaim");
        scenario.approve("finance", claim, "releaseFunds");
        return claim;
    }

    @Test
    void a_claim_that_was_set_off_is_clawed_back_as_paid_when_its_own_contract_is_rescinded() {
        List<Bought> homes = rescission.homesBoughtFor("100000", "500000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        String claim = settlement.opensAndReaches("payClaim", homes.get(1).filed(), "CONTRACT_FILED");
        rescission.setsOff(rescission.rescindsAndDemands(homes.get(0), "chief"), claim);

        String caseNo = rescission.rescindsAndDemands(homes.get(1), "chief");

        scenario.thenCaseEndedAt(claim, "claimDropped");
        thenHas(homes.get(1), VoucherStatus.PARTIALLY_USED, "440000", "60000");
        rescission.repays(caseNo, "60000");
        thenHas(homes.get(1), VoucherStatus.ACTIVE, "500000", "0");
    }

    @Test
    void only_a_claim_that_waits_for_its_payment_is_set_off_and_only_once() {
        List<Bought> homes = rescission.homesBoughtFor("100000", "500000", "100000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        rescission.isPaid(homes.get(2), "CONTRACT_FILED");
        String claim = settlement.opensAndReaches("releaseFunds", homes.get(1).filed(), "CONTRACT_FILED");
        String first = rescission.rescindsAndDemands(homes.get(0), "chief");
        String second = rescission.rescindsAndDemands(homes.get(2), "chief");

        String notDue = "结算案" + claim + "不是该房企已拨款待支付、尚未抵扣的结算案，不能用于抵扣。";
        assertThat(refusalOf(() -> rescission.setsOff(first, claim))).isEqualTo(notDue);
        scenario.approve("finance", claim, "releaseFunds");
        rescission.setsOff(first, claim);
        assertThat(refusalOf(() -> rescission.setsOff(second, claim))).isEqualTo(notDue);
        scenario.thenCaseWaitsAt(second, "confirmRepayment");
    }

    private void thenHas(Bought bought, VoucherStatus status, String available, String used) {
        VoucherCard card = rescission.voucherOf(bought);
        assertThat(card.available()).isEqualTo(yuan(available));
        assertThat(card.used()).isEqualTo(yuan(used));
        assertThat(card.status()).isEqualTo(status);
    }
}
