package fangpiao.identity;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.startup.DemoPassword;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every role at every user task, and after every earlier duty, claims it as Tasklist does; {@code duties/matrix.csv} says who
 * gets it. Cells that are alike are tried once: a role that has no task at all in a kind of case at its first task, earlier duties
 * at the first of the tasks of one duty and role; and who is not of a task's role gets it after no duty either.
 */
@ApplicationTest
class DutyMatrixTest {

    static final List<MatrixRow> MATRIX = MatrixRow.all();

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    IdentityService identities;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient db;

    final Map<String, Visitor> visitors = new HashMap<>();
    final List<String> instances = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void one_person_for_each_role_and_one_of_all_roles_for_each_duty() {
        scenario.todayIs("2024-08-30");
        Stream.of(Role.values()).forEach(role -> users.ensure(personOf(role), "矩阵", DemoPassword.VALUE, role));
        Role[] clerks = Role.clerks().toArray(Role[]::new);
        Stream.of(Duty.values()).forEach(duty -> users.ensure(personOf(duty), "矩阵", DemoPassword.VALUE, clerks));
    }

    /** Other tests count users, and the nodes that cases have come through. */
    @AfterEach
    void leave_nothing_behind() {
        instances.forEach(instance -> {
            runtime.deleteProcessInstance(instance, "matrix");
            history.deleteHistoricProcessInstance(instance);
        });
        Stream.of(Role.values()).map(DutyMatrixTest::personOf).forEach(identities::deleteUser);
        Stream.of(Duty.values()).map(DutyMatrixTest::personOf).forEach(identities::deleteUser);
    }

    @Test
    void everybody_gets_what_the_matrix_says_and_nothing_else() {
        MATRIX.stream()
                .collect(groupingBy(MatrixRow::process, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::tryOut);

        assertThat(wrong).as("cells of the matrix that are not so").isEmpty();
    }

    private void tryOut(String process, List<MatrixRow> rows) {
        String caseNo = "MATRIX-" + process + "-" + scenario.unique();
        Stream.of(Duty.values()).forEach(duty -> acted(personOf(duty), caseNo, process, duty));
        Map<String, String> open = opened(process, caseNo, rows, Role.SECTION_HEAD);
        rows.stream()
                .collect(groupingBy(row -> List.of(row.duty(), row.takers()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> tryDuties(alike, open));
        tryStrangers(rows, open);
        rows.forEach(row -> tryColleagues(row, castOf(rows), open.get(row.task())));
        tryLadder(
                process, caseNo, rows.stream().filter(MatrixRow::isOnTheLadder).toList());
    }

    /** Somebody who could, were it not for what he has done. */
    private void tryDuties(List<MatrixRow> alike, Map<String, String> open) {
        assertThat(alike).extracting(MatrixRow::after).containsOnly(alike.get(0).after());
        MatrixRow row = alike.get(0);
        row.after().forEach((duty, may) -> claims(row, open.get(row.task()), personOf(duty), may, "after " + duty));
    }

    private void tryStrangers(List<MatrixRow> rows, Map<String, String> open) {
        MatrixRow first = rows.get(0);
        Stream.of(Role.values())
                .filter(role -> !castOf(rows).contains(role))
                .forEach(role -> claims(first, open.get(first.task()), personOf(role), false, role.groupId()));
    }

    private void tryColleagues(MatrixRow row, Set<Role> cast, String task) {
        cast.stream()
                .filter(role -> !row.isOnTheLadder()
                        || role == Role.SECTION_HEAD
                        || !row.roles().get(role))
                .forEach(role -> claims(row, task, personOf(role), row.roles().get(role), role.groupId()));
    }

    private void tryLadder(String process, String caseNo, List<MatrixRow> rows) {
        if (rows.isEmpty()) return;
        rows.get(0).takers().stream().filter(role -> role != Role.SECTION_HEAD).forEach(level -> {
            Map<String, String> open = opened(process, caseNo + "-" + level, rows, level);
            rows.forEach(row -> {
                claims(row, open.get(row.task()), personOf(level), true, level.groupId());
                claims(row, open.get(row.task()), personOf(Role.SECTION_HEAD), false, "below " + level.groupId());
            });
        });
    }

    private static Set<Role> castOf(List<MatrixRow> rows) {
        return rows.stream().flatMap(row -> row.takers().stream()).collect(Collectors.toSet());
    }

    private void claims(MatrixRow row, String task, String person, boolean may, String who) {
        var visitor = visitors.computeIfAbsent(person, user -> Visitor.loggedIn(port, user));
        int status = visitor.tell("POST", "task/" + task + "/claim", "{\"userId\":\"" + person + "\"}")
                .statusCode();
        if (status == 204) visitor.tell("POST", "task/" + task + "/unclaim", "{}");
        if (status != (may ? 204 : 403))
            wrong.add("%s/%s %s: %s, but %d".formatted(row.process(), row.task(), who, may ? "yes" : "no", status));
    }

    /** Opens all tasks of these lines at once; answers with their ids. */
    private Map<String, String> opened(String process, String caseNo, List<MatrixRow> rows, Role approver) {
        var start = runtime.createProcessInstanceByKey(process)
                .businessKey(caseNo)
                .setVariable("caseNo", caseNo)
                .setVariable("approvalGroup", approver.groupId())
                .setVariable("approvalSeats", 1);
        Stream.of("noticeDue", "differenceDue", "disputeDue", "repaymentDue", "holdUntil")
                .forEach(day -> start.setVariable(day, "2030-01-01T00:00:00"));
        rows.forEach(row -> start.startBeforeActivity(row.task()));
        String instance = start.execute().getId();
        instances.add(instance);
        return tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .collect(Collectors.toMap(Task::getTaskDefinitionKey, Task::getId));
    }

    private void acted(String person, String caseNo, String process, Duty duty) {
        db.sql("""
                insert into decision (case_no, process_key, step_key, step_name, duty, actor, actor_name, outcome, outcome_name, decided_at)
                values (?, ?, 'step', '先前环节', ?, ?, ?, 'DONE', '完成', now())""").params(caseNo, process, duty.name(), person, person).update();
    }

    private static String personOf(Enum<?> roleOrDuty) {
        return "matrix" + roleOrDuty.getDeclaringClass().getSimpleName()
                + roleOrDuty.name().replace("_", "");
    }
}
