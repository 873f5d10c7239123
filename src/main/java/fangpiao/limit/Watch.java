package fangpiao.limit;

import fangpiao.calendar.WorkingDays;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at limits: when they end by calendar and pauses as they are now, and which step of their ladder is due. */
@Component
class Watch {

    private final WorkingTimes times;
    private final Pauses pauses;
    private final Clock clock;

    Watch(WorkingTimes times, Pauses pauses, Clock clock) {
        this.times = times;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Plans them anew and climbs their ladders. */
    List<Turn> look(List<Watched> set) {
        Round round = new Round(set);
        return set.stream().map(round::turn).toList();
    }

    /** Plans them anew and tells nobody anything. */
    List<Turn> plan(List<Watched> set) {
        Round round = new Round(set);
        return set.stream().map(round::plan).toList();
    }

    /** The ladder of a limit as it stands. */
    Ladder ladder(Watched watched) {
        return new Round(List.of(watched)).ladder(watched);
    }

    boolean isStill(Watched watched) {
        return new Round(List.of(watched)).isStill(watched);
    }

    /** Everything is looked at by one calendar, one time and the pauses of all cases. */
    private class Round {

        private final WorkingDays days = times.days();
        private final Instant now = clock.instant();
        private final LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        private final Map<CaseNo, List<Pause>> still;

        Round(List<Watched> set) {
            still = pauses.of(
                    set.stream().map(watched -> watched.limit().caseNo()).toList());
        }

        Turn turn(Watched watched) {
            if (isStill(watched)) return plan(watched);
            Ladder ladder = ladder(watched);
            TaskLimit limit = watched.limit();
            Optional<Rung> rung = ladder.reached(now, limit.told(), watched.acknowledged());
            int told = rung.map(Rung::percent).orElse(limit.told());
            return new Turn(
                    watched,
                    ladder.due(),
                    rung,
                    ladder.next(told, watched.acknowledged()).orElse(null),
                    days.edition());
        }

        Turn plan(Watched watched) {
            Ladder ladder = ladder(watched);
            Instant next = isStill(watched)
                    ? ladder.time().tomorrow(now)
                    : ladder.next(watched.limit().told(), watched.acknowledged())
                            .orElse(null);
            return new Turn(watched, ladder.due(), Optional.empty(), next, days.edition());
        }

        Ladder ladder(Watched watched) {
            TaskLimit limit = watched.limit();
            WorkingTime time = times.on(days.without(stillDays(watched)));
            Instant due = limit.allowance().isOfTheDiagram()
                    ? limit.dueAt()
                    : limit.allowance().end(limit.begunAt(), time);
            return new Ladder(time, limit.begunAt(), due);
        }

        boolean isStill(Watched watched) {
            return pausesOf(watched).anyMatch(Pause::isOpen);
        }

        private Set<LocalDate> stillDays(Watched watched) {
            return Pause.days(pausesOf(watched), today);
        }

        private Stream<Pause> pausesOf(Watched watched) {
            return still.getOrDefault(watched.limit().caseNo(), List.of()).stream()
                    .filter(pause -> pause.stops(watched.limit().taskId()));
        }
    }
}
