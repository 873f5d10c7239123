package fangpiao.limit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Tasks that were open before the engine knew due dates get theirs at the first start after that. */
@Component
class OldTasks implements SmartInitializingSingleton {

    private final TaskService tasks;
    private final LimitDesk limits;
    private final Clock clock;

    OldTasks(TaskService tasks, LimitDesk limits, Clock clock) {
        this.tasks = tasks;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        tasks.createTaskQuery().withoutDueDate().list().forEach(this::limit);
    }

    private void limit(Task task) {
        LocalDate begun = LocalDate.ofInstant(task.getCreateTime().toInstant(), clock.getZone());
        task.setDueDate(Date.from(limits.lastMomentOfStep(begun)));
        tasks.saveTask(task);
    }
}
