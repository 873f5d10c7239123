package fangpiao.settlement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.policy.SaleStage.PRESALE;
import static fangpiao.policy.SaleStage.READY;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.payment.BankSimulator;
import fangpiao.payment.PaymentDesk;
import fangpiao.payment.PaymentScenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherPayouts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept back, borne besides or taken off: to the fen, in the books as at the bank. */
@ApplicationTest
class DeductionsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PolicyDesk policies;

    @Autowired
    ContractClaims contracts;

    @Autowired
    BankSimulator bank;

    @Autowired
    Household household;

    @Autowired
    PaymentScenario batches;

    @Autowired
    PaymentDesk payments;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    VoucherPayouts payouts;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void the_day_of_the_voucher() {
        scenario.todayIs("2024-08-30");
        bank.behave(BankSimulator.Manner.AT_ONCE);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void what_is_kept_back_of_each_instalment_is_paid_at_the_end_and_nothing_is_lost() {
        Filed filed = filedBy("settle.retention", "5%", "700000.01");

        assertThat(paidAt(filed, "CONTRACT_FILED")).isEqualTo("399,000.01");
        assertThat(paidAt(filed, "MAIN_STRUCTURE_TOPPED")).isEqualTo("199,500.00");
        assertThat(paidAt(filed, "FIRST_REGISTRATION")).isEqualTo("66,500.00");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(35_000_00);
        assertThat(paidAt(filed, "RETENTION")).isEqualTo("35,000.00");

        assertThat(scenario.balanceFen(filed.payable())).isZero();
        assertThat(settlement.paidInto(filed)).hasToString("700,000.01");
    }

    @Test
    void what_is_kept_back_is_shown_line_by_line() {
        Filed filed = filedBy("settle.retention", "5%", "700000.01");

        String caseNo = settlement.opens(filed, "CONTRACT_FILED");

        assertThat(shownLines("inspector", caseNo, "proveNode"))
                .contains("第1期预留", "420,000.01×5%", "21,000.00")
                .contains("420,000.01－21,000.00－0.00－0.00", "399,000.01");
    }

    @Test
    void
            what_is_kept_back_is_claimed_when_the_last_instalment_has_been_received_and_proven_by_the_end_of_the_warranty() {
        Filed filed = filedBy("settle.retention", "5%", "700000");
        String last = settlement.opensAndReaches("confirmReceipt", filed, "FIRST_REGISTRATION");

        assertThat(refusalOf(() -> settlement.opens(filed, "RETENTION"))).isEqualTo("预留款须在末期「首次登记」结算到账后申请。");
        settlement.receives(last);
        String caseNo = settlement.opens(filed, "RETENTION");
        settlement.attaches("inspector", caseNo, "NODE_PROOF");
        var proof = settlement.proof(caseNo, "2024-10-08");
        proof.put("proofKind", "REGISTRATION");

        assertThat(refusalOf(() -> scenario.complete("inspector", caseNo, "proveNode", proof)))
                .isEqualTo("「不动产首次登记证明」不能证明节点「预留款（质保期满）」，应为：质量保修期满意见。");
    }

    @Test
    void rules_that_keep_nothing_back_have_nothing_to_release() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");

        assertThat(refusalOf(() -> settlement.opens(filed, "RETENTION"))).contains("没有「预留款（质保期满）」这一结算节点");
    }

    @Test
    void the_last_instalment_bears_interest_from_its_node_until_it_is_approved() {
        Filed filed = filedBy("settle.lastTrancheInterest", "7%", "700000");
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "FIRST_REGISTRATION");
        settlement.checks(caseNo);
        scenario.todayIs("2024-11-07");
        scenario.approveByAmount(caseNo, "approveClaim");
        scenario.todayIs("2024-11-14");

        assertThat(shownLines("finance", caseNo, "releaseFunds"))
                .contains("70,000.00×7%×30÷365", "402.74", "70,402.74");
        scenario.approve("finance", caseNo, "releaseFunds");
        settlement.pays(caseNo);
        settlement.receives(caseNo);

        assertThat(settlement.paidInto(filed)).hasToString("70,402.74");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(630_000_00);
        assertThat(pages(caseNo)).isEqualTo("SETTLE payable>paid 7000000,INTEREST treasury>paid 40274");
    }

    @Test
    void of_vouchers_of_two_funds_each_fund_pays_the_instalment_and_the_interest_of_its_own() {
        var vouchers = List.of(settlement.aVoucher("600000"), household.aVoucherOfTheOtherFund("600000"));
        String rules = rulesWith("settle.lastTrancheInterest", "7%");
        Filed filed = settlement.aFiledContractBy(rules, vouchers, PRESALE, "300000");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "FIRST_REGISTRATION");
        settlement.checks(caseNo);
        scenario.todayIs("2024-11-07");
        settlement.goesOnAfterCheck(caseNo);
        batches.goesToTheBank(caseNo);

        for (String key : settlement.keysByPayer(caseNo).values())
            payments.received(key, "HD-" + scenario.unique(), scenario.today());

        // 30,000.00×7%×30÷365
        assertThat(paidBy(Household.FUND, caseNo)).hasToString("30,172.60");
        assertThat(paidBy(Household.OTHER_FUND, caseNo)).hasToString("30,172.60");
        scenario.thenCaseEndedAt(caseNo, "claimSettled");
    }

    @Test
    void what_a_developer_is_paid_as_interest_takes_nothing_off_the_holder_s() {
        String rules =
                rulesWith("settle.lastTrancheInterest", "7%", "interest.mode", "ON_USED", "interest.rate", "0.18%");
        VoucherNo voucher = purchases.aVoucherOf("900000", rules).no();
        Filed filed = settlement.aFiledContractBy(rules, List.of(voucher.value()), PRESALE, "700000");
        Money before = holdersInterest(voucher);
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "FIRST_REGISTRATION");
        settlement.checks(caseNo);
        scenario.todayIs("2024-11-07");
        settlement.goesOnAfterCheck(caseNo);
        batches.goesToTheBank(caseNo);
        settlement.receives(caseNo);

        assertThat(settlement.paidInto(filed)).hasToString("70,402.74");
        assertThat(holdersInterest(voucher)).isEqualTo(before).isNotEqualTo(Money.ZERO);
    }

    @Test
    void no_other_instalment_bears_interest_and_none_that_is_the_only_one() {
        Filed filed = filedBy("settle.lastTrancheInterest", "7%", "700000");
        scenario.todayIs("2024-08-30");
        Filed ready = settlement.aFiledContractBy(rulesWith("settle.lastTrancheInterest", "7%"), READY, "100000");
        scenario.todayIs("2024-11-07");

        assertThat(paidAt(filed, "MAIN_STRUCTURE_TOPPED")).isEqualTo("210,000.00");
        assertThat(paidAt(ready, "DELIVERABLE")).isEqualTo("100,000.00");
    }

    @Test
    void a_building_that_reached_the_node_before_the_filing_bears_interest_from_the_filing() {
        Filed filed = filedBy("settle.lastTrancheInterest", "7%", "700000");
        String caseNo = settlement.opens(filed, "FIRST_REGISTRATION");

        settlement.proves(caseNo, "2023-12-01");

        // filed on 2024-09-20, and today is 2024-10-08
        assertThat(shownLines("reviewer", caseNo, "checkClaim")).contains("70,000.00×7%×18÷365", "241.64");
        assertThat(facts("reviewer", caseNo, "checkClaim")).contains("70,241.64 元（另加末笔利息（暂算至今日） 241.64 元）");
    }

    @Test
    void interest_runs_on_when_the_claim_comes_back_after_its_approval() {
        Filed filed = filedBy("settle.lastTrancheInterest", "7%", "700000");
        String caseNo = settlement.opensAndReaches("releaseFunds", filed, "FIRST_REGISTRATION");
        scenario.sendBack("finance", caseNo, "releaseFunds");
        settlement.corrects(caseNo, filed);
        scenario.todayIs("2024-10-09");
        scenario.complete(
                "inspector",
                caseNo,
                "proveNode",
                Map.of("decision", "APPROVE", "opinion", "同前", "proofSource", "ADOPT"));
        settlement.checks(caseNo);
        scenario.approveByAmount(caseNo, "approveClaim");

        assertThat(shownLines("finance", caseNo, "releaseFunds")).contains("70,000.00×7%×1÷365", "70,013.42");
    }

    @Test
    void a_penalty_is_taken_off_and_stays_with_the_treasury() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000.01");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        checksWith(caseNo, "1000.01", "逾期报送网签备案", "西更罚〔2024〕3号");

        assertThat(facts("chief", caseNo, "approveClaim")).contains("1,000.01 元（逾期报送网签备案，西更罚〔2024〕3号）");
        scenario.approveByAmount(caseNo, "approveClaim");
        scenario.approve("finance", caseNo, "releaseFunds");
        settlement.pays(caseNo);
        settlement.receives(caseNo);

        assertThat(settlement.paidInto(filed)).hasToString("419,000.00");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(280_000_00);
        assertThat(pages(caseNo)).isEqualTo("SETTLE payable>paid 41900000,PENALTY payable>treasury 100001");
    }

    @Test
    void what_was_taken_off_counts_as_received_when_the_contract_is_given_back() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000.01");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        checksWith(caseNo, "1000.01", "逾期报送网签备案", "西更罚〔2024〕3号");
        scenario.approveByAmount(caseNo, "approveClaim");
        scenario.approve("finance", caseNo, "releaseFunds");
        settlement.pays(caseNo);
        settlement.receives(caseNo);

        assertThat(contracts.shares(purchaseOf(filed))).singleElement().satisfies(share -> {
            assertThat(share.settled()).isEqualTo(Money.yuan("420000.01"));
            assertThat(share.unsettled()).isEqualTo(Money.yuan("280000"));
        });
    }

    @Test
    void what_the_bank_gives_back_afterwards_is_paid_again_with_its_interest_and_the_penalty_is_taken_off_once() {
        Filed filed = filedBy("settle.lastTrancheInterest", "7%", "700000");
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "FIRST_REGISTRATION");
        scenario.todayIs("2024-11-07");
        checksWith(caseNo, "1000.01", "逾期报送网签备案", "西更罚〔2024〕3号");
        settlement.goesOnAfterCheck(caseNo);
        batches.goesToTheBank(caseNo);
        settlement.receives(caseNo);
        Money payable = new Money(scenario.balanceFen(filed.payable()));

        payments.returnedLate(caseNo + "-1", "账户已销户", Optional.empty());

        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(payable.fen() + 68_999_99);
        settlement.pays(caseNo);
        settlement.receives(caseNo);
        assertThat(pages(caseNo))
                .isEqualTo("SETTLE payable>paid 6899999,INTEREST treasury>paid 40274,PENALTY payable>treasury 100001,"
                        + "BANK_RETURN paid>payable 6899999,BANK_RETURN paid>treasury 40274,"
                        + "SETTLE payable>paid 6899999,INTEREST treasury>paid 40274");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(payable.fen());
    }

    @Test
    void a_penalty_has_a_reason_a_paper_and_leaves_something_to_pay() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");

        assertThat(refusalOf(() -> checksWith(caseNo, "5000", "逾期交付", null))).isEqualTo("填写违约金的，须写明扣款原因和依据文号。");
        assertThat(refusalOf(() -> checksWith(caseNo, null, "逾期交付", "文号1"))).isEqualTo("填写扣款原因或依据文号的，须填写违约金金额。");
        assertThat(refusalOf(() -> checksWith(caseNo, "420000", "逾期交付", "文号1")))
                .isEqualTo("违约金 420,000.00 元须少于本期结算金额 420,000.00 元，其余的在以后各期扣。");
        checksWith(caseNo, "419999.99", "逾期交付", "文号1");

        scenario.thenCaseWaitsAt(caseNo, "approveClaim");
    }

    @Test
    void a_penalty_falls_with_the_check_that_imposed_it() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        checksWith(caseNo, "5000", "逾期交付", "文号1");
        scenario.sendBack("chief", caseNo, "approveClaim");

        settlement.corrects(caseNo, filed);

        assertThat(facts("inspector", caseNo, "proveNode")).contains("{\"item\":\"违约金\",\"value\":\"无\"}");
        settlement.proves(caseNo);
        settlement.checks(caseNo);
        settlement.goesOnAfterCheck(caseNo);
        batches.goesToTheBank(caseNo);
        settlement.receives(caseNo);
        assertThat(settlement.paidInto(filed)).hasToString("420,000.00");
    }

    private Filed filedBy(String parameter, String value, String byVoucher) {
        Filed filed = settlement.aFiledContractBy(rulesWith(parameter, value), PRESALE, byVoucher);
        scenario.todayIs("2024-10-08");
        return filed;
    }

    private String rulesWith(String... parameters) {
        String code = "DEDUCT-" + scenario.unique();
        String[] all = Stream.concat(Stream.of("version.code", code), Stream.of(parameters))
                .toArray(String[]::new);
        policies.draft(Rules.book(all), "author");
        return code;
    }

    /** What the holder of a voucher would get beside its balance half a year later. */
    private Money holdersInterest(VoucherNo voucher) {
        return payouts.conversionOf(voucher, new CaseNo("DQ-NOBODY"), LocalDate.parse("2025-03-10"))
                .interest();
    }

    /** What the bank has paid for one instalment. */
    private String paidAt(Filed filed, String node) {
        Money before = settlement.paidInto(filed);
        scenario.thenCaseEndedAt(settlement.opensAndReaches("end", filed, node), "claimSettled");
        return settlement.paidInto(filed).minus(before).toString();
    }

    private void checksWith(String caseNo, String penaltyYuan, String reason, String documentNo) {
        var form = new HashMap<String, Object>(
                Map.of("decision", "APPROVE", "opinion", "材料齐全", "papersSeen", SettlementScenario.PAPERS));
        if (penaltyYuan != null) form.put("penaltyYuan", penaltyYuan);
        if (reason != null) form.put("penaltyReason", reason);
        if (documentNo != null) form.put("penaltyDocumentNo", documentNo);
        scenario.complete("reviewer", caseNo, "checkClaim", form);
    }

    /** What has left a fund for a claim, as its book says. */
    private Money paidBy(String fund, String caseNo) {
        return db.sql("select coalesce(sum(amount_fen), 0) from fund_payment where fund_no = ? and case_no = ?")
                .params(fund, caseNo)
                .query((row, n) -> new Money(row.getLong(1)))
                .single();
    }

    private CaseNo purchaseOf(Filed filed) {
        return new CaseNo(db.sql("select purchase_no from settlement_contract where filing_no = ?")
                .param(filed.filingNo())
                .query(String.class)
                .single());
    }

    private String facts(String user, String caseNo, String task) {
        return scenario.shown(user, caseNo, task, "facts").toString();
    }

    private String shownLines(String user, String caseNo, String task) {
        return scenario.shown(user, caseNo, task, "amountLines").toString();
    }

    /** The pages of the books that a claim has written, in their order. */
    private String pages(String caseNo) {
        return db.sql("""
                select string_agg(reason || ' ' || regexp_replace(from_account, '.*/', '') || '>'
                                  || regexp_replace(to_account, '.*/', '') || ' ' || amount_fen, ',' order by page)
                from ledger_transfer where case_no = ?""").param(caseNo).query(String.class).single();
    }
}
