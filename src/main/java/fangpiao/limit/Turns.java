package fangpiao.limit;

import java.util.List;
import org.springframework.stereotype.Repository;

/** Writes what has become of limits: in our books, at the tasks of the engine, and what a change of the calendar has moved. */
@Repository
class Turns {

    private final TaskLimits limits;
    private final RunningTasks running;
    private final LimitMoves moves;

    Turns(TaskLimits limits, RunningTasks running, LimitMoves moves) {
        this.limits = limits;
        this.running = running;
        this.moves = moves;
    }

    void write(List<Turn> turns) {
        limits.write(turns);
        running.postpone(turns.stream().filter(Turn::hasMoved).toList());
        running.raise(turns.stream().filter(turn -> turn.rung().isPresent()).toList());
        moves.add(turns.stream()
                .filter(turn -> turn.hasMoved() && turn.isByAnotherCalendar())
                .toList());
    }

    /** Of tasks that have ended nobody has to be told anything. */
    void close(List<Watched> set) {
        limits.close(set.stream()
                .filter(Watched::isOver)
                .map(watched -> watched.limit().taskId())
                .toList());
    }
}
