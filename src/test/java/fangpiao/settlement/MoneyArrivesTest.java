package fangpiao.settlement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.issuance.Household.FUND;
import static fangpiao.issuance.Household.OTHER_FUND;
import static fangpiao.policy.SaleStage.PRESALE;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.payment.PaymentDesk;
import fangpiao.settlement.SettlementScenario.Filed;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bank's statement says moves a claim by itself, each fund's part when it arrives. */
@ApplicationTest
class MoneyArrivesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PaymentDesk payments;

    @BeforeEach
    void the_bank_is_well() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-08-30");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_receipt_closes_the_claim_without_a_click() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000");
        String caseNo = waitsForReceipt(filed);

        receives(caseNo, FUND);

        scenario.thenCaseEndedAt(caseNo, "claimSettled");
        assertThat(settlement.claimStatus(caseNo)).isEqualTo("PAID");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(280_000_00);
    }

    @Test
    void money_that_came_back_leads_to_the_cashier_without_a_click() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000");
        String caseNo = waitsForReceipt(filed);

        payments.returned(keyOf(caseNo, FUND), "户名与账号不符");

        scenario.thenCaseWaitsAt(caseNo, "payClaim");
        settlement.pays(caseNo);
        receives(caseNo, FUND);
        scenario.thenCaseEndedAt(caseNo, "claimSettled");
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("FAILED,RECEIVED");
    }

    @Test
    void a_receipt_is_not_recorded_twice_and_received_money_does_not_come_back() {
        String caseNo = waitsForReceipt(settlement.aFiledContract(PRESALE, "700000"));
        String key = receives(caseNo, FUND);

        assertThat(refusalOf(() -> payments.received(key, "HD-X" + scenario.unique(), scenario.today())))
                .isEqualTo("支付指令 " + key + " 的状态为「已到账」，不能再次确认。");
        assertThat(refusalOf(() -> payments.returned(key, "退汇"))).isEqualTo("支付指令 " + key + " 的状态为「已到账」，不能登记退回。");
        assertThat(refusalOf(() -> payments.received("JS-0", "HD-X", scenario.today())))
                .isEqualTo("没有支付指令 JS-0。");
    }

    @Test
    void each_fund_pays_the_vouchers_it_promised_and_each_part_is_booked_when_it_arrives() {
        Filed filed = ofTwoFunds();
        String caseNo = waitsForReceipt(filed);
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("ACCEPTED,ACCEPTED");

        receives(caseNo, OTHER_FUND);

        scenario.thenCaseWaitsAt(caseNo, "confirmReceipt");
        assertThat(settlement.claimStatus(caseNo)).isEqualTo("SENT");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(140_000_01);

        receives(caseNo, FUND);

        scenario.thenCaseEndedAt(caseNo, "claimSettled");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(80_000_00);
        assertThat(settlement.paidInto(filed)).hasToString("120,000.02");
    }

    @Test
    void what_one_fund_paid_comes_back_while_the_other_s_is_on_its_way() {
        Filed filed = ofTwoFunds();
        String caseNo = waitsForReceipt(filed);

        payments.returned(keyOf(caseNo, FUND), "户名与账号不符");
        scenario.thenCaseWaitsAt(caseNo, "payClaim");
        payments.returned(keyOf(caseNo, OTHER_FUND), "户名与账号不符");
        scenario.thenCaseWaitsAt(caseNo, "payClaim");
        settlement.pays(caseNo);
        receives(caseNo, FUND);
        payments.returned(keyOf(caseNo, OTHER_FUND), "户名与账号不符");

        scenario.thenCaseWaitsAt(caseNo, "payClaim");
        settlement.pays(caseNo);
        receives(caseNo, OTHER_FUND);
        scenario.thenCaseEndedAt(caseNo, "claimSettled");
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("FAILED,FAILED,RECEIVED,FAILED,RECEIVED");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(80_000_00);
    }

    @Test
    void the_finance_officer_confirms_the_orders_of_a_claim_one_by_one() {
        Filed filed = ofTwoFunds();
        String caseNo = waitsForReceipt(filed);
        assertThat(refusalOf(() -> settlement.receives(caseNo))).isEqualTo("本案有 2 笔付款待确认，请选择回单所对应的支付指令。");
        assertThat(refusalOf(() -> confirms(caseNo, "JS-0"))).isEqualTo("支付指令 JS-0 不属于本案。");

        confirms(caseNo, keyOf(caseNo, OTHER_FUND));

        scenario.thenCaseWaitsAt(caseNo, "confirmReceipt");
        assertThat(scenario.shown("finance", caseNo, "confirmReceipt", "paymentKey"))
                .isEqualTo(keyOf(caseNo, FUND));
        settlement.receives(caseNo);
        scenario.thenCaseEndedAt(caseNo, "claimSettled");
    }

    private Filed ofTwoFunds() {
        var vouchers = List.of(settlement.aVoucher("600000"), household.aVoucherOfTheOtherFund("600000"));
        return settlement.aFiledContract(vouchers, PRESALE, "100000.01");
    }

    private String waitsForReceipt(Filed filed) {
        scenario.todayIs("2024-10-08");
        return settlement.opensAndReaches("confirmReceipt", filed, "CONTRACT_FILED");
    }

    private String receives(String caseNo, String payer) {
        payments.received(keyOf(caseNo, payer), "HD-" + scenario.unique(), scenario.today());
        return keyOf(caseNo, payer);
    }

    private void confirms(String caseNo, String key) {
        var slip = new HashMap<>(settlement.receipt("HD-" + scenario.unique()));
        slip.put("paymentKey", key);
        scenario.complete("finance", caseNo, "confirmReceipt", slip);
    }

    private String keyOf(String caseNo, String payer) {
        return settlement.keysByPayer(caseNo).get(payer);
    }
}
