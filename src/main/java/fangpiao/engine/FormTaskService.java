package fangpiao.engine;

import fangpiao.shared.Forbidden;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Completes every task through its form, whichever door the call came by; there is no way around the form. */
class FormTaskService extends TaskServiceImpl {

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        commandExecutor.execute(new HandIn(taskId, answers, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserializeValues) {
        return commandExecutor.execute(new HandIn(taskId, answers, true, deserializeValues));
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        // a delegated task would take its form twice
        throw new Forbidden("本系统不使用任务委派，请退回公共待办后由有权人员签收。");
    }

    @Override
    public void resolveTask(String taskId) {
        throw new Forbidden("请通过表单办理本任务。");
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        resolveTask(taskId);
    }
}
