package fangpiao.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The road through an engine: each official, logged in, claims the open task and hands in its form. */
class EngineWay implements Way {

    private final String name;
    private final ProcessEngine engine;
    private final DataSource database;
    private final JdbcClient db;
    private final String definition;
    private final Map<RoadStep, List<String>> groups = new EnumMap<>(RoadStep.class);

    EngineWay(String name, ProcessEngine engine, DataSource database) {
        this.name = name;
        this.engine = engine;
        this.database = database;
        this.db = JdbcClient.create(database);
        this.definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("voucherIssuance")
                .latestVersion()
                .singleResult()
                .getId();
        // read once, as a session does at log-in
        for (RoadStep step : RoadStep.values()) groups.put(step, groupsOf(step.user));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public void issue(Applicant applicant, StepTimes times) {
        var forms = engine.getFormService();
        String instance = times.measure(
                        RoadStep.APPLY,
                        () -> as(
                                RoadStep.APPLY,
                                () -> forms.submitStartForm(definition, RoadStep.APPLY.form(applicant))))
                .getId();
        for (RoadStep step : RoadStep.TASKS) {
            String task = openTask(instance);
            times.measure(
                    step,
                    () -> as(step, () -> {
                        engine.getTaskService().claim(task, step.user);
                        forms.submitTaskForm(task, step.form(applicant));
                        return task;
                    }));
        }
    }

    /** What the list the official clicks in has shown before; the same statement for every engine. */
    private String openTask(String instance) {
        return db.sql("select id_ from act_ru_task where proc_inst_id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
    }

    private <T> T as(RoadStep step, Supplier<T> click) {
        engine.getIdentityService().setAuthentication(step.user, groups.get(step));
        try {
            return click.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groupsOf(String user) {
        return engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
