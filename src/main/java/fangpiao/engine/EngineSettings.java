package fangpiao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The engine as this house runs it: little history (facts stand in tables), forms that cannot be passed by, and only the
 * indexes somebody uses. Why each figure: {@code docs/decisions/engine-settings.md}.
 */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Office> office;
    private final ObjectProvider<CaseNumbers> numbers;
    private final ObjectProvider<FormContext> contexts;
    private final ObjectProvider<TaskContext> ofTasks;
    private final ObjectProvider<TimeLimits> limits;
    private final ObjectProvider<Rounds> rounds;
    private final JdbcClient db;

    EngineSettings(
            ObjectProvider<Office> office,
            ObjectProvider<CaseNumbers> numbers,
            ObjectProvider<FormContext> contexts,
            ObjectProvider<TaskContext> ofTasks,
            ObjectProvider<TimeLimits> limits,
            ObjectProvider<Rounds> rounds,
            JdbcClient db) {
        this.office = office;
        this.numbers = numbers;
        this.contexts = contexts;
        this.ofTasks = ofTasks;
        this.limits = limits;
        this.rounds = rounds;
        this.db = db;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        leanHistory(engine);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setDmnEngineConfiguration(quickDecisions());
        engine.setTaskService(new FormTaskService());
        Supplier<Map<CaseKind, FormContext>> kinds = SingletonSupplier.of(this::contextsByKind);
        engine.setFormService(new ContextFormService(kinds, ofTasks::stream, once(office), once(rounds)));
        engine.setCustomPostBPMNParseListeners(with(
                engine.getCustomPostBPMNParseListeners(),
                new FormDoor(once(office), once(numbers), kinds, ofTasks::stream, once(rounds)),
                new DueDates(once(limits), once(rounds))));
        Supplier<String> person = () -> person(engine);
        engine.setCustomPreCommandInterceptorsTxRequired(
                first(engine.getCustomPreCommandInterceptorsTxRequired(), new CivilDoor(person)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                first(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new CivilDoor(person)));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        dropUnusedIndexes();
        db.sql("create index if not exists fp_idx_task_free_due on act_ru_task (due_date_) where assignee_ is null")
                .update();
        db.sql("create index if not exists fp_idx_task_due on act_ru_task (due_date_)")
                .update();
        db.sql("create index if not exists fp_idx_job_due on act_ru_job (duedate_, id_)")
                .update();
    }

    private static void leanHistory(ProcessEngineConfigurationImpl engine) {
        // the last of a name is taken
        engine.setCustomHistoryLevels(List.of(new LeanAudit()));
        // with "end" the engine rewrites every history row once more when a case ends
        engine.setHistoryRemovalTimeStrategy("none");
        engine.setHistoryCleanupStrategy("endTimeBased");
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    private static DefaultDmnEngineConfiguration quickDecisions() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> new QuickFeel(new ScalaFeelEngineFactory().createInstance()));
        return decisions;
    }

    /**
     * Of the history, keeps primary keys, unique ones, those by case, and the case number; nobody asks by the others. Of
     * what is open, drops those of tenants, CMMN cases, batches and owners, which we do not have.
     */
    private void dropUnusedIndexes() {
        var unused = db.sql("""
                select indexname from pg_indexes
                where schemaname = current_schema()
                  and (indexname like 'act\\_idx\\_hi\\_%'
                       and indexdef not ilike '%(proc\\_inst\\_id\\_)' and indexdef not ilike '%(business\\_key\\_)'
                       or indexname in ('act_idx_task_case_exec', 'act_idx_task_case_def_id', 'act_idx_task_owner',
                                        'act_idx_task_tenant_id', 'act_idx_task_last_updated', 'act_idx_exec_tenant_id',
                                        'act_idx_var_case_exe', 'act_idx_var_case_inst_id', 'act_idx_variable_tenant_id',
                                        'act_idx_variable_task_id', 'act_idx_batch_id'))""").query(String.class).list();
        unused.forEach(index -> db.sql("drop index if exists " + index).update());
    }

    private Map<CaseKind, FormContext> contextsByKind() {
        return contexts.stream().collect(Collectors.toMap(FormContext::kind, Function.identity()));
    }

    /** Finding a bean takes longer than many a statement. */
    private static <T> Supplier<T> once(ObjectProvider<T> bean) {
        return SingletonSupplier.of(bean::getObject);
    }

    private static String person(ProcessEngineConfigurationImpl engine) {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        return person == null ? null : person.getUserId();
    }

    private static List<BpmnParseListener> with(List<BpmnParseListener> listeners, BpmnParseListener... ours) {
        var all = new ArrayList<BpmnParseListener>(listeners == null ? List.of() : listeners);
        all.addAll(List.of(ours));
        return all;
    }

    private static List<CommandInterceptor> first(List<CommandInterceptor> interceptors, CommandInterceptor door) {
        var all = new ArrayList<CommandInterceptor>();
        all.add(door);
        if (interceptors != null) all.addAll(interceptors);
        return all;
    }
}
