package fangpiao.demo;

import fangpiao.closing.ClosingDesk;
import fangpiao.shared.BookMonth;
import fangpiao.startup.MovableClock;
import fangpiao.statement.Side;
import fangpiao.statement.Statement;
import fangpiao.statement.StatementDesk;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The months of the pilot's first year, in which no developer was owed anything: each closed on the fifth of the next by the two who close months. */
@Component
@Profile("demo & !test")
class PilotMonths {

    private static final int DAYS_AFTER_THE_FIRST = 4;

    private final ClosingDesk desk;
    private final StatementDesk statements;
    private final Clerk clerk;
    private final MovableClock clock;

    PilotMonths(ClosingDesk desk, StatementDesk statements, Clerk clerk, MovableClock clock) {
        this.desk = desk;
        this.statements = statements;
        this.clerk = clerk;
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
            close(month);
        }
    }

    private void sign(Statement statement) {
        statements.sign(statement.no(), Side.BUREAU, "finance");
        statements.sign(statement.no(), Side.APPROVER, "finapprover");
    }

    private void close(BookMonth month) {
        String caseNo = clerk.start("finance", "monthClosing", Map.of("act", "CLOSE", "month", month.toString()));
        clerk.approve("finapprover", caseNo, "confirmClosing");
    }
}
