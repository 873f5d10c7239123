package fangpiao.reconciliation;

import fangpiao.calendar.DailyWork;
import fangpiao.reconciliation.Verdict.Differs;
import fangpiao.reconciliation.Verdict.WithItsReturn;
import fangpiao.shared.Refusal;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares what the bank has told with what the house knows: at once when a statement is taken over, and every hour, since
 * what was not understood may be by then. Whatever was cut off in between goes on where it was.
 */
@Component
public class Matching implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(Matching.class);

    private final BankStatements statements;
    private final Clues clues;
    private final MissingEntries missing;
    private final MatchingDesk desk;

    Matching(BankStatements statements, Clues clues, MissingEntries missing, MatchingDesk desk) {
        this.statements = statements;
        this.clues = clues;
        this.missing = missing;
        this.desk = desk;
    }

    @Override
    public void work() {
        compare(statements.accounts());
    }

    public void compare(Collection<String> accounts) {
        for (String account : accounts) {
            List<Clue> waiting = clues.of(account);
            waiting.forEach(this::carryOut);
            missing.in(account).forEach(finding -> attempt(finding.account(), () -> desk.open(finding)));
        }
    }

    private void carryOut(Clue clue) {
        Verdict verdict = Judge.of(clue);
        if (verdict instanceof WithItsReturn) return;
        attempt(clue.entry().reference(), () -> {
            try {
                desk.carryOut(clue.entry(), verdict);
            } catch (Refusal refusal) {
                var refused = new Differs(DifferenceKind.REFUSED, subject(clue), refusal.getMessage());
                desk.carryOut(clue.entry(), refused);
            }
        });
    }

    private static String subject(Clue clue) {
        return clue.order() == null ? null : clue.order().key();
    }

    /** One entry in trouble must not keep the others waiting. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} has to wait for the next comparison", what, e);
        }
    }
}
