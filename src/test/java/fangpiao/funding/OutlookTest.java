package fangpiao.funding;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.calendar.WorkingCalendar;
import fangpiao.funding.Due.Kind;
import fangpiao.issuance.Household;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is owed for a home that a voucher has bought: when, on what that rests, and by which fund. */
@ApplicationTest
class OutlookTest {

    @Autowired
    Outlooks outlooks;

    @Autowired
    Scenario scenario;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PurchaseScenario purchase;

    @Autowired
    WorkingCalendar calendar;

    Bought bought;

    @BeforeEach
    void a_home_of_a_topped_out_estate_that_is_delivered_in_a_year() {
        scenario.todayIs("2024-10-14");
        settlement.bankAnswersAtOnce();
        bought = rescission.homesBoughtFor("600000").get(0);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void tranches_are_due_when_their_nodes_are_reached_and_what_nobody_has_said_is_assumed() {
        assertThat(dues())
                .extracting(due -> due.what() + " " + due.amount() + " " + due.day() + " " + due.assumption())
                .containsExactly(
                        "合同网签备案 360,000.00 2024-10-14 null",
                        "主体封顶 180,000.00 2024-10-14 null",
                        "首次登记 60,000.00 2026-01-14 首次登记按约定交付后3个月估计");
    }

    @Test
    void the_fund_that_promised_the_voucher_owes_them() {
        assertThat(dues()).extracting(due -> due.backer().fundNo()).containsOnly(Household.FUND);
    }

    @Test
    void a_claim_is_due_by_the_limit_of_the_rules() {
        String claim = settlement.opens(bought.filed(), "CONTRACT_FILED");

        Due due = dues().get(0);
        assertThat(due.kind()).isEqualTo(Kind.CLAIM);
        assertThat(due.caseNo()).isEqualTo(claim);
        assertThat(due.day()).isEqualTo("2024-11-11");
    }

    @Test
    void a_claim_is_late_on_the_day_after_its_limit() {
        String claim = settlement.opens(bought.filed(), "CONTRACT_FILED");

        assertThat(lateOn("2024-11-11", OutlookList.ARREARS_30)).doesNotContain(claim);
        assertThat(lateOn("2024-11-12", OutlookList.ARREARS_30)).contains(claim);
        assertThat(lateOn("2024-12-11", OutlookList.ARREARS_30)).contains(claim);
        assertThat(lateOn("2024-12-12", OutlookList.ARREARS_60)).contains(claim);
        assertThat(lateOn("2025-01-10", OutlookList.ARREARS_60)).contains(claim);
        assertThat(lateOn("2025-01-11", OutlookList.ARREARS_90)).contains(claim);
        assertThat(lateOn("2025-02-09", OutlookList.ARREARS_90)).contains(claim);
        assertThat(lateOn("2025-02-10", OutlookList.ARREARS_OVER)).contains(claim);
    }

    @Test
    void what_is_paid_is_owed_no_longer_and_counts_as_paid_in_time_on_the_last_day() {
        String claim = settlement.opensAndReaches("confirmReceipt", bought.filed(), "CONTRACT_FILED");
        scenario.todayIs("2024-11-11");
        settlement.receives(claim);

        assertThat(dues()).hasSize(2);
        assertThat(settled(claim).isLate()).isFalse();
    }

    @Test
    void what_is_paid_a_day_later_counts_as_late() {
        String claim = settlement.opensAndReaches("confirmReceipt", bought.filed(), "CONTRACT_FILED");
        scenario.todayIs("2024-11-12");
        settlement.receives(claim);

        assertThat(settled(claim).isLate()).isTrue();
    }

    @Test
    void what_a_developer_must_give_back_comes_in_and_is_no_longer_owed_to_it() {
        rescission.isPaid(bought, "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(bought, "deputy");

        assertThat(dues()).isEmpty();
        Due back = all(Kind.CLAW_BACK).stream()
                .filter(due -> due.caseNo().equals(caseNo))
                .findFirst()
                .orElseThrow();
        assertThat(back.amount()).isEqualTo(yuan("360000"));
        assertThat(back.isOut()).isFalse();
        assertThat(back.backer().fundNo()).isEqualTo(Household.FUND);
    }

    @Test
    void what_a_voucher_has_left_is_paid_out_at_the_end_of_its_term_if_nothing_more_is_bought() {
        var voucher = purchase.aVoucherOf("700000");

        Due end = all(Kind.EXPIRY).stream()
                .filter(due -> due.no().equals(voucher.no().value()))
                .findFirst()
                .orElseThrow();
        assertThat(end.amount()).isEqualTo(yuan("700000"));
        assertThat(end.day()).isEqualTo(voucher.expiresOn());
    }

    @Test
    void the_outstanding_of_all_is_what_the_books_have_on_vouchers() {
        purchase.aVoucherOf("700000");

        Money books = new Money(scenario.balanceFenOf("voucher/%"));
        assertThat(OutlookList.OUTSTANDING.of(outlooks.now()).sum()).isEqualTo(books);
    }

    @Test
    void limits_are_counted_as_the_calendar_counts_them() {
        var known = calendar.known();

        LocalDate.parse("2024-09-20")
                .datesUntil(LocalDate.parse("2024-10-15"))
                .forEach(day -> assertThat(known.after(day, 20)).isEqualTo(calendar.workingDaysAfter(day, 20)));
    }

    private List<Due> dues() {
        return outlooks.now().dues().stream()
                .filter(due -> due.no().equals(bought.filed().filingNo()) && due.isOut())
                .toList();
    }

    private List<Due> all(Kind kind) {
        return outlooks.now().dues().stream().filter(due -> due.kind() == kind).toList();
    }

    private List<String> lateOn(String day, OutlookList list) {
        scenario.todayIs(day);
        return list.of(outlooks.now()).rows().stream().map(OutlookRow::caseNo).toList();
    }

    private SettledClaim settled(String claim) {
        return outlooks.now().settled().stream()
                .filter(one -> one.caseNo().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
