package fangpiao.ledger;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.ledger.ClosedMonths.Act;
import fangpiao.ledger.Transfer.Reason;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Rate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What was booked in a closed month stays as it is. Every test takes back what it did. */
@ApplicationTest
@Transactional
class ClosedMonthsTest {

    private static final String FUND = "ZJ-CM-TEST";

    @Autowired
    ClosedMonths months;

    @Autowired
    Ledger ledger;

    @Autowired
    ProjectDesk projects;

    @Autowired
    Scenario scenario;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    /** The one that may be closed now; long before anything else is booked in this database. */
    BookMonth month;

    @BeforeEach
    void a_month_is_over() {
        month = months.last().map(BookMonth::next).orElse(BookMonth.parse("2014-01"));
        scenario.todayIs(month.next().firstDay().toString());
    }

    @Test
    void refuses_to_book_up_to_the_last_microsecond_of_a_closed_month() {
        close(month);

        assertThat(refusalOf(() -> months.requireOpen(lastMoment()))).contains(month.chinese() + "及以前各月已月结");
        assertThatCode(() -> months.requireOpen(month.ends())).doesNotThrowAnyException();
    }

    @Test
    void the_month_begins_at_midnight_in_shanghai_wherever_the_moment_was_written_down() {
        close(month);

        OffsetDateTime inLondon = lastMoment().withOffsetSameInstant(ZoneOffset.UTC);

        assertThat(refusalOf(() -> months.requireOpen(inLondon))).contains("已月结");
    }

    @Test
    void books_in_the_month_that_is_running() {
        close(month);

        ledger.post(issue());

        assertThat(ledger.balance(Account.of("voucher", "CM", "available"))).isEqualTo(yuan("1"));
    }

    @Test
    void refuses_to_book_when_the_clock_was_moved_back() {
        close(month);
        scenario.todayIs(month.lastDay().toString());

        assertThat(refusalOf(() -> ledger.post(issue()))).contains("已月结，不能再记账");
        scenario.todayIs(month.firstDay().minusYears(3).toString());
        assertThat(refusalOf(() -> ledger.post(issue()))).contains("已月结，不能再记账");
    }

    @Test
    void refuses_to_promise_money_of_a_fund_when_the_clock_was_moved_back() {
        openFund();
        close(month);
        scenario.todayIs(month.lastDay().toString());

        assertThat(refusalOf(() -> projects.reserve(FUND, "XKZ", yuan("1"), Rate.WHOLE, new CaseNo("HF-CM-1"))))
                .contains("已月结，不能再记账");
    }

    @Test
    void the_tables_themselves_refuse_a_transfer_of_a_closed_month() {
        ledger.post(issue());
        close(month);

        assertThatThrownBy(() -> db.sql("""
                insert into ledger_transfer
                select book, 2, from_account, to_account, amount_fen, 'VOID', 'CM-2', ?, hash
                from ledger_transfer where book = 'CM'""").param(lastMoment()).update())
                .hasMessageContaining("ledger_transfer books nothing in a closed month");
    }

    @Test
    void the_tables_themselves_refuse_a_deposit_of_a_closed_month() {
        openFund();
        close(month);

        assertThatThrownBy(() -> deposit(lastMoment()))
                .hasMessageContaining("fund_movement books nothing in a closed month");
    }

    @Test
    void refuses_to_close_a_month_before_the_one_before_it() {
        close(month);
        scenario.todayIs(month.next().next().next().firstDay().toString());

        assertThatThrownBy(() -> close(month.next().next())).hasMessageContaining("not the one beside");
    }

    @Test
    void refuses_to_close_a_month_before_its_last_day_is_over() {
        scenario.todayIs(month.lastDay().toString());

        assertThatThrownBy(() -> close(month)).hasMessageContaining("closed_after_its_end");
    }

    @Test
    void refuses_one_person_alone() {
        assertThatThrownBy(() -> add(month, true, "finance", "finance", null, null))
                .hasMessageContaining("two_persons_close_and_reopen");
    }

    @Test
    void a_reopened_month_is_booked_in_again_and_the_trace_remains() {
        close(month);
        reopen(month);

        assertThatCode(() -> months.requireOpen(lastMoment())).doesNotThrowAnyException();
        assertThat(months.acts().stream().filter(act -> act.month().equals(month)))
                .extracting(Act::closed)
                .containsExactly(false, true);
    }

    @Test
    void refuses_to_reopen_without_document_and_reason() {
        close(month);

        assertThatThrownBy(() -> add(month, false, "finance", "finapprover", null, "补记"))
                .hasMessageContaining("reopened_by_a_document_for_a_reason");
    }

    @Test
    void refuses_to_reopen_any_month_but_the_last_closed_one() {
        close(month);
        scenario.todayIs(month.next().next().firstDay().toString());
        close(month.next());

        assertThatThrownBy(() -> reopen(month)).hasMessageContaining("not the one beside");
    }

    @Test
    void refuses_to_take_an_act_off_the_record() {
        close(month);

        assertThatThrownBy(() -> db.sql("delete from closed_month").update()).hasMessageContaining("append-only");
    }

    @Test
    void who_closes_a_month_waits_for_those_who_are_booking_in_it() {
        months.requireOpen(lastMoment());

        assertThat(elsewhere(months::lock)).contains("lock timeout");
    }

    @Test
    void who_books_waits_for_the_one_who_is_closing() {
        months.lock();

        assertThat(elsewhere(() -> months.requireOpen(lastMoment()))).contains("lock timeout");
    }

    @Test
    void those_who_book_do_not_wait_for_each_other() {
        months.requireOpen(lastMoment());

        assertThat(elsewhere(() -> months.requireOpen(lastMoment()))).isEqualTo("done");
    }

    /** In a transaction of its own, beside this one, which waits for nobody. */
    private String elsewhere(Runnable act) {
        return CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
                    db.sql("set local lock_timeout = '50ms'").update();
                    act.run();
                    return "done";
                }))
                .exceptionally(refused -> refused.getCause().getMessage())
                .join();
    }

    private OffsetDateTime lastMoment() {
        return month.ends().minus(1, ChronoUnit.MICROS);
    }

    private void close(BookMonth one) {
        add(one, true, "finance", "finapprover", null, null);
    }

    private void reopen(BookMonth one) {
        add(one, false, "finance", "finapprover", "西财函〔2014〕1号", "补记一笔到账");
    }

    private void add(BookMonth one, boolean closed, String by, String with, String document, String reason) {
        OffsetDateTime now =
                scenario.today().atTime(9, 0).atOffset(month.begins().getOffset());
        months.add(new Act(one, closed, new CaseNo("YJ-CM-1"), by, with, document, reason, now));
    }

    private void openFund() {
        db.sql("insert into fund_account (no, project_code, name, source) values (?, 'XKZ', '月结测试专户', 'PROJECT')")
                .param(FUND)
                .update();
        deposit(month.ends());
    }

    private void deposit(OffsetDateTime at) {
        db.sql("""
                insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
                values (?, 'DEPOSIT', 100, '测试', ?)""").params(FUND, at).update();
    }

    private static Transfer issue() {
        return new Transfer(
                "CM",
                Account.TREASURY,
                Account.of("voucher", "CM", "available"),
                yuan("1"),
                Reason.ISSUE,
                new CaseNo("CM-1"));
    }
}
