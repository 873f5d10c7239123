package fangpiao.dashboard;

import fangpiao.engine.CaseKind;
import fangpiao.identity.Role;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A task that waits for somebody, with the case it belongs to.
 *
 * @param group the post that may take it
 * @param person who has claimed it; null while nobody has
 * @param due the last day for it, as the engine has it
 * @param amount null while it is not known
 */
public record OpenTask(
        String id,
        String caseNo,
        String processKey,
        String stepKey,
        String step,
        String group,
        String person,
        LocalDateTime since,
        LocalDate due,
        String party,
        String project,
        Money amount) {

    boolean isOverdueOn(LocalDate day) {
        return due.isBefore(day);
    }

    public String kind() {
        return CaseKind.ofProcess(processKey).chinese();
    }

    public String post() {
        return Role.ofGroup(group).map(Role::title).orElse(group);
    }

    /** Who has it in hand: a person, or a post. */
    public String whom() {
        return person == null ? post() : person + "（" + post() + "）";
    }

    /** 等待受理经办岗办理「发放签收」. */
    public String sentence() {
        return "等待" + whom() + "办理「" + step + "」";
    }
}
