package fangpiao.dashboard;

import fangpiao.engine.CaseKind;
import fangpiao.identity.Role;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A task that waits for somebody, with the case it belongs to.
 *
 * @param group the post that may take it
 * @param holder who has claimed it; null while nobody has
 * @param person the name of the holder
 * @param due the last day for it, as the engine has it
 * @param amount null while it is not known
 * @param still while the clock of its case stands still
 */
public record OpenTask(
        String id,
        String caseNo,
        String processKey,
        String stepKey,
        String step,
        String group,
        String holder,
        String person,
        LocalDateTime since,
        LocalDate due,
        String party,
        String project,
        Money amount,
        boolean still) {

    boolean isOverdueOn(LocalDate day) {
        return due.isBefore(day);
    }

    public String kind() {
        return CaseKind.ofProcess(processKey).chinese();
    }

    public String post() {
        return Role.ofGroup(group).map(Role::title).orElse(group);
    }

    /** In days. */
    public long age(LocalDate today) {
        return ChronoUnit.DAYS.between(since.toLocalDate(), today);
    }

    /** By how many days it is late. */
    public long overdue(LocalDate today) {
        return ChronoUnit.DAYS.between(due, today);
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
