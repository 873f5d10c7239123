package fangpiao.engine;

import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form handlers, with our check in the place where the engine would store what came in. */
abstract class CheckedForm implements FormHandler {

    private final BiConsumer<VariableMap, VariableScope> check;

    private CheckedForm(BiConsumer<VariableMap, VariableScope> check) {
        this.check = check;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        throw new IllegalStateException("the form was configured when the diagram was read");
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        check.accept(submitted, scope);
    }

    static class OfTask extends CheckedForm implements TaskFormHandler {
        private final TaskFormHandler engines;

        OfTask(TaskFormHandler engines, BiConsumer<VariableMap, VariableScope> check) {
            super(check);
            this.engines = engines;
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            return engines.createTaskForm(task);
        }
    }

    static class OfStart extends CheckedForm implements StartFormHandler {
        private final StartFormHandler engines;

        OfStart(StartFormHandler engines, BiConsumer<VariableMap, VariableScope> check) {
            super(check);
            this.engines = engines;
        }

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
            return engines.createStartFormData(definition);
        }
    }
}
