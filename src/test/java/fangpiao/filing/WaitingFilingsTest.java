package fangpiao.filing;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.filing.FilingScenario.TODAY;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.filing.FilingScenario.Waiting;
import fangpiao.purchase.PurchaseScenario;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A filing that has come before the check of its contract is paid by it or told to a clerk, and never lost. */
@ApplicationTest
class WaitingFilingsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    FilingScenario office;

    @Autowired
    PurchaseScenario household;

    @Autowired
    DifferenceDesk desk;

    @BeforeEach
    void a_day() {
        scenario.todayIs(TODAY.toString());
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_filing_that_was_cancelled_before_the_check_is_not_paid_by_the_check() {
        Waiting contract = office.contractAt("checkContract");
        ContractFiling filing = office.of(contract);
        office.arrives(filing);

        Difference cancelled = only(office.isCancelled(filing.no()), DifferenceKind.CANCELLED_FILING);
        scenario.approve("reviewer", contract.caseNo(), "checkContract");

        assertThat(cancelled.ours()).contains(contract.caseNo(), "已认购");
        scenario.thenCaseWaitsAt(contract.caseNo(), "confirmFiling");
        assertThat(office.stateOf(contract.unit())).isEqualTo("RESERVED");
        assertThat(office.arrives(office.of(contract)).outcome()).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void a_filing_whose_lock_ran_out_before_the_check_is_not_forgotten() {
        Waiting contract = office.contractAt("checkContract");
        ContractFiling filing = office.of(contract);
        office.arrives(filing);

        scenario.todayIs("2024-09-26");
        scenario.timersFire(contract.caseNo());

        scenario.thenCaseEndedAt(contract.caseNo(), "holdLapsed");
        Received again = office.arrives(filing);
        assertThat(again.outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(only(again, DifferenceKind.REFUSED).ours())
                .isEqualTo("购房案%s：锁定已到期，未划转".formatted(contract.caseNo()));
    }

    @Test
    void a_filing_whose_contract_was_rejected_or_registered_anew_is_not_forgotten() {
        Waiting rejected = office.contractAt("checkContract");
        Waiting corrected = office.contractAt("checkContract");
        ContractFiling one = office.of(rejected);
        ContractFiling other = office.of(corrected);
        office.arrives(one);
        office.arrives(other);

        scenario.reject("reviewer", rejected.caseNo(), "checkContract");
        scenario.sendBack("reviewer", corrected.caseNo(), "checkContract");
        scenario.complete("verifier", corrected.caseNo(), "registerSubscription", household.signedOn(TODAY.toString()));

        assertThat(only(office.arrives(one), DifferenceKind.REFUSED).ours()).contains("已取消，未划转");
        Difference unpaid = only(office.arrives(other), DifferenceKind.REFUSED);
        assertThat(unpaid.ours()).contains("合同已重新登记为", "1,000,000.00元，未划转");
        scenario.approve("reviewer", corrected.caseNo(), "checkContract");
        scenario.thenCaseWaitsAt(corrected.caseNo(), "confirmFiling");
    }

    @Test
    void once_the_lock_ran_out_a_new_purchase_with_the_same_contract_is_paid_by_comparing_again() {
        Waiting contract = office.contractAt("checkContract");
        ContractFiling filing = office.of(contract);
        office.arrives(filing);
        scenario.todayIs("2024-09-26");
        scenario.timersFire(contract.caseNo());
        Difference unpaid = only(office.arrives(filing), DifferenceKind.REFUSED);

        String again = household.appliesAndReaches(
                "registerSubscription", contract.voucher(), contract.unit().no(), "600000");
        var signed = household.signedOn(TODAY.toString());
        signed.put("contractNo", contract.contractNo());
        scenario.complete("verifier", again, "registerSubscription", signed);
        scenario.approve("reviewer", again, "checkContract");
        desk.compareAgain(unpaid.no(), "verifier");

        scenario.thenCaseEndedAt(again, "purchaseCommitted");
        assertThat(office.arrives(filing).outcome()).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void a_clerk_confirms_no_filing_by_hand_past_an_open_difference() {
        Waiting contract = office.contractAt("confirmFiling");
        Difference price = only(office.arrives(office.of(contract).at(yuan("999999.99"))), DifferenceKind.PRICE);
        Map<String, Object> byHand = household.filed();

        assertThat(refusalOf(() -> scenario.complete("verifier", contract.caseNo(), "confirmFiling", byHand)))
                .isEqualTo("网签备案与购房案%s的登记有差异未处理（价格不一致：我方1,000,000.00元，网签999,999.99元），请先在「网签差异」中处理。"
                        .formatted(contract.caseNo()));
        assertThat(office.stateOf(contract.unit())).isEqualTo("RESERVED");

        desk.dismiss(price.no(), "网签系统录入有误，已更正", "verifier");
        scenario.complete("verifier", contract.caseNo(), "confirmFiling", byHand);
        scenario.thenCaseEndedAt(contract.caseNo(), "purchaseCommitted");
    }

    @Test
    void nobody_is_paid_for_a_home_that_is_filed_for_somebody_else_as_well() {
        Waiting contract = office.contractAt("confirmFiling");
        Difference alarm = only(office.arrives(office.saleOf(contract.unit())), DifferenceKind.DOUBLE_SALE);
        ContractFiling ours = office.of(contract);

        Difference refused = only(office.arrives(ours), DifferenceKind.REFUSED);
        assertThat(refused.ours()).contains("一房两卖", "请先在「网签差异」中处理");
        scenario.thenCaseWaitsAt(contract.caseNo(), "confirmFiling");

        desk.dismiss(alarm.no(), "另一备案系误报，已注销", "verifier");
        desk.compareAgain(refused.no(), "verifier");
        scenario.thenCaseEndedAt(contract.caseNo(), "purchaseCommitted");
    }

    @Test
    void the_check_of_a_contract_pays_no_home_that_is_filed_for_somebody_else_as_well() {
        Waiting contract = office.contractAt("checkContract");
        office.arrives(office.of(contract));
        only(office.arrives(office.saleOf(contract.unit())), DifferenceKind.DOUBLE_SALE);

        assertThat(refusalOf(() -> scenario.approve("reviewer", contract.caseNo(), "checkContract")))
                .contains("一房两卖");
        scenario.thenCaseWaitsAt(contract.caseNo(), "checkContract");
        assertThat(scenario.shown("reviewer", contract.caseNo(), "checkContract", "facts")
                        .toString())
                .contains("复核同意即划转", "该房票可购", "购房人可为");
    }

    private static Difference only(Received received, DifferenceKind kind) {
        assertThat(received.differences()).extracting(Difference::kind).containsExactly(kind);
        return received.differences().get(0);
    }
}
