package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class EngineDoorTest {

    static final String REFUSAL = "{\"type\":\"Refusal\",\"message\":\"您的岗位不能使用此功能。\"}";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    Visitor clerk;

    @BeforeEach
    void a_clerk_logs_in() {
        clerk = Visitor.loggedIn(port, "intake");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, task/t1/complete",
        "POST, task/t1/bpmnError",
        "POST, task/t1/assignee",
        "POST, task/t1/delegate",
        "POST, task/t1/identity-links",
        "POST, task/t1/variables",
        "PUT, task/t1/variables/amountYuan",
        "POST, task/t1/localVariables",
        "PUT, task/t1",
        "DELETE, task/t1",
        "POST, task/create",
        "POST, message",
        "POST, signal",
        "POST, process-definition/key/voucherIssuance/start",
        "POST, process-instance/p1/variables",
        "PUT, process-instance/p1/variables/amountYuan",
        "POST, process-instance/p1/modification",
        "DELETE, process-instance/p1",
        "PUT, process-instance/suspended",
        "POST, execution/e1/trigger",
        "POST, filter/create",
        "PUT, filter/f1",
        "POST, deployment/create",
        "POST, decision-definition/key/approvalLevel/evaluate",
        "POST, authorization/create",
        "POST, user/create",
        "PUT, user/intake/profile",
        "PUT, user/admin/credentials",
        "DELETE, user/intake",
        "PUT, group/camunda-admin/members/intake",
        "GET, process-instance",
        "GET, variable-instance",
        "GET, deployment",
        "GET, task/t1/%63omplete"
    })
    void refuses_a_clerk_what_tasklist_does_not_need(String method, String path) {
        var answer = method.equals("GET") ? clerk.ask(path) : clerk.tell(method, path, "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo(REFUSAL);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "GET, /camunda/api/engine/engine/other/task",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist"
    })
    void refuses_a_clerk_the_other_applications(String method, String path) {
        assertThat(clerk.call(method, path, "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, filter",
        "GET, task",
        "POST, task/count",
        "GET, process-definition?startablePermissionCheck=true&startableInTasklist=true&latest=true&active=true",
        "GET, user/intake/profile",
        "GET, user/reviewer/profile",
        "GET, history/user-operation",
        "GET, authorization/check?permissionName=ACCESS&resourceName=application&resourceType=0&resourceId=tasklist"
    })
    void lets_through_what_tasklist_asks_for(String method, String path) {
        var answer = method.equals("GET") ? clerk.ask(path) : clerk.tell(method, path, "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, task",
        "GET, filter",
        "POST, task/count",
        "GET, process-definition?startablePermissionCheck=true&startableInTasklist=true&latest=true&active=true",
        "POST, process-definition/p1/submit-form",
        "POST, task/t1/claim",
        "POST, task/t1/submit-form",
        "GET, user/yunling/profile",
        "PUT, user/yunling/credentials",
        "GET, history/user-operation",
        "GET, process-instance",
        "GET, authorization/check?permissionName=ACCESS&resourceName=application&resourceType=0&resourceId=tasklist"
    })
    void refuses_a_developers_clerk_whatever_he_asks(String method, String path) {
        var outsider = Visitor.loggedIn(port, "yunling");
        var answer = method.equals("GET") ? outsider.ask(path) : outsider.tell(method, path, "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void offers_a_clerk_exactly_the_cases_she_may_open() {
        var startable = clerk.ask(
                        "process-definition?startablePermissionCheck=true&latest=true&startableInTasklist=true")
                .body();
        assertThat(startable)
                .contains("\"key\":\"voucherIssuance\"", "\"key\":\"compensationAgreement\"", "\"key\":\"poolEntry\"")
                .doesNotContain("\"key\":\"voucherPurchase\"", "\"key\":\"voucherExpiry\"");
    }

    @Test
    void a_manager_reads_in_cockpit_and_changes_nothing() {
        var manager = Visitor.loggedIn(port, "manager");
        assertThat(manager.ask("process-instance").statusCode()).isEqualTo(200);
        assertThat(manager.tell("POST", "history/process-instance/count", "{}").statusCode())
                .isEqualTo(200);
        assertThat(manager.tell("POST", "process-instance/p1/modification", "{}")
                        .body())
                .isEqualTo(REFUSAL);
        assertThat(manager.tell("PUT", "job/j1/retries", "{}").body()).isEqualTo(REFUSAL);
        assertThat(manager.tell("POST", "migration/execute", "{}").body()).isEqualTo(REFUSAL);
        assertThat(manager.tell("POST", "process-instance/delete", "{}").body()).isEqualTo(REFUSAL);
    }

    @Test
    void everybody_may_change_his_own_password() {
        users.ensure("renewer", "换密码（测试）", "fangpiao-demo", Role.PRINTER);
        var renewer = Visitor.loggedIn(port, "renewer");
        var answer = renewer.tell(
                "PUT",
                "user/renewer/credentials",
                "{\"password\":\"another-Secret-2\",\"authenticatedUserPassword\":\"fangpiao-demo\"}");
        assertThat(answer.statusCode()).isEqualTo(204);
        var again = new Visitor(port);
        assertThat(again.location(again.login("renewer", "another-Secret-2"))).doesNotContain("error");
    }
}
