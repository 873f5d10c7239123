package fangpiao.limit;

import fangpiao.identity.Role;
import fangpiao.shared.Addressee;
import fangpiao.shared.Notice;
import java.util.Map;
import java.util.stream.Stream;

/** That somebody is told of a limit. */
record Telling(Turn turn, Level level, Addressee addressee) {

    /** All who are told in a turn; a breach that a gap has hidden is told together with the step above it. */
    static Stream<Telling> of(Turn turn) {
        return turn.rung().stream().flatMap(rung -> levels(
                        rung, turn.watched().limit().told())
                .flatMap(level -> addressees(level, turn.watched().task()).map(who -> new Telling(turn, level, who))));
    }

    String taskId() {
        return turn.taskId();
    }

    int percent() {
        return rung().percent();
    }

    Notice notice(WorkingTime time) {
        return new Notice(
                "limit/%s/%d/%s".formatted(taskId(), percent(), addressee.id()),
                kind(),
                turn.watched().limit().caseNo(),
                addressee,
                Map.of(
                        "环节", turn.watched().task().name(),
                        "办理期限", time.dayOf(turn.dueAt()).toString(),
                        "已用时限", percent() + "%"));
    }

    private String kind() {
        if (!rung().isBreach()) return "LIMIT_NEAR";
        return level == Level.WORKER ? "LIMIT_BREACHED" : "LIMIT_ESCALATED";
    }

    private Rung rung() {
        return turn.rung().orElseThrow();
    }

    private static Stream<Level> levels(Rung rung, int toldBefore) {
        if (rung == Rung.HALF_AS_MUCH_AGAIN && toldBefore < Rung.BREACH.percent()) return Stream.of(Level.values());
        return rung.levels().stream();
    }

    private static Stream<Addressee> addressees(Level level, Watched.Running task) {
        return switch (level) {
            case WORKER ->
                task.person() != null
                        ? Stream.of(Addressee.person(task.person()))
                        : Stream.ofNullable(task.post()).map(Addressee::role);
            case HEAD -> roles(Role.SECTION_HEAD);
            case LEADER -> roles(Role.RENEWAL_APPROVER, Role.MANAGER);
        };
    }

    private static Stream<Addressee> roles(Role... roles) {
        return Stream.of(roles).map(Role::groupId).map(Addressee::role);
    }
}
