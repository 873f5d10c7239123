package fangpiao.limit;

import java.time.Instant;
import java.util.Set;

/**
 * A limit that is being looked at, with its task.
 *
 * @param task null when the task has ended
 * @param acknowledged by whom it is known already
 */
record Watched(TaskLimit limit, Running task, Set<Level> acknowledged) {

    /**
     * The task as the engine has it.
     *
     * @param person who has it in hand; null while nobody has
     * @param post that may take it
     */
    record Running(String name, String person, String post) {}

    boolean isOver() {
        return task == null;
    }

    boolean begun(Instant now) {
        return !limit.begunAt().isAfter(now);
    }
}
