package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What persons have in hand. */
@Component
public class Hands {

    /** A task somebody has claimed. */
    public record Held(String taskId, CaseNo caseNo) {}

    private final TaskService tasks;
    private final RuntimeService runtime;

    Hands(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    public List<Held> of(String person) {
        return tasks.createTaskQuery().taskAssignee(person).list().stream()
                .map(task -> new Held(task.getId(), caseOf(task)))
                .toList();
    }

    /** Puts a task back to its groups; refused unless its holder is acting. */
    public void giveBack(Held task) {
        tasks.setAssignee(task.taskId(), null);
    }

    private CaseNo caseOf(Task task) {
        return new CaseNo(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }
}
