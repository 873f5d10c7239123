package fangpiao.dashboard;

import fangpiao.identity.Loan;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.notification.MorningLine;
import fangpiao.notification.MorningLines;
import fangpiao.notification.Risk;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tasks that somebody has in hand or may take, as far as they are late or soon will be. */
@Component
class MorningTasks implements MorningLines {

    private static final int SOON_DAYS = 3;

    private final EngineTables engine;
    private final Users users;

    MorningTasks(EngineTables engine, Users users) {
        this.engine = engine;
        this.users = users;
    }

    @Override
    public List<MorningLine> of(String user, LocalDate today) {
        List<String> posts = Stream.concat(
                        users.rolesOf(user).stream(),
                        users.lentTo(user).stream().map(Loan::post))
                .filter(Role::isOfficial)
                .map(Role::groupId)
                .toList();
        if (posts.isEmpty()) return List.of();
        return Stream.of(TaskFilter.claimedBy(user), TaskFilter.freeTo(user, posts))
                .flatMap(filter -> engine.tasks(filter, Slice.FIRST).stream())
                .filter(task -> !task.due().isAfter(today.plusDays(SOON_DAYS)))
                .map(task -> new MorningLine(risk(task.due(), today), sentence(task)))
                .toList();
    }

    private static Risk risk(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) return Risk.OVERDUE;
        return due.equals(today) ? Risk.DUE_TODAY : Risk.SOON;
    }

    private static String sentence(OpenTask task) {
        String party = task.party() == null ? "" : "，" + task.party();
        return "%s %s「%s」%s，办理期限%s".formatted(task.kind(), task.caseNo(), task.step(), party, task.due());
    }
}
