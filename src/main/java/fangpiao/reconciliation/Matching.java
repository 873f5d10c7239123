package fangpiao.reconciliation;

import fangpiao.calendar.DailyWork;
import fangpiao.reconciliation.Verdict.Differs;
import fangpiao.reconciliation.Verdict.Paid;
import fangpiao.reconciliation.Verdict.WithItsReturn;
import fangpiao.shared.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final int AT_A_TIME = 100;

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

    /** How far the statements reach decides, not the day. */
    @Override
    public boolean dependsOnNoDay() {
        return true;
    }

    public void compare(Collection<String> accounts) {
        for (String account : accounts) {
            payTogether(clues.of(account)).forEach(this::carryOut);
            missing.in(account).forEach(finding -> attempt(finding.account(), () -> desk.open(finding)));
        }
    }

    /** Most entries are payments that agree in everything: those go many at a time. Answers with what is left. */
    private List<Clue> payTogether(List<Clue> waiting) {
        var cases = new HashSet<String>();
        List<Paying> payments = waiting.stream()
                .flatMap(Matching::payment)
                .filter(paying -> cases.add(paying.caseNo()))
                .toList();
        var paid = new HashSet<Long>();
        for (int from = 0; from < payments.size(); from += AT_A_TIME)
            paid.addAll(pay(payments.subList(from, Math.min(from + AT_A_TIME, payments.size()))));
        return waiting.stream()
                .filter(clue -> !paid.contains(clue.entry().no()))
                .toList();
    }

    private static Stream<Paying> payment(Clue clue) {
        return Judge.of(clue) instanceof Paid paid
                ? Stream.of(new Paying(clue.entry(), paid.key(), paid.how()))
                : Stream.empty();
    }

    /** One of them in trouble must not keep the others waiting: then each goes alone. */
    private Set<Long> pay(List<Paying> portion) {
        try {
            return desk.pay(portion);
        } catch (RuntimeException e) {
            LOG.info("{} payments go one by one: {}", portion.size(), e.getMessage());
            return Set.of();
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
