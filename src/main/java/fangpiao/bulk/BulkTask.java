package fangpiao.bulk;

import fangpiao.engine.CaseKind;
import fangpiao.engine.ProcessVariable;
import fangpiao.identity.Role;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * An open task that somebody may decide together with others of its step.
 *
 * @param decision which the diagram offers
 * @param group the post that may take it
 * @param collective whether the post decides as a meeting
 * @param since when it waits
 * @param due the last day for it
 * @param party whose case it is; null while nobody is known
 * @param amount null where the case is not about money
 */
public record BulkTask(
        String id,
        String caseNo,
        String processKey,
        String stepKey,
        String step,
        String decision,
        String group,
        boolean collective,
        LocalDateTime since,
        LocalDate due,
        String party,
        String project,
        Money amount) {

    public String kind() {
        return CaseKind.ofProcess(processKey).chinese();
    }

    public String post() {
        return Role.ofGroup(group).map(Role::title).orElse(group);
    }

    public Money money() {
        return amount == null ? Money.ZERO : amount;
    }

    /** How many days it has waited. */
    public long age(LocalDate today) {
        return ChronoUnit.DAYS.between(since.toLocalDate(), today);
    }

    /** What the conditions of its form may ask. */
    Map<String, Object> known() {
        return Map.of(ProcessVariable.APPROVAL_GROUP.name(), group, ProcessVariable.COLLECTIVE.name(), collective);
    }
}
