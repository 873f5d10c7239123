package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class DoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Test
    void every_page_says_what_it_may_load() {
        var intake = Visitor.loggedIn(port, "intake");

        assertThat(policyOf(intake, "/")).contains("default-src 'self'");
        assertThat(policyOf(intake, "/camunda/app/tasklist/default/")).contains("strict-dynamic");
    }

    private static String policyOf(Visitor visitor, String page) {
        return visitor.get(page).headers().firstValue("Content-Security-Policy").orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "intake,  tasklist, 200",
        "intake,  cockpit,  403",
        "intake,  admin,    403",
        "manager, tasklist, 200",
        "manager, cockpit,  200",
        "manager, admin,    403",
        "auditor, cockpit,  200",
        "admin,   cockpit,  200",
        "admin,   admin,    200"
    })
    void each_role_enters_its_own_web_applications(String user, String application, int status) {
        var answer = Visitor.loggedIn(port, user).get("/camunda/app/%s/default/".formatted(application));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"intake", "manager", "admin"})
    void nobody_reaches_the_first_run_setup(String user) {
        var answer = Visitor.loggedIn(port, user)
                .call("POST", "/camunda/api/admin/setup/default/user/create", "{\"profile\":{\"id\":\"evil\"}}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(users.rolesOf("evil")).isEmpty();
    }

    @Test
    void nobody_reaches_the_first_run_setup_without_login() {
        var answer = new Visitor(port).call("POST", "/camunda/api/admin/setup/default/user/create", "{}");
        assertThat(answer.statusCode()).isIn(401, 403);
    }

    @ParameterizedTest
    @CsvSource({"intake, 403", "manager, 403", "auditor, 403", "integration, 200", "admin, 200", "nobody, 401"})
    void the_rest_interface_is_for_machines_and_the_administrator(String user, int status) {
        assertThat(new Visitor(port)
                        .getAs(user, "/engine-rest/process-definition")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_session_does_not_open_the_rest_interface() {
        assertThat(new Visitor(port).get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(Visitor.loggedIn(port, "admin").get("/engine-rest/engine").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_interface_account_reads_and_does_not_write() {
        var machine = new Visitor(port);
        assertThat(machine.getAs("integration", "/engine-rest/process-definition/count")
                        .body())
                .doesNotContain("\"count\":0");
        assertThat(machine.getAs("integration", "/engine-rest/deployment/count").body())
                .contains("\"count\":0");
        assertThat(machine.getAs("integration", "/engine-rest/user/count").body())
                .contains("\"count\":1");
    }

    @Test
    void the_public_check_needs_no_login() {
        assertThat(new Visitor(port).get("/verify/unknown-token").statusCode()).isNotIn(302, 401, 403);
    }

    @Test
    void of_the_machinery_only_its_health_is_public() {
        var anybody = new Visitor(port);
        assertThat(anybody.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(anybody.get("/actuator/metrics").statusCode()).isEqualTo(302);
        assertThat(Visitor.loggedIn(port, "intake").get("/actuator/metrics").statusCode())
                .isEqualTo(403);
        assertThat(Visitor.loggedIn(port, "admin").get("/actuator/metrics").statusCode())
                .isEqualTo(200);
    }
}
