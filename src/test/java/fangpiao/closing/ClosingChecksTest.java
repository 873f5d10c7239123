package fangpiao.closing;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.proof.ProofScenario;
import fangpiao.reconciliation.UnknownDebits;
import fangpiao.shared.BookMonth;
import fangpiao.statement.StatementDesk;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bank and the proof have to say before a month is closed: which of it stops the close, and which asks for a word. */
@ApplicationTest
class ClosingChecksTest {

    private static final String PROVED = "月末以后已核验账目（昨日或今日）";
    private static final String BOOKS = "账目核验款项、台账无不符";
    private static final String CASES = "账目核验案件与流程无不符";
    private static final String EXPLAINED = "银行对账差异均已查明";
    private static final String AGREED = "银行对账差异均已复核";
    private static final String TOLD = "付款账户的银行流水均已导入至月末";

    @Autowired
    Scenario scenario;

    @Autowired
    ClosingScenario closing;

    @Autowired
    ClosingDesk desk;

    @Autowired
    StatementDesk statements;

    @Autowired
    ProofScenario proof;

    @Autowired
    UnknownDebits bank;

    BookMonth month;

    @BeforeEach
    void a_month_is_over() {
        month = closing.aMonthIsOver();
        statements.issue(month, "finance");
    }

    @AfterEach
    void nothing_waits_and_the_month_is_closed() {
        closing.nothingWaits();
        scenario.todayIs(month.next().firstDay().plusDays(9).toString());
        proof.findsNothing();
        closing.closes(month);
        scenario.thenBooksBalance();
    }

    @Test
    void books_that_nobody_proved_since_the_month_ended_are_not_closed() {
        scenario.todayIs(month.lastDay().toString());
        proof.findsNothing();
        scenario.todayIs(month.next().firstDay().toString());

        thenStops(PROVED, 1, "/proof");
    }

    @Test
    void a_proof_of_the_day_before_yesterday_is_too_old() {
        scenario.todayIs(month.next().firstDay().plusDays(1).toString());
        proof.findsNothing();
        scenario.todayIs(month.next().firstDay().plusDays(3).toString());
        thenStops(PROVED, 1, "/proof");

        scenario.todayIs(month.next().firstDay().plusDays(2).toString());
        assertThat(item(PROVED).isDone()).isTrue();
    }

    @Test
    void books_in_which_the_proof_found_something_are_not_closed() {
        proof.findsAChangedPage();

        assertThat(item(PROVED).isDone()).isTrue();
        thenStops(BOOKS, 1, "/proof");
    }

    @Test
    void a_case_that_stands_elsewhere_than_its_state_needs_a_word_why() {
        proof.findsACaseElsewhere();

        assertThat(item(BOOKS).isDone()).isTrue();
        thenNeedsAWord(CASES, 1, "/proof");
    }

    @Test
    void only_the_last_proof_counts() {
        proof.findsAChangedPage();
        proof.findsNothing();

        assertThat(item(BOOKS).isDone()).isTrue();
    }

    @Test
    void a_bank_difference_of_the_month_that_nobody_has_explained_stops_it() {
        proof.findsNothing();
        String difference = aDifferenceOf(month.lastDay());
        thenStops(EXPLAINED, 1, "/reconciliation");

        bank.explain(difference);

        assertThat(item(EXPLAINED).isDone()).isTrue();
        thenNeedsAWord(AGREED, 1, "/reconciliation");
        bank.agree(difference);
        assertThat(item(AGREED).isDone()).isTrue();
    }

    @Test
    void a_bank_difference_of_the_next_month_does_not_concern_it() {
        String difference = aDifferenceOf(month.next().firstDay());

        assertThat(item(EXPLAINED).isDone()).isTrue();
        bank.explain(difference);
        bank.agree(difference);
    }

    @Test
    void an_account_whose_statements_do_not_reach_the_end_of_the_month_needs_a_word_why() {
        proof.findsNothing();
        scenario.todayIs(month.lastDay().minusDays(1).toString());
        Object fund = bank.aFund();
        scenario.todayIs(month.next().firstDay().plusDays(4).toString());
        statements.issue(month, "finance");
        int silent = item(TOLD).undone();
        thenNeedsAWord(TOLD, silent, "/reconciliation");

        scenario.todayIs(month.lastDay().toString());
        String difference = bank.toldOfToday(fund);

        assertThat(item(TOLD).undone()).isEqualTo(silent - 1);
        bank.explain(difference);
        bank.agree(difference);
    }

    private String aDifferenceOf(LocalDate day) {
        scenario.todayIs(day.minusDays(1).toString());
        Object fund = bank.aFund();
        scenario.todayIs(day.toString());
        String difference = bank.toldOfToday(fund);
        scenario.todayIs(month.next().firstDay().plusDays(4).toString());
        statements.issue(month, "finance");
        return difference;
    }

    private Item item(String name) {
        return desk.checklist(month).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void thenStops(String name, int undone, String path) {
        assertThat(item(name)).isEqualTo(new Item(name, true, undone, path));
        assertThat(refusalOf(() -> closing.asks(closing.toClose(month))))
                .startsWith("下列事项必须完成后才能月结：")
                .contains("「%s」未完成（%d）".formatted(name, undone));
    }

    private void thenNeedsAWord(String name, int undone, String path) {
        assertThat(item(name)).isEqualTo(new Item(name, false, undone, path));
        var silent = closing.toClose(month);
        silent.remove("reason");
        assertThat(refusalOf(() -> closing.asks(silent)))
                .startsWith("下列事项尚未完成，请填写说明：")
                .contains("「%s」未完成（%d）".formatted(name, undone));
    }
}
