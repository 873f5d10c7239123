package fangpiao.purchase;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the housing authority tells of filings, early, in time, late and twice. */
@ApplicationTest
class FilingDeskTest {

    static final LocalDate TODAY = LocalDate.of(2024, 9, 10);

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    FilingDesk filings;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    VoucherCard voucher;
    Map<String, Object> contract;
    String contractNo;
    String caseNo;

    @BeforeEach
    void a_registered_contract() {
        scenario.todayIs(TODAY.toString());
        voucher = household.aVoucherOf("800000");
        contract = household.signedOn(TODAY.toString());
        contractNo = contract.get("contractNo").toString();
        caseNo = household.appliesAndReaches("registerSubscription", voucher, household.aHomeFor1000000(), "600000");
        signs();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_checked_contract_is_paid_by_the_filing_itself() {
        scenario.approve("reviewer", caseNo, "checkContract");

        file("BA-AT-ONCE");

        scenario.thenCaseEndedAt(caseNo, "purchaseCommitted");
        assertThat(vouchers.card(voucher.no()).used()).isEqualTo(yuan("600000"));
        assertThat(filings.awaiting(contractNo)).isEmpty();
        assertThat(filings.filed(contractNo))
                .hasValueSatisfying(filed -> assertThat(filed.filingNo()).isEqualTo("BA-AT-ONCE"));
    }

    @Test
    void a_filing_before_the_check_waits_for_it_and_pays_with_it() {
        file("BA-EARLY");
        scenario.thenCaseWaitsAt(caseNo, "checkContract");
        assertThat(vouchers.card(voucher.no()).held()).isEqualTo(yuan("600000"));

        scenario.approve("reviewer", caseNo, "checkContract");

        scenario.thenCaseEndedAt(caseNo, "purchaseCommitted");
        assertThat(filings.filed(contractNo))
                .hasValueSatisfying(filed -> assertThat(filed.filingNo()).isEqualTo("BA-EARLY"));
    }

    @Test
    void a_corrected_contract_keeps_its_filing_and_another_one_waits_for_its_own() {
        file("BA-KEPT");
        scenario.sendBack("reviewer", caseNo, "checkContract");
        assertThat(filings.awaiting(contractNo)).isPresent();

        signs();
        assertThat(filings.awaiting(contractNo).orElseThrow().filingNo()).isEqualTo("BA-KEPT");
        scenario.sendBack("reviewer", caseNo, "checkContract");
        contract.put("contractPriceYuan", "999999.99");
        contract.put("ownCashYuan", "399999.99");
        signs();
        scenario.approve("reviewer", caseNo, "checkContract");

        scenario.thenCaseWaitsAt(caseNo, "confirmFiling");
        assertThat(filings.awaiting(contractNo).orElseThrow().filingNo()).isNull();
    }

    @Test
    void tells_what_is_to_be_compared() {
        AwaitedContract awaited = filings.awaiting(contractNo).orElseThrow();

        assertThat(awaited.purchase()).isEqualTo(new CaseNo(caseNo));
        assertThat(awaited.buyerName()).isEqualTo(voucher.holderName());
        assertThat(awaited.buyerIdNo()).isEqualTo(voucher.holderIdNo());
        assertThat(awaited.price()).isEqualTo(yuan("1000000"));
        assertThat(awaited.byVoucher()).isEqualTo(yuan("600000"));
        assertThat(awaited.status()).isEqualTo("已认购");
        assertThat(filings.awaiting("HT-UNKNOWN")).isEmpty();
    }

    @Test
    void the_same_filing_twice_changes_nothing_and_another_one_is_refused() {
        scenario.approve("reviewer", caseNo, "checkContract");
        file("BA-ONCE");

        file("BA-ONCE");

        assertThat(vouchers.card(voucher.no()).used()).isEqualTo(yuan("600000"));
        assertThat(refusalOf(() -> file("BA-OTHER"))).isEqualTo("购房案%s当前为「已备案」，不能办理此步骤。".formatted(caseNo));
    }

    @Test
    void a_filing_before_the_contract_or_after_the_lock_is_refused() {
        assertThat(refusalOf(() -> filings.file(new CaseNo(caseNo), "BA-1", TODAY.minusDays(1))))
                .isEqualTo("备案日期不得早于合同签订日期2024-09-10。");

        scenario.todayIs("2024-09-26");
        assertThat(refusalOf(() -> file("BA-1"))).contains("锁定已于2024-09-25 23:59到期");
    }

    @Test
    void what_is_compared_stays_as_it_is_until_it_takes_effect() {
        transaction.executeWithoutResult(status -> {
            filings.awaiting(contractNo);

            assertThat(someoneElseMayWork()).isFalse();
        });
        assertThat(someoneElseMayWork()).isTrue();
    }

    @Test
    void a_day_thirty_days_past_is_entered_by_hand_and_one_of_thirty_one_is_not() {
        var old = new Filing("BA-OLD", TODAY);

        assertThat(old.requireRecent(TODAY.plusDays(30))).isEqualTo(old);
        assertThat(refusalOf(() -> old.requireRecent(TODAY.plusDays(31))))
                .isEqualTo("备案日期2024-09-10距今天已超过30日，不能手工确认；请导入网签备案数据，在网签差异中核实后办理。");
    }

    @Test
    void a_contract_of_long_ago_is_not_filed_by_hand_but_by_the_authority() {
        scenario.sendBack("reviewer", caseNo, "checkContract");
        scenario.complete(
                "verifier", caseNo, "registerSubscription", Map.of("decision", "ABANDONED", "opinion", "改期办理"));
        LocalDate later = TODAY.plusDays(40);
        scenario.todayIs(later.toString());
        caseNo = household.appliesAndReaches("registerSubscription", voucher, household.aHomeFor1000000(), "600000");
        scenario.complete("verifier", caseNo, "registerSubscription", household.signedOn(TODAY.toString()));
        scenario.approve("reviewer", caseNo, "checkContract");

        Map<String, Object> form = Map.of("filingNo", "BA-BACK", "filedOn", TODAY.toString());
        assertThat(refusalOf(() -> scenario.complete("verifier", caseNo, "confirmFiling", form)))
                .contains("已超过30日，不能手工确认");
        file("BA-BACK");

        scenario.thenCaseEndedAt(caseNo, "purchaseCommitted");
    }

    private boolean someoneElseMayWork() {
        try {
            return CompletableFuture.supplyAsync(
                            () -> db.sql("select 1 from purchase where case_no = ? for no key update skip locked")
                                    .param(caseNo)
                                    .query(Integer.class)
                                    .optional()
                                    .isPresent())
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void file(String filingNo) {
        filings.file(new CaseNo(caseNo), filingNo, TODAY);
    }

    private void signs() {
        scenario.complete("verifier", caseNo, "registerSubscription", contract);
    }
}
