package fangpiao.duty;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.identity.Role;
import fangpiao.identity.SeparationRule;
import fangpiao.identity.Users;
import fangpiao.startup.DemoPassword;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Posts that may be in one hand but would meet in one case. */
@ApplicationTest
class RoleConflictsTest {

    @LocalServerPort
    int port;

    @Autowired
    RoleConflicts conflicts;

    @Autowired
    Users users;

    @Autowired
    IdentityService identities;

    @Autowired
    Scenario scenario;

    final List<String> hired = new ArrayList<>();

    /** Other tests count who has a post. */
    @AfterEach
    void nobody_stays_in_office() {
        hired.forEach(identities::deleteUser);
    }

    @Test
    void calculating_and_checking_meet_in_an_issuance() {
        assertThat(of(Role.CALC_CLERK, Role.RENEWAL_REVIEWER))
                .anySatisfy(conflict -> {
                    assertThat(conflict.where()).isEqualTo("房票核发");
                    assertThat(conflict.rule()).isEqualTo(SeparationRule.SOD_1);
                    assertThat(conflict.steps()).containsExactly("核算票面金额");
                    assertThat(conflict.otherSteps()).containsExactly("复核");
                })
                .anySatisfy(conflict -> assertThat(conflict.where()).isEqualTo("本户关联案件"));
    }

    @Test
    void letting_a_developer_in_and_approving_its_claims_meet_at_the_developer() {
        assertThat(of(Role.POOL_APPROVER, Role.SECTION_HEAD)).singleElement().satisfies(conflict -> {
            assertThat(conflict.where()).isEqualTo("同一房企的案件");
            assertThat(conflict.rule()).isEqualTo(SeparationRule.SOD_4);
        });
    }

    @Test
    void posts_that_stand_apart_exclude_each_other_everywhere() {
        assertThat(of(Role.AUDITOR, Role.INTAKE_CLERK)).singleElement().satisfies(conflict -> {
            assertThat(conflict.where()).isEqualTo("全部案件");
            assertThat(conflict.rule()).isEqualTo(SeparationRule.SOD_8);
        });
        assertThat(of(Role.DEVELOPER, Role.CONTRACT_VERIFIER))
                .extracting(RoleConflict::rule)
                .containsExactly(SeparationRule.SOD_10);
    }

    @Test
    void posts_that_never_meet_are_not_listed() {
        assertThat(of(Role.RENEWAL_DIRECTOR, Role.COLLECTIVE_MEETING)).isEmpty();
        assertThat(of(Role.PRINTER, Role.CASHIER)).isEmpty();
        assertThat(of(Role.AUDITOR, Role.MANAGER)).isEmpty();
    }

    @Test
    void auditors_read_and_export_the_list_and_clerks_do_not() {
        String person = person(Role.CALC_CLERK, Role.RENEWAL_REVIEWER);
        var auditor = Visitor.loggedIn(port, "auditor");

        assertThat(auditor.open("/duties").body())
                .contains("岗位分离", person, "核算票面金额", "不相容职责", "SOD-10")
                .containsSubsequence("href=\"/duties\"");
        assertThat(auditor.fetch("/duties/conflicts.xlsx").body()).startsWith("PK".getBytes());
        assertThat(Visitor.loggedIn(port, "intake").open("/duties").statusCode())
                .isEqualTo(403);
    }

    private List<RoleConflict> of(Role... roles) {
        String person = person(roles);
        return conflicts.all().stream()
                .filter(conflict -> conflict.user().equals(person))
                .toList();
    }

    private String person(Role... roles) {
        String id = "several" + scenario.unique();
        hired.add(id);
        users.ensure(id, "兼岗人员", DemoPassword.VALUE, roles);
        return id;
    }
}
