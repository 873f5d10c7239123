package fangpiao.staffing;

import fangpiao.shared.Sm3;
import fangpiao.staffing.Move.Outcome;
import fangpiao.staffing.Substitution.Plan;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a substitution would do if it began now: found out by doing it and taking it back.
 *
 * @param claimed by the absent person: these move, or go back to their post where the substitute may not have them
 * @param free that the substitute could claim
 */
public record Rehearsal(
        Plan plan, String absentName, String substituteName, List<Outcome> claimed, List<Outcome> free) {

    public long moving() {
        return claimed.stream().filter(Outcome::isMoved).count();
    }

    public long refused() {
        return claimed.size() - moving();
    }

    public List<Outcome> refusedFree() {
        return free.stream().filter(one -> !one.isMoved()).toList();
    }

    /** By which it is known whether anything has changed since somebody looked. */
    public String mark() {
        String seen = claimed.stream()
                .map(one -> one.task().id() + one.sentence())
                .sorted()
                .collect(Collectors.joining("|"));
        return Sm3.hex(plan + seen);
    }
}
