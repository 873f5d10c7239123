package fangpiao.expiry;

import static fangpiao.expiry.ExpiryScenario.THE_DAY_AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.ledger.Account;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where more terms end on a day than cases may be opened at once. */
@ApplicationTest
class CaseOpeningTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    AttentionDesk attention;

    @Autowired
    DailySheet sheet;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    final List<String> largestFirst = new ArrayList<>();

    /** The purchase that all of the third one is held for. */
    CaseNo signed;

    /** Of this node and of another one: two at once, then two in every two seconds. */
    CaseOpening here;

    CaseOpening there;

    @BeforeEach
    void five_terms_are_over_and_nothing_else_is_left_to_do() {
        expiry.sheetOf(THE_DAY_AFTER);
        scenario.todayIs("2024-08-30");
        for (String yuan : List.of("1000", "5000", "3000", "4000", "2000"))
            largestFirst.add(expiry.vouchersOf(1, yuan).get(0));
        largestFirst.sort((a, b) -> balanceOf(b).compareTo(balanceOf(a)));
        signed =
                expiry.holds(largestFirst.get(2), balanceOf(largestFirst.get(2)).plain());
        scenario.todayIs(THE_DAY_AFTER);
        while (vouchers.endTerms(500) > 0) continue;
        here = new CaseOpening(attention, 2, 60);
        there = new CaseOpening(attention, 2, 60);
        aPauseIsOver();
    }

    @AfterEach
    void the_next_sheet_finds_all_that_is_left() {
        sheet.work();
        assertThat(waiting()).isEmpty();
        scenario.thenBooksBalance();
    }

    @Test
    void a_sheet_opens_the_first_at_once_and_the_others_wait_the_largest_balance_first() {
        here.workTheSheet();

        assertThat(withCase()).containsExactlyElementsOf(largestFirst.subList(0, 2));
        assertThat(waiting()).containsExactlyElementsOf(largestFirst.subList(2, 5));
    }

    @Test
    void an_earlier_last_day_comes_before_a_larger_balance() {
        String earliest = largestFirst.get(4);
        db.sql("update voucher set expires_on = date '2025-08-29' where no = ?")
                .param(earliest)
                .update();

        here.workTheSheet();

        assertThat(withCase()).containsExactlyInAnyOrder(earliest, largestFirst.get(0));
    }

    @Test
    void all_nodes_together_keep_the_pace() {
        here.workTheSheet();

        here.goOn();
        there.goOn();
        assertThat(withCase()).hasSize(4);

        aPauseIsOver();
        there.goOn();
        assertThat(withCase()).hasSize(5);
    }

    @Test
    void a_sheet_that_is_worked_again_gives_nobody_a_second_place_in_the_line() {
        here.workTheSheet();
        there.workTheSheet();
        there.workTheSheet();

        assertThat(withCase()).hasSize(5);
        assertThat(waiting()).isEmpty();
        assertThat(largestFirst).allSatisfy(no -> assertThat(expiry.casesOf(no)).isEqualTo(1));
    }

    @Test
    void a_voucher_that_is_used_up_while_it_waits_gets_no_case() {
        String usedUp = largestFirst.get(2);
        here.workTheSheet();
        // a contract that was signed in term is filed in the days of grace
        vouchers.commit(new VoucherNo(usedUp), balanceOf(usedUp), signed, Account.of("developer", "LINE", "payable"));

        here.goOn();

        assertThat(waiting()).containsExactly(largestFirst.get(4));
        assertThat(expiry.casesOf(usedUp)).isZero();
    }

    @Test
    void managers_see_how_many_wait_and_what_they_are_worth() {
        here.workTheSheet();

        assertThat(Visitor.loggedIn(port, "manager")
                        .get("/dashboard/waiting-for-case")
                        .body())
                .contains("到期处置待立案", ">3</b>", ">6,000.00</b>", largestFirst.get(2));
    }

    @Test
    void a_term_that_ends_leaves_a_page_of_what_stood_in_the_book() {
        assertThat(pageOf(largestFirst.get(0))).isEqualTo("2025-09-01 500000 0");
        assertThat(pageOf(largestFirst.get(2))).isEqualTo("2025-09-01 0 300000");
        assertThatThrownBy(() -> db.sql("update voucher_term_end set held_fen = 1 where voucher_no = ?")
                        .param(largestFirst.get(0))
                        .update())
                .hasMessageContaining("voucher_term_end");
    }

    @Test
    void a_pace_at_which_nothing_would_happen_is_refused() {
        assertThatThrownBy(() -> new CaseOpening(attention, 0, 0)).hasMessageContaining("fangpiao.expiry");
    }

    private void aPauseIsOver() {
        db.sql("update expiry_pace set next_at = clock_timestamp()").update();
    }

    private List<String> withCase() {
        return db.sql("select voucher_no from voucher_expiry where voucher_no = any(?) order by case_no")
                .param(largestFirst.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private List<String> waiting() {
        return attention.next(1000).stream().map(VoucherNo::value).toList();
    }

    private String pageOf(String no) {
        return db.sql(
                        "select last_day || ' ' || available_fen || ' ' || held_fen from voucher_term_end where voucher_no = ?")
                .param(no)
                .query(String.class)
                .single();
    }

    private Money balanceOf(String no) {
        var card = vouchers.card(new VoucherNo(no));
        return card.available().plus(card.held());
    }
}
