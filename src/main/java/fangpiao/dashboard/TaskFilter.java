package fangpiao.dashboard;

import java.time.LocalDate;
import java.util.List;

/**
 * Which open tasks to list; null in a field leaves it open.
 *
 * @param groups of these posts
 * @param voter who wants one: of several seats in a vote one is enough, and none once he has voted
 * @param claimed false: those nobody has claimed
 * @param dueBefore whose last day was before that day
 */
record TaskFilter(
        List<String> groups,
        String voter,
        String person,
        Boolean claimed,
        String step,
        String caseNo,
        LocalDate dueBefore) {

    static final TaskFilter ALL = new TaskFilter(null, null, null, null, null, null, null);

    static TaskFilter claimedBy(String person) {
        return new TaskFilter(null, null, person, null, null, null, null);
    }

    static TaskFilter freeFor(List<String> groups) {
        return new TaskFilter(groups, null, null, false, null, null, null);
    }

    static TaskFilter freeTo(String person, List<String> groups) {
        return new TaskFilter(groups, person, null, false, null, null, null);
    }

    static TaskFilter ofCase(String caseNo) {
        return new TaskFilter(null, null, null, null, null, caseNo, null);
    }

    static TaskFilter ofStep(String group, String step) {
        return new TaskFilter(group == null ? null : List.of(group), null, null, null, step, null, null);
    }

    static TaskFilter overdueOn(LocalDate today) {
        return new TaskFilter(null, null, null, null, null, null, today);
    }
}
