package fangpiao.demo;

import fangpiao.calendar.DailyWork;
import fangpiao.closing.ClosingDesk;
import fangpiao.closing.Item;
import fangpiao.shared.BookMonth;
import fangpiao.startup.MovableClock;
import fangpiao.statement.Kind;
import fangpiao.statement.Side;
import fangpiao.statement.Statement;
import fangpiao.statement.StatementDesk;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The months of the pilot's first year: statements signed by all who have a clerk, each month closed on the fifth of the next. */
@Component
@Profile("demo & !test")
class PilotMonths {

    private static final int DAYS_AFTER_THE_FIRST = 4;

    private final ClosingDesk desk;
    private final StatementDesk statements;
    private final Clerk clerk;
    private final List<DailyWork> sheets;
    private final MovableClock clock;

    PilotMonths(ClosingDesk desk, StatementDesk statements, Clerk clerk, List<DailyWork> sheets, MovableClock clock) {
        this.desk = desk;
        this.statements = statements;
        this.clerk = clerk;
        this.sheets = sheets;
        this.clock = clock;
    }

    void closeThrough(BookMonth last) {
        for (BookMonth month = desk.next().orElseThrow(); month.compareTo(last) <= 0; month = month.next()) {
            clock.moveTo(month.next()
                    .firstDay()
                    .plusDays(DAYS_AFTER_THE_FIRST)
                    .atTime(LocalTime.of(9, 0))
                    .atZone(clock.getZone()));
            statements.issue(month, null);
            statements.of(month).forEach(this::sign);
            proveBooks();
            close(month);
        }
    }

    /** What the night before has done. */
    void proveBooks() {
        sheets.stream().filter(DailyWork::onlyLooks).forEach(DailyWork::work);
    }

    private void sign(Statement statement) {
        String no = statement.no();
        statements.sign(no, Side.BUREAU, "finance");
        if (statement.kind() == Kind.FUND) statements.sign(no, Side.APPROVER, "finapprover");
        else
            DemoUsers.DEVELOPERS.forEach((person, estate) -> {
                if (statement.isOf(estate.creditCode())) statements.confirm(no, estate.creditCode(), person.id());
            });
    }

    private void close(BookMonth month) {
        var form = new HashMap<String, Object>(Map.of("act", "CLOSE", "month", month.toString()));
        if (!desk.checklist(month).stream().allMatch(Item::isDone))
            form.put("reason", "房企尚无经办，对账单线下盖章；银行流水2025年7月起导入。");
        String caseNo = clerk.start("finance", "monthClosing", form);
        clerk.approve("finapprover", caseNo, "confirmClosing");
    }
}
