package fangpiao.staffing;

import fangpiao.identity.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody stands in for an absent colleague. */
public record Substitution(
        long id,
        Plan plan,
        String absentName,
        String substituteName,
        String enteredByName,
        LocalDateTime enteredAt,
        LocalDateTime begunAt,
        LocalDateTime removedAt,
        String removedByName,
        LocalDateTime returnedAt) {

    /**
     * What is to be entered.
     *
     * @param posts of the absent person, those that are lent
     * @param lastDay up to its last moment
     */
    public record Plan(
            String absent, String substitute, List<Role> posts, LocalDate firstDay, LocalDate lastDay, String reason) {

        public String postNames() {
            return posts.stream().map(Role::title).collect(Collectors.joining("、"));
        }

        List<String> groups() {
            return posts.stream().map(Role::groupId).toList();
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    public enum State {
        PLANNED("未开始"),
        RUNNING("代岗中"),
        OVER("已结束"),
        REMOVED("已撤销");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public State stateOn(LocalDate today) {
        if (removedAt != null) return State.REMOVED;
        if (today.isBefore(plan.firstDay())) return State.PLANNED;
        return today.isAfter(plan.lastDay()) ? State.OVER : State.RUNNING;
    }
}
