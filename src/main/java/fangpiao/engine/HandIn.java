package fangpiao.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The form of a task is handed in. */
class HandIn extends SubmitTaskFormCmd {

    HandIn(String taskId, Map<String, Object> answers, boolean returnVariables, boolean deserializeValues) {
        super(taskId, answers, returnVariables, deserializeValues);
    }

    /** Whether the task is done: asked when something went wrong that only another click can explain. */
    boolean isOver(CommandContext command) {
        return command.getTaskManager().findTaskById(taskId) == null;
    }
}
