package fangpiao.closing;

import fangpiao.Scenario;
import fangpiao.proof.ProofScenario;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.statement.StatementDesk;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Months that are over, and the two who close them. What is closed once stays closed in the common database; so these months
 * lie long before anything that other scenarios book.
 */
@Component
public class ClosingScenario {

    private static final BookMonth FIRST = BookMonth.parse("2015-01");
    private static final String FUND = "ZJ-YJ-TEST";

    private final Scenario scenario;
    private final ClosingDesk desk;
    private final StatementDesk statements;
    private final ProofScenario proof;
    private final JdbcClient db;

    ClosingScenario(Scenario scenario, ClosingDesk desk, StatementDesk statements, ProofScenario proof, JdbcClient db) {
        this.scenario = scenario;
        this.desk = desk;
        this.statements = statements;
        this.proof = proof;
        this.db = db;
    }

    /** The month that is to be closed next is over since some days; its statements are not issued yet. */
    public BookMonth aMonthIsOver() {
        if (desk.first().map(first -> first.compareTo(FIRST) > 0).orElse(true)) moneyComesIn(FUND, FIRST);
        BookMonth month = desk.next().orElseThrow();
        scenario.todayIs(month.next().firstDay().plusDays(4).toString());
        return month;
    }

    /** The same with its statements, which nobody has signed, and with the books proved. */
    public BookMonth aMonthIsReady() {
        BookMonth month = aMonthIsOver();
        statements.issue(month, "finance");
        proof.findsNothing();
        return month;
    }

    /** Into a fund of that number, in the last microsecond of the month. */
    public void moneyComesIn(String fund, BookMonth month) {
        db.sql("""
                insert into fund_account (no, project_code, name, source) values (?, 'XKZ', '月结测试专户', 'PROJECT')
                on conflict do nothing""").param(fund).update();
        OffsetDateTime last = month.ends().minusNanos(1000);
        db.sql("""
                insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
                values (?, 'DEPOSIT', 100, '拨款单', ?)""").params(fund, last).update();
    }

    public Map<String, Object> toClose(BookMonth month) {
        return new HashMap<>(Map.of("act", "CLOSE", "month", month.toString(), "reason", "对账单下月补签"));
    }

    public Map<String, Object> toReopen(BookMonth month) {
        return new HashMap<>(
                Map.of("act", "REOPEN", "month", month.toString(), "documentNo", "西财函〔2015〕1号", "reason", "补记一笔到账"));
    }

    public String asks(Map<String, Object> form) {
        return scenario.start("finance", "monthClosing", form);
    }

    public void confirms(String caseNo) {
        scenario.approve("finapprover", caseNo, "confirmClosing");
    }

    public String closes(BookMonth month) {
        String caseNo = asks(toClose(month));
        confirms(caseNo);
        return caseNo;
    }

    /** Whatever a scenario has left waiting is not agreed to. */
    public void nothingWaits() {
        desk.requested()
                .map(MonthClosing::caseNo)
                .map(CaseNo::value)
                .ifPresent(caseNo -> scenario.reject("finapprover", caseNo, "confirmClosing"));
    }
}
