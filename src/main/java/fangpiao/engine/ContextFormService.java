package fangpiao.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.shared.CaseNo;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** Adds to an opened form what the person must see, fresh from the tables instead of copies kept in the process. */
class ContextFormService extends FormServiceImpl {

    private final ObjectMapper json = new ObjectMapper();
    private final Supplier<Map<CaseKind, FormContext>> contexts;
    private final Supplier<Stream<TaskContext>> ofTasks;
    private final Supplier<Office> office;
    private final Supplier<Rounds> rounds;

    ContextFormService(
            Supplier<Map<CaseKind, FormContext>> contexts,
            Supplier<Stream<TaskContext>> ofTasks,
            Supplier<Office> office,
            Supplier<Rounds> rounds) {
        this.contexts = contexts;
        this.ofTasks = ofTasks;
        this.office = office;
        this.rounds = rounds;
    }

    /** The form as it is deployed; above it, in a case that was sent back, why and what has changed since. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        InputStream form = super.getDeployedTaskForm(taskId);
        return rounds.get()
                .look(of(taskId).caseNo())
                .map(look -> RoundBlock.above(form, look))
                .orElse(form);
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        commandExecutor.execute(new HandIn(taskId, answers, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserializeValues) {
        return commandExecutor.execute(new HandIn(taskId, answers, true, deserializeValues));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap variables = super.getTaskFormVariables(taskId, names, deserialize);
        shown(of(taskId)).forEach((name, value) -> {
            if (names == null || names.contains(name)) variables.putValueTyped(name, typed(value));
        });
        return variables;
    }

    private Of of(String taskId) {
        return commandExecutor.execute(
                command -> Of.task(command.getTaskManager().findTaskById(taskId)));
    }

    private Map<String, Object> shown(Of of) {
        var shown = new HashMap<String, Object>();
        shown.put("decisions", office.get().acts(of.caseNo()));
        shown.put(ReasonCode.OPTIONS, ReasonCode.options());
        rounds.get().look(of.caseNo()).ifPresent(look -> {
            shown.put("returnDemand", look.demand());
            shown.put("roundChanges", look.changes());
        });
        FormContext context = contexts.get().get(of.kind());
        if (context != null) shown.putAll(context.of(of.caseNo()));
        ofTasks.get().forEach(tasks -> shown.putAll(tasks.of(of.caseNo(), of.taskKey())));
        return shown;
    }

    private TypedValue typed(Object value) {
        if (!(value instanceof Collection)) return Variables.untypedValue(value);
        try {
            return SpinValues.jsonValue(json.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Which task of which case. */
    private record Of(CaseKind kind, CaseNo caseNo, String taskKey) {
        static Of task(TaskEntity task) {
            return new Of(
                    CaseKind.ofProcess(task.getProcessDefinition().getKey()),
                    new CaseNo(task.getProcessInstance().getBusinessKey()),
                    task.getTaskDefinitionKey());
        }
    }
}
