package fangpiao.staffing;

import fangpiao.engine.CaseKind;
import fangpiao.identity.Role;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.util.Set;

/**
 * An open task, as far as its moving needs it.
 *
 * @param groups whose members may take it
 * @param holder who has claimed it; null while nobody has
 * @param due the last day for it
 */
public record HeldTask(
        String id, CaseNo caseNo, String step, Set<String> groups, String holder, String holderName, LocalDate due) {

    public String kind() {
        return CaseKind.ofCase(caseNo).chinese();
    }

    /** The group its moves are written down under. */
    String group() {
        return groups.stream().sorted().findFirst().orElseThrow();
    }

    public String post() {
        return Role.ofGroup(group()).map(Role::title).orElse(group());
    }
}
