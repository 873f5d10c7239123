package fangpiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.demo.Clerk;
import fangpiao.shared.Refusal;
import fangpiao.startup.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words our scenarios are told in. Each drives the real application as a real person, or looks at it; none fakes it. */
@Component
public class Scenario {

    /** An application that goes on where another was killed begins with higher numbers. */
    private static final AtomicInteger COUNTER = new AtomicInteger(Integer.getInteger("scenario.numbersFrom", 0));

    private static final Map<String, String> APPROVERS = Map.of(
            "section-head",
            "chief",
            "renewal-approver",
            "deputy",
            "renewal-director",
            "director",
            "gov-approver",
            "gov");

    private final Clerk clerk;
    private final RuntimeService runtime;
    private final FormService forms;
    private final TaskService tasks;
    private final HistoryService history;
    private final ManagementService jobs;
    private final JdbcClient db;
    private final MovableClock clock;

    Scenario(
            Clerk clerk,
            RuntimeService runtime,
            FormService forms,
            TaskService tasks,
            HistoryService history,
            ManagementService jobs,
            JdbcClient db,
            MovableClock clock) {
        this.clerk = clerk;
        this.runtime = runtime;
        this.forms = forms;
        this.tasks = tasks;
        this.history = history;
        this.jobs = jobs;
        this.db = db;
        this.clock = clock;
    }

    /** A number that no other scenario uses. */
    public int unique() {
        return COUNTER.incrementAndGet();
    }

    public void todayIs(String day) {
        clock.moveTo(LocalDate.parse(day).atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Does something as the person who is logged in. */
    public <T> T as(String user, Supplier<T> act) {
        return clerk.as(user, act);
    }

    /** Fills in the start form of a process; answers with the case number. */
    public String start(String user, String processKey, Map<String, Object> form) {
        return clerk.start(user, processKey, form);
    }

    /** Claims the open task of a case and hands in its form. */
    public void complete(String user, String caseNo, String taskKey, Map<String, Object> form) {
        clerk.complete(user, caseNo, taskKey, form);
    }

    /** Hands in the form of a task, as a second click does when the first is still on its way. */
    public void submit(String user, String taskId, Map<String, Object> form) {
        as(user, () -> {
            forms.submitTaskForm(taskId, form);
            return null;
        });
    }

    /** Takes the open task of a case in hand. */
    public void claim(String user, String caseNo, String taskKey) {
        String task = openTask(caseNo, taskKey).getId();
        as(user, () -> {
            tasks.claim(task, user);
            return null;
        });
    }

    /** Agrees, in a form that only asks for a decision. */
    public void approve(String user, String caseNo, String taskKey) {
        complete(user, caseNo, taskKey, Map.of("decision", "APPROVE", "opinion", "同意"));
    }

    /** Whoever the sum has led to agrees, where one person decides. */
    public void approveByAmount(String caseNo, String taskKey) {
        approve(approverOf(caseNo, taskKey), caseNo, taskKey);
    }

    /** The demo's official whose level an open approval has come to. */
    public String approverOf(String caseNo, String taskKey) {
        String group = tasks.getIdentityLinksForTask(openTask(caseNo, taskKey).getId())
                .get(0)
                .getGroupId();
        return APPROVERS.get(group);
    }

    public void sendBack(String user, String caseNo, String taskKey) {
        var form = Map.<String, Object>of(
                "decision",
                "RETURN",
                "reasonCode",
                "R06",
                "returnItems",
                firstItem(caseNo, taskKey),
                "opinion",
                "金额有误，请重新核算");
        complete(user, caseNo, taskKey, form);
    }

    /** The first of the things that a form offers to be put right. */
    private List<String> firstItem(String caseNo, String taskKey) {
        try (var form = forms.getDeployedTaskForm(openTask(caseNo, taskKey).getId())) {
            for (JsonNode field : new ObjectMapper().readTree(form).path("components"))
                if (field.path("key").asText().equals("returnItems"))
                    return List.of(field.path("values").path(0).path("value").asText());
            throw new IllegalStateException(taskKey + " cannot send back");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void reject(String user, String caseNo, String taskKey) {
        complete(user, caseNo, taskKey, Map.of("decision", "REJECT", "reasonCode", "R08", "opinion", "超出适用范围"));
    }

    /** The sentence with which something is refused. */
    public static String refusalOf(Runnable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act::run);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.getMessage();
    }

    public Task openTask(String caseNo, String taskKey) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(taskKey)
                .singleResult();
        assertThat(task)
                .as(taskKey + " of " + caseNo + "; open: " + openTasks(caseNo))
                .isNotNull();
        return task;
    }

    public Set<String> openTasks(String caseNo) {
        List<Task> open =
                tasks.createTaskQuery().processInstanceBusinessKey(caseNo).list();
        return open.stream().map(Task::getTaskDefinitionKey).collect(Collectors.toSet());
    }

    /** What a person sees above the fields of the open form. */
    public Object shown(String user, String caseNo, String taskKey, String name) {
        return as(
                        user,
                        () -> forms.getTaskFormVariables(
                                openTask(caseNo, taskKey).getId()))
                .get(name);
    }

    public void thenCaseWaitsAt(String caseNo, String... taskKeys) {
        assertThat(openTasks(caseNo)).containsExactlyInAnyOrder(taskKeys);
    }

    /** Of one that was opened again, the last time. */
    public void thenCaseEndedAt(String caseNo, String endEvent) {
        var ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0);
        assertThat(ended.getEndTime()).as(caseNo + " has ended").isNotNull();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(ended.getId())
                        .activityId(endEvent)
                        .count())
                .as(caseNo + " ended at " + endEvent)
                .isEqualTo(1);
    }

    /** Lets the timers of a case fire that are due at the office's time. */
    public void timersFire(String caseNo) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult();
        jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .executable()
                .list()
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    public long balanceFen(String account) {
        return db.sql("select coalesce(sum(balance_fen), 0) from ledger_account where code = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** What stands on all accounts whose names are like this. */
    public long balanceFenOf(String pattern) {
        return db.sql("select coalesce(sum(balance_fen), 0)::bigint from ledger_account where code like ?")
                .param(pattern)
                .query(Long.class)
                .single();
    }

    public void thenBooksBalance() {
        assertThat(db.sql("select sum(balance_fen) from ledger_account")
                        .query(Long.class)
                        .single())
                .as("sum of all balances")
                .isZero();
        assertThat(db.sql("""
                select count(*) from ledger_account
                left join (select code, sum(fen) as moved
                           from (select to_account as code, amount_fen as fen from ledger_transfer
                                 union all select from_account, -amount_fen from ledger_transfer) moves
                           group by code) moves using (code)
                where balance_fen <> coalesce(moved, 0)""").query(Long.class).single())
                .as("accounts that do not follow from their transfers")
                .isZero();
    }
}
