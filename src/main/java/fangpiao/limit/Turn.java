package fangpiao.limit;

import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a limit that was looked at.
 *
 * @param rung the step that is told now
 * @param nextAt when to look at it again; null for never
 */
record Turn(Watched watched, Instant dueAt, Optional<Rung> rung, Instant nextAt, long edition) {

    String taskId() {
        return watched.limit().taskId();
    }

    int told() {
        return rung.map(Rung::percent).orElse(watched.limit().told());
    }

    /** Planned by a later edition of the calendar than before. */
    boolean isByAnotherCalendar() {
        return edition != watched.limit().edition();
    }

    /** As it was, but to be looked at then. */
    Turn onlyNext() {
        return new Turn(
                watched,
                watched.limit().dueAt(),
                Optional.empty(),
                nextAt,
                watched.limit().edition());
    }

    boolean hasMoved() {
        return !dueAt.equals(watched.limit().dueAt());
    }
}
