package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases",
                "/cases/GF-2024-000001",
                "/cases/RK-2024-000001/documents",
                "/dashboard",
                "/conversions",
                "/purchases/new",
                "/filings",
                "/filings/differences",
                "/supervision",
                "/quotes",
                "/policies",
                "/developers",
                "/price-alerts",
                "/arrears",
                "/statements",
                "/closing",
                "/sampling",
                "/sampling/1.xlsx",
                "/statements/DZ-2024-09-91530112MA6K000001.pdf",
                "/pool/units/XSYT-01-0101",
                "/certificates/FP-530112-2024-000001.pdf",
                "/calculation-sheets/HF-2024-000001.pdf",
                "/payment-orders/GF-2024-000001.pdf",
                "/deed-tax-statements/GF-2024-000001.pdf",
                "/rescissions/TF-2024-000001.pdf",
                "/supplements/ZF-2024-000001.pdf",
                "/time-machine",
                "/actuator/metrics",
                "/not-built-yet",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/"
            })
    void who_comes_from_outside_finds_every_other_page_shut(String page) {
        assertThat(Visitor.loggedIn(port, "yunling").get(page).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"/market, 200", "/login, 200", "/, 302", "/developer, 200", "/developer/password, 200"})
    void who_comes_from_outside_has_pages_of_his_own_and_those_of_everybody(String page, int status) {
        assertThat(Visitor.loggedIn(port, "yunling").open(page).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/user"
            })
    void who_comes_from_outside_is_no_machine(String path) {
        assertThat(new Visitor(port).getAs("yunling", path).statusCode()).isEqualTo(403);
        assertThat(Visitor.loggedIn(port, "yunling").get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/quotes", "/api/v1/contract-filings", "/api/v1/anything"})
    void our_interfaces_are_shut_to_who_comes_from_outside(String path) {
        assertThat(new Visitor(port).getAs("yunling", path).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port)
                        .writeAs("yunling", path, "key-12345678", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.loggedIn(port, "yunling").get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void a_post_in_the_bureau_opens_nothing_to_who_comes_from_outside() {
        users.ensure("turncoat", "两处任职（测试）", "fangpiao-demo", Role.DEVELOPER, Role.INTAKE_CLERK);
        var turncoat = Visitor.loggedIn(port, "turncoat");

        for (String page : new String[] {"/cases", "/dashboard", "/camunda/app/tasklist/default/"})
            assertThat(turncoat.get(page).statusCode()).as(page).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"intake", "verifier", "pool", "poolchief", "chief", "finance", "manager", "auditor", "admin"})
    void the_developers_pages_are_shut_to_officials(String user) {
        var official = Visitor.loggedIn(port, user);
        for (String page : new String[] {
            "/developer",
            "/developer/estates/XSYT",
            "/developer/purchases",
            "/developer/claims",
            "/developer/statements",
            "/developer/alerts",
            "/developer/cases/RK-2024-000001/documents",
            "/developer/apply/entry",
            "/developer/purchases/new",
            "/developer/password"
        }) {
            assertThat(official.get(page).statusCode()).as(page).isEqualTo(403);
            assertThat(official.submit(page, Map.of("act", "open"), official.csrfToken())
                            .statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    @Test
    void the_developers_pages_ask_for_a_login() {
        var nobody = new Visitor(port);
        assertThat(nobody.location(nobody.open("/developer/purchases"))).endsWith("/login");
    }
}
