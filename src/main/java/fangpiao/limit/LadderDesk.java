package fangpiao.limit;

import fangpiao.shared.NoticeAcknowledged;
import fangpiao.shared.Notices;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the ladders of limits are climbed, in sets, and where people say that they know. */
@Service
@Transactional
public class LadderDesk {

    private static final int SET = 500;
    private static final String KEY = "limit/";

    private final RunningTasks running;
    private final Turns turns;
    private final LimitSteps steps;
    private final Watch watch;
    private final WorkingTimes times;
    private final Posts posts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LadderDesk(
            RunningTasks running,
            Turns turns,
            LimitSteps steps,
            Watch watch,
            WorkingTimes times,
            Posts posts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.running = running;
        this.turns = turns;
        this.steps = steps;
        this.watch = watch;
        this.times = times;
        this.posts = posts;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether there may be more */
    boolean climbSome() {
        List<Watched> set = running.due(clock.instant(), SET);
        turns.close(set);
        tell(watch.look(set.stream().filter(watched -> !watched.isOver()).toList()));
        return set.size() == SET;
    }

    /** Says that one knows of a task's limit; whoever would have been told next for want of that is not. */
    public void acknowledge(String taskId, String person) {
        Watched watched = open(taskId).orElseThrow(() -> new Refusal("该任务已办结，时限提醒不再需要知悉。"));
        if (!keep(watched, person)) throw new Refusal("该任务没有需要您知悉的时限提醒。");
    }

    /** The same in the bell, where what was told may be about a task that has changed hands or is done. */
    @EventListener
    void acknowledge(NoticeAcknowledged notice) {
        if (!notice.key().startsWith(KEY)) return;
        String taskId = notice.key().substring(KEY.length()).split("/")[0];
        open(taskId).ifPresent(watched -> keep(watched, notice.person()));
    }

    private Optional<Watched> open(String taskId) {
        return running.lock(taskId).filter(known -> !known.isOver());
    }

    /** @return whether the person was told anything on a level of his */
    private boolean keep(Watched watched, String person) {
        List<Level> levels = posts.levelsOf(person, watched).stream()
                .filter(level -> wasTold(level, watched))
                .toList();
        if (levels.isEmpty()) return false;
        String taskId = watched.limit().taskId();
        int told = watched.limit().told();
        levels.forEach(level -> steps.acknowledge(taskId, level, told, person));
        turns.write(watch.plan(List.of(running.lock(taskId).orElseThrow())).stream()
                .map(Turn::onlyNext)
                .toList());
        return true;
    }

    private boolean wasTold(Level level, Watched watched) {
        return steps.of(List.of(watched.limit().taskId())).stream().anyMatch(told -> told.level() == level);
    }

    private void tell(List<Turn> looked) {
        turns.write(looked);
        List<Telling> told = looked.stream().flatMap(Telling::of).toList();
        if (told.isEmpty()) return;
        steps.add(told);
        WorkingTime time = times.on(times.days());
        events.publishEvent(
                new Notices(told.stream().map(telling -> telling.notice(time)).toList()));
    }
}
