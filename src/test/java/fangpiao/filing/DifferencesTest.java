package fangpiao.filing;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.filing.FilingScenario.TODAY;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.filing.FilingScenario.Waiting;
import fangpiao.pool.UnitCard;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What does not agree, and how it ends. */
@ApplicationTest
class DifferencesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    FilingScenario office;

    @Autowired
    DifferenceDesk desk;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day() {
        scenario.todayIs(TODAY.toString());
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void another_price_pays_nothing_until_our_side_is_put_right() {
        Waiting contract = office.contractAt("confirmFiling");
        Received received = office.arrives(office.of(contract).at(yuan("999999.99")));

        Difference price = only(received, DifferenceKind.PRICE);
        assertThat(price.ours()).isEqualTo("1,000,000.00元");
        assertThat(price.theirs()).isEqualTo("999,999.99元");
        scenario.thenCaseWaitsAt(contract.caseNo(), "confirmFiling");
        assertThat(refusalOf(() -> desk.compareAgain(price.no(), "verifier")))
                .isEqualTo("仍不一致——价格不一致：我方1,000,000.00元，网签999,999.99元。");
        assertThat(refusalOf(() -> desk.applyAsFiled(price.no(), "网签为准", "verifier")))
                .startsWith("「价格不一致」不能以网签为准");
    }

    @Test
    void once_the_contract_is_corrected_comparing_again_pays_it() {
        Waiting contract = office.contractAt("checkContract");
        Difference price = only(office.arrives(office.of(contract).at(yuan("999999.99"))), DifferenceKind.PRICE);
        scenario.sendBack("reviewer", contract.caseNo(), "checkContract");
        scenario.complete(
                "verifier",
                contract.caseNo(),
                "registerSubscription",
                Map.of(
                        "decision",
                        "SUBSCRIBED",
                        "subscriptionNo",
                        "RG-1",
                        "subscribedOn",
                        TODAY.toString(),
                        "contractNo",
                        contract.contractNo(),
                        "contractSignedOn",
                        TODAY.toString(),
                        "contractPriceYuan",
                        "999999.99",
                        "contractAreaSqm",
                        "90",
                        "ownCashYuan",
                        "399999.99"));
        scenario.approve("reviewer", contract.caseNo(), "checkContract");

        desk.compareAgain(price.no(), "verifier");

        scenario.thenCaseEndedAt(contract.caseNo(), "purchaseCommitted");
        assertThat(resolutionOf(price)).isEqualTo("MATCHED");
        assertThat(refusalOf(() -> desk.dismiss(price.no(), "再处理一次", "verifier")))
                .contains("已由verifier于2024-09-10处理（重新比对一致）");
    }

    @Test
    void another_home_and_another_buyer_are_told_with_both_values() {
        Waiting contract = office.contractAt("confirmFiling");
        UnitCard other = office.freeUnit();
        ContractFiling right = office.of(contract);
        var door = new ContractFiling.Door(other.estate().code(), null, other.building(), other.room());
        var wrong = new ContractFiling(
                right.no(), right.contractNo(), door, "李四", "530102199001011234", right.price(), TODAY, TODAY, null);

        Received received = office.arrives(wrong);

        assertThat(received.differences())
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.UNIT, DifferenceKind.BUYER);
        assertThat(received.differences().get(0).ours())
                .isEqualTo(contract.unit().no());
        assertThat(received.differences().get(0).theirs()).isEqualTo(other.no());
        assertThat(office.stateOf(other)).isEqualTo("LISTED");
    }

    @Test
    void a_name_written_otherwise_with_the_same_number_may_be_taken_as_filed_with_a_reason() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling right = office.of(contract);
        Difference name = only(
                office.arrives(new ContractFiling(
                        right.no(),
                        right.contractNo(),
                        right.door(),
                        right.buyerName() + "·",
                        right.buyerIdNo(),
                        right.price(),
                        TODAY,
                        TODAY,
                        null)),
                DifferenceKind.BUYER_NAME);
        assertThat(refusalOf(() -> desk.applyAsFiled(name.no(), "  ", "verifier")))
                .isEqualTo("请写明处理理由。");

        desk.applyAsFiled(name.no(), "身份证原件核对为同一人", "verifier");

        scenario.thenCaseEndedAt(contract.caseNo(), "purchaseCommitted");
        assertThat(resolutionOf(name)).isEqualTo("APPLIED");
    }

    @Test
    void a_day_long_past_is_questioned_and_a_future_one_cannot_be_applied() {
        scenario.todayIs("2024-09-09");
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling filing = office.of(contract);
        Difference future = only(
                office.arrives(new ContractFiling(
                        filing.no(),
                        filing.contractNo(),
                        filing.door(),
                        filing.buyerName(),
                        filing.buyerIdNo(),
                        filing.price(),
                        filing.signedOn(),
                        LocalDate.of(2024, 9, 10),
                        FiledKind.VOUCHER)),
                DifferenceKind.BACKDATED);
        assertThat(refusalOf(() -> desk.applyAsFiled(future.no(), "网签所载", "verifier")))
                .isEqualTo("备案日期不得晚于今天。");

        scenario.todayIs("2024-09-10");
        desk.compareAgain(future.no(), "verifier");

        scenario.thenCaseEndedAt(contract.caseNo(), "purchaseCommitted");
    }

    @Test
    void a_home_under_lock_that_is_filed_for_somebody_else_is_an_alarm() {
        Waiting contract = office.contractAt("confirmFiling");

        Received received = office.arrives(office.saleOf(contract.unit()));

        Difference alarm = only(received, DifferenceKind.DOUBLE_SALE);
        assertThat(alarm.ours()).contains(contract.voucher().holderName(), contract.caseNo(), contract.contractNo());
        assertThat(office.stateOf(contract.unit())).isEqualTo("RESERVED");
        assertThat(refusalOf(() -> desk.compareAgain(alarm.no(), "verifier"))).startsWith("仍不一致——一房两卖");
    }

    @Test
    void a_home_sold_elsewhere_twice_is_an_alarm_and_the_first_sale_stays() {
        UnitCard unit = office.freeUnit();
        ContractFiling first = office.saleOf(unit);
        office.arrives(first);
        ContractFiling second = office.saleOf(unit);

        Difference alarm = only(office.arrives(second), DifferenceKind.DOUBLE_SALE);
        assertThat(alarm.ours()).isEqualTo("已按备案号" + first.no() + "另行售出");

        office.isCancelled(first.no());
        desk.compareAgain(alarm.no(), "verifier");
        assertThat(office.stateOf(unit)).isEqualTo("SOLD_OTHER");
        office.isCancelled(second.no());
        assertThat(office.stateOf(unit)).isEqualTo("LISTED");
    }

    @Test
    void the_buyer_who_was_quicker_than_our_counter_is_no_alarm() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling filing = office.of(contract);
        var early = new ContractFiling(
                filing.no(),
                "HT-NOT-YET-" + scenario.unique(),
                filing.door(),
                filing.buyerName(),
                filing.buyerIdNo(),
                filing.price(),
                TODAY,
                TODAY,
                FiledKind.VOUCHER);

        only(office.arrives(early), DifferenceKind.UNKNOWN_CONTRACT);
    }

    @Test
    void a_voucher_sale_we_know_nothing_of_is_a_difference_and_the_home_stays() {
        UnitCard unit = office.freeUnit();
        ContractFiling sale = office.saleOf(unit);
        var voucherSale = new ContractFiling(
                sale.no(), sale.contractNo(), sale.door(), "某人", "0000", sale.price(), TODAY, TODAY, FiledKind.VOUCHER);

        Difference unknown = only(office.arrives(voucherSale), DifferenceKind.VOUCHER_SALE);

        assertThat(office.stateOf(unit)).isEqualTo("LISTED");
        desk.dismiss(unknown.no(), "经核实，网签误标", "verifier");
        assertThat(resolutionOf(unknown)).isEqualTo("DISMISSED");
        assertThat(office.arrives(voucherSale).outcome()).isEqualTo(Outcome.DISMISSED);
    }

    @Test
    void a_home_that_a_voucher_of_another_district_has_paid_leaves_the_market_once_a_clerk_says_so() {
        UnitCard unit = office.freeUnit();
        ContractFiling sale = office.saleOf(unit);
        var voucherSale = new ContractFiling(
                sale.no(), sale.contractNo(), sale.door(), "某人", "0000", sale.price(), TODAY, TODAY, FiledKind.VOUCHER);
        Difference unknown = only(office.arrives(voucherSale), DifferenceKind.VOUCHER_SALE);
        assertThat(refusalOf(() -> desk.compareAgain(unknown.no(), "verifier"))).contains("房票购房未登记");

        desk.applyAsFiled(unknown.no(), "经核实为外区房票", "verifier");

        assertThat(office.stateOf(unit)).isEqualTo("SOLD_OTHER");
        assertThat(office.arrives(voucherSale).outcome()).isEqualTo(Outcome.SOLD_ELSEWHERE);
        assertThat(office.isCancelled(sale.no()).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(office.stateOf(unit)).isEqualTo("LISTED");
    }

    @Test
    void the_same_number_with_another_content_is_a_difference_and_told_once() {
        ContractFiling sale = office.saleOf(office.freeUnit());
        office.arrives(sale);

        office.arrives(sale.at(sale.price().plus(new Money(1))));
        Received again = office.arrives(sale.at(sale.price().plus(new Money(1))));

        Difference changed = only(again, DifferenceKind.CHANGED);
        assertThat(changed.ours()).contains("1,000,000.00元");
        assertThat(changed.theirs()).contains("1,000,000.01元");
        assertThat(refusalOf(() -> desk.compareAgain(changed.no(), "verifier"))).contains("不能重新比对");
    }

    @Test
    void a_contract_that_is_committed_under_another_number_is_a_difference() {
        Waiting contract = office.contractAt("confirmFiling");
        office.arrives(office.of(contract));

        Difference other = only(office.arrives(office.of(contract)), DifferenceKind.OTHER_FILING);

        assertThat(other.purchase().value()).isEqualTo(contract.caseNo());
    }

    @Test
    void a_day_the_counter_has_entered_otherwise_is_a_difference() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling filing = office.of(contract);
        scenario.todayIs("2024-09-11");
        scenario.complete(
                "verifier",
                contract.caseNo(),
                "confirmFiling",
                Map.of("filingNo", filing.no(), "filedOn", "2024-09-11"));

        Difference day = only(office.arrives(filing), DifferenceKind.DAY);

        assertThat(List.of(day.ours(), day.theirs())).containsExactly("2024-09-11", "2024-09-10");
    }

    @Test
    void a_filing_after_the_lock_has_run_out_is_kept_with_the_reason() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling filing = office.of(contract);
        scenario.todayIs("2024-09-26");

        Difference refused = only(office.arrives(filing), DifferenceKind.REFUSED);

        assertThat(refused.ours()).contains("锁定已于2024-09-25 23:59到期");
        scenario.thenCaseWaitsAt(contract.caseNo(), "confirmFiling");
    }

    @Test
    void a_cancelled_filing_of_a_voucher_asks_for_a_rescission() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling filing = office.of(contract);
        office.arrives(filing);

        Difference cancelled = only(office.isCancelled(filing.no()), DifferenceKind.CANCELLED_FILING);

        assertThat(cancelled.ours()).contains(contract.caseNo(), "已备案", "600,000.00元");
        assertThat(cancelled.kind().advice()).startsWith("已划转的，请办理退房退款；");
        assertThat(office.stateOf(contract.unit())).isEqualTo("SOLD_VOUCHER");
    }

    @Test
    void another_day_of_signing_is_a_difference_because_the_term_goes_by_it() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling right = office.of(contract);
        var wrong = new ContractFiling(
                right.no(),
                right.contractNo(),
                right.door(),
                right.buyerName(),
                right.buyerIdNo(),
                right.price(),
                TODAY.minusDays(1),
                right.filedOn(),
                right.kind());

        Difference day = only(office.arrives(wrong), DifferenceKind.SIGNED_DAY);

        assertThat(day.ours()).isEqualTo("2024-09-10");
        assertThat(day.theirs()).isEqualTo("2024-09-09");
        assertThat(refusalOf(() -> desk.applyAsFiled(day.no(), "网签为准", "verifier")))
                .startsWith("「签订日期不一致」不能以网签为准");
    }

    @Test
    void a_filing_entered_by_hand_can_be_cancelled_as_well() {
        Waiting contract = office.contractAt("confirmFiling");
        String filingNo = "BA-HAND-" + scenario.unique();
        scenario.complete(
                "verifier",
                contract.caseNo(),
                "confirmFiling",
                Map.of("filingNo", filingNo, "filedOn", TODAY.toString()));

        only(office.isCancelled(filingNo), DifferenceKind.CANCELLED_FILING);
    }

    @Test
    void a_difference_ends_with_its_filing() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling wrong = office.of(contract).at(yuan("999999.99"));
        Difference price = only(office.arrives(wrong), DifferenceKind.PRICE);

        assertThat(office.isCancelled(wrong.no()).differences()).isEmpty();

        assertThat(resolutionOf(price)).isEqualTo("CANCELLED");
    }

    @Test
    void a_difference_is_resolved_once_and_never_deleted() {
        Difference one = only(
                office.arrives(office.of(office.contractAt("confirmFiling")).at(yuan("1"))), DifferenceKind.PRICE);
        desk.dismiss(one.no(), "网签录入错误，已通知更正", "verifier");

        assertThatThrownBy(() -> db.sql("update filing_difference set reason = '别的' where no = ?")
                        .param(one.no())
                        .update())
                .hasMessageContaining("is only resolved, and once");
        assertThatThrownBy(() -> db.sql("delete from filing_difference where no = ?")
                        .param(one.no())
                        .update())
                .hasMessageContaining("append-only");
    }

    private String resolutionOf(Difference difference) {
        return db.sql("select resolution from filing_difference where no = ?")
                .param(difference.no())
                .query(String.class)
                .single();
    }

    private static Difference only(Received received, DifferenceKind kind) {
        assertThat(received.differences()).extracting(Difference::kind).containsExactly(kind);
        return received.differences().get(0);
    }
}
