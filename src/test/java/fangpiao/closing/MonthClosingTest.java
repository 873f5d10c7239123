package fangpiao.closing;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.ledger.Account;
import fangpiao.ledger.ClosedMonths;
import fangpiao.ledger.Ledger;
import fangpiao.ledger.Transfer;
import fangpiao.ledger.Transfer.Reason;
import fangpiao.proof.ProofScenario;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.statement.Side;
import fangpiao.statement.StatementDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One person asks for a month to be closed or reopened, another confirms; in between the office looks at what is done. */
@ApplicationTest
class MonthClosingTest {

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
    Ledger ledger;

    @Autowired
    Users users;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @AfterEach
    void nothing_waits_and_books_balance() {
        closing.nothingWaits();
        scenario.thenBooksBalance();
    }

    @Test
    void a_month_is_closed_by_one_person_and_another_and_takes_nothing_any_more() {
        BookMonth month = closing.aMonthIsReady();

        String caseNo = closing.asks(closing.toClose(month));
        scenario.thenCaseWaitsAt(caseNo, "confirmClosing");
        closing.confirms(caseNo);

        scenario.thenCaseEndedAt(caseNo, "monthClosed");
        assertThat(desk.last()).contains(month);
        assertThat(desk.next()).contains(month.next());
        scenario.todayIs(month.lastDay().toString());
        assertThat(refusalOf(this::book)).contains(month.chinese() + "及以前各月已月结，不能再记账");
    }

    @Test
    void what_was_looked_at_stays_on_record() {
        BookMonth month = closing.aMonthIsReady();

        String caseNo = closing.closes(month);

        assertThat(db.sql("""
                select item || ' ' || undone from month_closing_item where case_no = ? order by seq""").param(caseNo).query(String.class).list())
                .hasSize(15)
                .contains("全部账户余额合计为零 0", "对账单均已出具，并与资金台账一致 0")
                .anyMatch(item -> item.matches("对账单双方均已签认 [1-9]\\d*"));
    }

    @Test
    void the_second_person_sees_what_is_done_and_what_is_not() {
        BookMonth month = closing.aMonthIsReady();

        String caseNo = closing.asks(closing.toClose(month));

        assertThat(scenario.shown("finapprover", caseNo, "confirmClosing", "facts")
                        .toString())
                .contains(month.chinese(), "郑秀兰", "对账单下月补签", "全部账户余额合计为零（必须）", "已完成", "未完成（");
    }

    @Test
    void one_person_cannot_be_both() {
        BookMonth month = closing.aMonthIsReady();
        users.ensure("closesalone", "兼岗（测试）", "fangpiao-demo", Role.FINANCE_CHECKER, Role.FINANCE_APPROVER);
        String caseNo = scenario.start("closesalone", "monthClosing", closing.toClose(month));

        assertThat(refusalOf(() -> scenario.approve("closesalone", caseNo, "confirmClosing")))
                .contains("不相容岗位分离");
        assertThat(desk.last()).isNotEqualTo(Optional.of(month));
    }

    @Test
    void refuses_the_month_that_is_running_on_its_last_day() {
        BookMonth month = closing.aMonthIsReady();
        scenario.todayIs(month.lastDay().toString());

        assertThat(refusalOf(() -> closing.asks(closing.toClose(month)))).isEqualTo(month.chinese() + "尚未结束，不能月结。");
    }

    @Test
    void refuses_a_month_while_the_one_before_it_is_open() {
        BookMonth month = closing.aMonthIsReady();
        scenario.todayIs(month.next().next().firstDay().toString());

        assertThat(refusalOf(() -> closing.asks(closing.toClose(month.next()))))
                .isEqualTo("应先办理%s的月结。".formatted(month.chinese()));
    }

    @Test
    void refuses_a_month_that_is_closed() {
        BookMonth month = closing.aMonthIsReady();
        closing.closes(month);

        assertThat(refusalOf(() -> closing.asks(closing.toClose(month)))).contains("已月结");
    }

    @Test
    void refuses_as_long_as_the_statements_are_not_issued() {
        BookMonth month = closing.aMonthIsOver();

        assertThat(refusalOf(() -> closing.asks(closing.toClose(month))))
                .contains("必须完成后才能月结")
                .containsPattern("对账单均已出具，并与资金台账一致」未完成（[1-9]");
    }

    @Test
    void what_may_be_left_undone_needs_a_word_why() {
        BookMonth month = closing.aMonthIsReady();
        var form = closing.toClose(month);
        form.remove("reason");

        assertThat(refusalOf(() -> closing.asks(form))).containsPattern("请填写说明：.*「对账单双方均已签认」未完成（[1-9]");
    }

    @Test
    void refuses_to_confirm_what_is_not_done_any_more() {
        BookMonth month = closing.aMonthIsReady();
        String caseNo = closing.asks(closing.toClose(month));

        closing.moneyComesIn("ZJ-YJ-" + scenario.unique(), month);

        assertThat(refusalOf(() -> closing.confirms(caseNo))).contains("对账单均已出具，并与资金台账一致」未完成（1）");
        scenario.thenCaseWaitsAt(caseNo, "confirmClosing");
    }

    @Test
    void a_month_that_was_not_agreed_to_stays_open_and_may_be_asked_for_again() {
        BookMonth month = closing.aMonthIsReady();
        String caseNo = closing.asks(closing.toClose(month));

        scenario.reject("finapprover", caseNo, "confirmClosing");

        scenario.thenCaseEndedAt(caseNo, "closingRejected");
        assertThat(desk.next()).contains(month);
        closing.closes(month);
        assertThat(desk.last()).contains(month);
    }

    @Test
    void refuses_a_second_one_while_the_first_waits() {
        BookMonth month = closing.aMonthIsReady();
        String caseNo = closing.asks(closing.toClose(month));

        assertThat(refusalOf(() -> closing.asks(closing.toClose(month)))).contains(caseNo, "正在办理，请待其办结");
    }

    @Test
    void of_two_who_ask_at_one_instant_one_is_told_so() {
        BookMonth month = closing.aMonthIsReady();
        var together = new CyclicBarrier(2);

        List<String> answers = Stream.of("finance", "finance2")
                .map(user -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return scenario.start(user, "monthClosing", closing.toClose(month));
                }))
                .toList()
                .stream()
                .map(start -> start.handle((caseNo, refused) -> refused == null ? "asked" : "refused")
                        .join())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder("asked", "refused");
    }

    @Test
    void the_last_closed_month_is_reopened_by_two_persons_and_the_trace_remains() {
        BookMonth month = closing.aMonthIsReady();
        closing.closes(month);

        String caseNo = closing.asks(closing.toReopen(month));
        closing.confirms(caseNo);

        scenario.thenCaseEndedAt(caseNo, "monthReopened");
        assertThat(desk.next()).contains(month);
        assertThat(desk.history().get(0))
                .returns(month, ClosedMonths.Act::month)
                .returns(false, ClosedMonths.Act::closed)
                .returns("finance", ClosedMonths.Act::requestedBy)
                .returns("finapprover", ClosedMonths.Act::confirmedBy)
                .returns("西财函〔2015〕1号", ClosedMonths.Act::documentNo);
        closing.closes(month);
        assertThat(desk.history().stream().filter(act -> act.month().equals(month)))
                .extracting(ClosedMonths.Act::closed)
                .containsExactly(true, false, true);
    }

    @Test
    void what_a_reopened_month_took_comes_out_in_a_new_version_of_the_statement() {
        BookMonth month = closing.aMonthIsOver();
        String fund = "ZJ-YJ-" + scenario.unique();
        closing.moneyComesIn(fund, month);
        statements.issue(month, "finance");
        proof.findsNothing();
        String first = "DZ-%s-%s".formatted(month, fund);
        statements.sign(first, Side.BUREAU, "finance");
        closing.closes(month);
        assertThat(refusalOf(() -> statements.issue(month, "finance"))).contains("已月结，不再出具对账单");
        closing.confirms(closing.asks(closing.toReopen(month)));

        closing.moneyComesIn(fund, month);
        assertThat(refusalOf(() -> closing.asks(closing.toClose(month)))).contains("对账单均已出具，并与资金台账一致」未完成（1）");
        assertThat(statements.issue(month, "finance")).isEqualTo(1);

        assertThat(statements.get(first).corrected()).isTrue();
        assertThat(statements.get(first).signatures()).hasSize(1);
        assertThat(refusalOf(() -> statements.sign(first, Side.APPROVER, "finapprover")))
                .contains("已由新的对账单代替");
        assertThat(statements.get(first + "-2").state()).isEqualTo("待双方签认");
        closing.closes(month);
        assertThat(desk.last()).contains(month);
    }

    @Test
    void refuses_to_reopen_by_one_person() {
        BookMonth month = closing.aMonthIsReady();
        closing.closes(month);
        users.ensure("closesalone", "兼岗（测试）", "fangpiao-demo", Role.FINANCE_CHECKER, Role.FINANCE_APPROVER);
        String caseNo = scenario.start("closesalone", "monthClosing", closing.toReopen(month));

        assertThat(refusalOf(() -> scenario.approve("closesalone", caseNo, "confirmClosing")))
                .contains("不相容岗位分离");
        assertThat(desk.last()).contains(month);
    }

    @Test
    void refuses_to_reopen_without_a_document_or_a_reason() {
        BookMonth month = closing.aMonthIsReady();
        closing.closes(month);
        Map<String, Object> withoutDocument = closing.toReopen(month);
        withoutDocument.remove("documentNo");
        Map<String, Object> withoutReason = closing.toReopen(month);
        withoutReason.put("reason", "  ");

        assertThat(refusalOf(() -> closing.asks(withoutDocument))).contains("批准文号");
        assertThat(refusalOf(() -> closing.asks(withoutReason))).contains("反结账须填写批准文号和理由");
    }

    @Test
    void refuses_to_reopen_an_older_month_than_the_last() {
        BookMonth month = closing.aMonthIsReady();
        closing.closes(month);
        BookMonth next = closing.aMonthIsReady();
        closing.closes(next);

        assertThat(refusalOf(() -> closing.asks(closing.toReopen(month))))
                .isEqualTo("反结账从最近月结的月份开始，现为%s。".formatted(next.chinese()));
    }

    @Test
    void others_may_neither_ask_nor_confirm() {
        BookMonth month = closing.aMonthIsReady();
        String caseNo = closing.asks(closing.toClose(month));

        assertThat(refusalOf(() -> scenario.approve("finance2", caseNo, "confirmClosing")))
                .contains("不属于您的岗位");
        assertThat(refusalOf(() -> scenario.start("finapprover", "monthClosing", closing.toClose(month))))
                .contains("没有办理该事项的权限");
    }

    /** Something small; it is taken back at once. */
    private void book() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            ledger.post(new Transfer(
                    "YJ",
                    Account.TREASURY,
                    Account.of("voucher", "YJ", "available"),
                    yuan("0.01"),
                    Reason.ISSUE,
                    new CaseNo("HF-YJ-1")));
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
