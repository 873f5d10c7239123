package fangpiao.limit;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans running limits anew, in sets, after the calendar has changed. */
@Service
@Transactional
class PlanDesk {

    private static final int SET = 1000;

    private final RunningTasks running;
    private final Turns turns;
    private final Watch watch;
    private final WorkingTimes times;

    PlanDesk(RunningTasks running, Turns turns, Watch watch, WorkingTimes times) {
        this.running = running;
        this.turns = turns;
        this.watch = watch;
        this.times = times;
    }

    /** @return whether there may be more */
    boolean planSome() {
        List<Watched> set = running.plannedBefore(times.days().edition(), SET);
        turns.close(set);
        turns.write(watch.plan(set.stream().filter(watched -> !watched.isOver()).toList()));
        return set.size() == SET;
    }
}
