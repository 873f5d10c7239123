package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class LoginTest {

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    Visitor visitor;

    @BeforeEach
    void come_to_the_door() {
        visitor = new Visitor(port);
    }

    @Test
    void a_page_leads_an_unknown_visitor_to_the_login() {
        var answer = visitor.get("/camunda/app/tasklist/default/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.location(answer)).isEqualTo("/login");
    }

    @Test
    void the_engine_answers_an_unknown_visitor_with_401() {
        assertThat(visitor.ask("task").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_clerk_comes_to_the_page_she_wanted() {
        visitor.get("/camunda/app/tasklist/default/");
        var answer = visitor.login("intake", "fangpiao-demo");
        assertThat(visitor.location(answer)).startsWith("/camunda/app/tasklist/default/");
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(visitor.ask("user/intake/profile").body()).contains("李晓梅（演示）");
    }

    @Test
    void a_wrong_password_is_told_in_one_sentence() {
        var answer = visitor.login("nobody", "wrong");
        assertThat(visitor.location(answer)).isEqualTo("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("用户名或密码错误，或账号暂时锁定");
    }

    @Test
    void after_a_wrong_password_the_right_one_has_to_wait() {
        users.ensure("hasty", "急性子（测试）", "fangpiao-demo");
        visitor.login("hasty", "wrong");
        assertThat(visitor.location(visitor.login("hasty", "fangpiao-demo"))).isEqualTo("/login?error");
    }

    @Test
    void the_session_gets_a_new_id_at_the_login() {
        visitor.get("/login");
        var before = visitor.cookie("JSESSIONID");
        visitor.login("intake", "fangpiao-demo");
        assertThat(before).isPresent();
        assertThat(visitor.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        assertThat(visitor.get("/login").headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .contains("JSESSIONID", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_form_of_our_own_needs_its_token() {
        var clerk = Visitor.loggedIn(port, "intake");
        assertThat(clerk.submit("/logout", Map.of(), "").statusCode()).isEqualTo(403);
        assertThat(clerk.location(clerk.submit("/logout", Map.of(), clerk.csrfToken())))
                .isEqualTo("/login?logout");
    }

    @Test
    void the_web_applications_need_theirs() {
        var clerk = Visitor.loggedIn(port, "intake");
        var forged = clerk.submit("/camunda/api/engine/engine/default/task", Map.of(), "");
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void who_logs_out_of_tasklist_has_left_the_house() {
        var clerk = Visitor.loggedIn(port, "intake");
        assertThat(clerk.call("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(clerk.ask("task").statusCode()).isEqualTo(401);
    }
}
