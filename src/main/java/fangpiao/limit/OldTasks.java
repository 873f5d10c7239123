package fangpiao.limit;

import fangpiao.engine.TimeLimits.Appeared;
import fangpiao.engine.TimeLimits.Named;
import fangpiao.limit.RunningTasks.Unlimited;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Tasks that were open before limits were kept get theirs at the first start after that; a due date they have stays. */
@Component
class OldTasks implements SmartInitializingSingleton {

    private static final Named NOTHING = new Named(Optional.empty(), Optional.empty());

    private final TaskService tasks;
    private final RunningTasks running;
    private final LimitDesk limits;

    OldTasks(TaskService tasks, RunningTasks running, LimitDesk limits) {
        this.tasks = tasks;
        this.running = running;
        this.limits = limits;
    }

    @Override
    public void afterSingletonsInstantiated() {
        running.unlimited().forEach(this::limit);
    }

    private void limit(Unlimited old) {
        var due = limits.begin(
                new Appeared(old.caseNo(), old.taskId(), old.stepKey(), NOTHING, old.due(), Optional.empty()),
                old.begun());
        if (old.due().isPresent()) return;
        Task task = tasks.createTaskQuery().taskId(old.taskId()).singleResult();
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
    }
}
