package fangpiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoWelcomeTest {

    @Test
    void tells_address_users_roles_password_and_what_to_try() {
        assertThat(DemoWelcome.text("8080", "./data/pg"))
                .contains("http://localhost:8080/", "fangpiao-demo", "ten-minute tour", "./data/pg")
                .contains("intake      李晓梅（演示）", "受理经办岗", "局长、局长办公会", "admin       系统管理员");
        assertThat(DemoUsers.ALL).allSatisfy(official -> assertThat(DemoWelcome.text("8080", "./data/pg"))
                .contains(official.id(), official.name()));
    }
}
