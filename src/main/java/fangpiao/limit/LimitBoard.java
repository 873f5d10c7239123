package fangpiao.limit;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.limit.LimitSteps.Told;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages show of limits. */
@Service
@Transactional(readOnly = true)
public class LimitBoard {

    /**
     * The limit of an open task.
     *
     * @param used of the working time, in per cent
     * @param still whether the clock stands still
     * @param mine whether whoever looks has been told and has not said yet that he knows
     */
    public record Line(
            String taskId,
            String step,
            LocalDateTime begun,
            LocalDate due,
            int used,
            boolean still,
            boolean mine,
            List<ToldLine> told) {}

    /** @param acknowledged who knows, and since when; empty while nobody does */
    public record ToldLine(int percent, String level, String who, LocalDateTime at, String acknowledged) {}

    private final RunningTasks running;
    private final LimitAlerts alerts;
    private final LimitSteps steps;
    private final Pauses pauses;
    private final Watch watch;
    private final WorkingTimes times;
    private final Users users;
    private final Clock clock;

    LimitBoard(
            RunningTasks running,
            LimitAlerts alerts,
            LimitSteps steps,
            Pauses pauses,
            Watch watch,
            WorkingTimes times,
            Users users,
            Clock clock) {
        this.running = running;
        this.alerts = alerts;
        this.steps = steps;
        this.pauses = pauses;
        this.watch = watch;
        this.times = times;
        this.users = users;
        this.clock = clock;
    }

    public List<Line> ofCase(CaseNo caseNo, String person) {
        List<Watched> open = running.ofCase(caseNo);
        List<Told> told =
                steps.of(open.stream().map(watched -> watched.limit().taskId()).toList());
        List<String> mine = alerts.of(person, groupsOf(person)).stream()
                .map(LimitAlerts.Alert::taskId)
                .toList();
        return open.stream().map(watched -> line(watched, told, mine)).toList();
    }

    public List<Pause> pausesOf(CaseNo caseNo) {
        return pauses.of(caseNo);
    }

    /** What somebody was told and has not yet said that he knows, by the time left. */
    public List<LimitAlerts.Alert> alertsOf(String person) {
        return alerts.of(person, groupsOf(person));
    }

    /** Years of these days whose holidays nobody has entered; what ends in them may still move. */
    public List<Integer> unknownYears(Stream<LocalDate> days) {
        var known = times.days();
        return days.filter(day -> !known.isKnown(day))
                .map(LocalDate::getYear)
                .distinct()
                .sorted()
                .toList();
    }

    private Line line(Watched watched, List<Told> told, Collection<String> mine) {
        TaskLimit limit = watched.limit();
        Ladder ladder = watch.ladder(watched);
        return new Line(
                limit.taskId(),
                watched.task().name(),
                LocalDateTime.ofInstant(limit.begunAt(), clock.getZone()),
                ladder.time().dayOf(ladder.due()),
                ladder.used(clock.instant()),
                watch.isStill(watched),
                mine.contains(limit.taskId()),
                told.stream()
                        .filter(step -> step.taskId().equals(limit.taskId()))
                        .map(this::line)
                        .toList());
    }

    private ToldLine line(Told told) {
        String acknowledged = told.acknowledgedBy() == null ? "" : users.nameOf(told.acknowledgedBy());
        return new ToldLine(told.percent(), told.level().chinese(), nameOf(told.addressee()), told.at(), acknowledged);
    }

    private String nameOf(Addressee addressee) {
        if (addressee.type() == Addressee.Type.PERSON) return users.nameOf(addressee.id());
        return Role.ofGroup(addressee.id()).map(Role::title).orElse(addressee.id());
    }

    private List<String> groupsOf(String person) {
        return users.rolesOf(person).stream().map(Role::groupId).toList();
    }
}
