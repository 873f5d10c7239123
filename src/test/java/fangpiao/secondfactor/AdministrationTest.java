package fangpiao.secondfactor;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.identity.DutyRoster;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.issuance.Household;
import fangpiao.secondfactor.Request.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two administrators do together: require it, and let somebody begin anew. */
@ApplicationTest
class AdministrationTest {

    private static final String PATH = "/second-factor/administration";
    private static final String UNBOUND = "本事项须先通过动态口令验证，您尚未绑定：请到右上角“动态口令”绑定后再提交。";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    AdministrationDesk desk;

    @Autowired
    Requirements requirements;

    @Autowired
    Requests requests;

    @Autowired
    GuardedActs acts;

    @Autowired
    DutyRoster roster;

    @Autowired
    Factors factors;

    @Autowired
    Users users;

    @Autowired
    SecondFactorDesk codes;

    @Autowired
    Telephones telephones;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_morning() {
        scenario.todayIs("2024-08-30");
    }

    @AfterEach
    void nothing_is_required_any_more() {
        requests.latest(1000).stream()
                .filter(Request::isOpen)
                .forEach(open -> desk.withdraw(open.no(), open.requestedBy()));
        requirements.all().stream()
                .filter(Requirements.Requirement::required)
                .forEach(one -> require(false, one.scope(), one.subject()));
        telephones.everybodyLeaves();
    }

    @Test
    void an_act_is_required_once_a_second_administrator_has_confirmed_it() {
        String caseNo = household.appliesAndReaches("approveIssuance", "600000");
        String deputy = telephones.employ(Role.RENEWAL_APPROVER);
        var visitor = Visitor.loggedIn(port, deputy);
        long no = desk.askToRequire(true, Scope.ACT, "approveIssuance", "局办〔2024〕9号", "核发须验证本人", "admin");
        assertThat(visitor.get("/").body()).doesNotContain("您尚未绑定");

        desk.confirm(no, "同意", "admin2");

        assertThat(visitor.get("/").body()).contains("您的岗位有事项必须通过动态口令验证，您尚未绑定", "现在绑定");
        assertThat(refusalOf(() -> scenario.approve(deputy, caseNo, "approveIssuance")))
                .isEqualTo(UNBOUND);
        scenario.thenCaseWaitsAt(caseNo, "approveIssuance");

        telephones.bind(deputy);
        assertThat(visitor.get("/").body()).doesNotContain("您尚未绑定");
        scenario.approve(deputy, caseNo, "approveIssuance");
        scenario.thenCaseWaitsAt(caseNo, "printVoucher");
    }

    @Test
    void a_role_is_required_to_show_it_at_every_such_act_and_other_roles_are_not() {
        require(true, Scope.ROLE, Role.RENEWAL_DIRECTOR.groupId());

        String small = household.appliesAndReaches("approveIssuance", "600000");
        scenario.approve("deputy", small, "approveIssuance");
        household.fundHas("4000000");
        String large = household.appliesAndReaches("approveIssuance", "2500000");
        String director = telephones.employ(Role.RENEWAL_DIRECTOR);
        assertThat(refusalOf(() -> scenario.approve(director, large, "approveIssuance")))
                .isEqualTo(UNBOUND);
    }

    @Test
    void every_such_act_and_each_that_is_added_requires_it_in_production_and_nowhere_else() {
        var added = new GuardedActs(roster, List.of(new GuardedAct("addedLater", "新增事项", Set.of(Role.CASHIER))));
        added.afterSingletonsInstantiated();

        assertThat(new Requirements(requests, added, users, true).isRequired(Scope.ACT, "addedLater"))
                .isTrue();
        assertThat(new Requirements(requests, added, users, false).isRequired(Scope.ACT, "addedLater"))
                .isFalse();
        assertThat(acts.all().stream().map(GuardedAct::key))
                .contains("approveIssuance", "approveRules", "approveBatch");
        assertThat(environmentOfProduction()).containsEntry("fangpiao.second-factor.required", true);
    }

    /** What stands in the settings that only the demo and the tests override. */
    private static Map<Object, Object> environmentOfProduction() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return yaml.getObject();
    }

    @Test
    void nobody_confirms_what_he_has_asked_for() {
        long no = desk.askToRequire(true, Scope.ACT, "approveRules", "局办〔2024〕9号", "规则生效须验证本人", "admin");

        assertThat(refusalOf(() -> desk.confirm(no, "", "admin"))).isEqualTo("提出人不能确认自己提出的事项，请由另一名管理员核对后确认。");
        assertThatThrownBy(() -> db.sql("""
                        insert into second_factor_ruling
                            (request_no, scope, subject, requested_by, outcome, ruled_by, ruled_at)
                        select no, scope, subject, requested_by, 'CONFIRMED', requested_by, now()
                        from second_factor_request where no = ?""").param(no).update()).hasMessageContaining("two_administrators_rule");
        assertThat(requirements.isRequired(Scope.ACT, "approveRules")).isFalse();
    }

    @Test
    void only_administrators_ask_and_confirm() {
        assertThat(refusalOf(() -> desk.askToRequire(true, Scope.ACT, "approveRules", "局办〔2024〕9号", "理由", "manager")))
                .isEqualTo("只有系统管理员可以办理。");
        long no = desk.askToRequire(true, Scope.ACT, "approveRules", "局办〔2024〕9号", "理由充分", "admin");
        assertThat(refusalOf(() -> desk.confirm(no, "", "manager"))).isEqualTo("只有系统管理员可以办理。");
    }

    @Test
    void what_is_asked_for_is_ruled_once() {
        long no = desk.askToRequire(true, Scope.ACT, "approveRules", "局办〔2024〕9号", "理由充分", "admin");
        assertThat(refusalOf(() -> desk.askToRequire(true, Scope.ACT, "approveRules", "局办〔2024〕10号", "理由充分", "admin2")))
                .contains("已有一项等待确认（第%d号）".formatted(no));
        desk.reject(no, "暂缓", "admin2");

        assertThat(refusalOf(() -> desk.confirm(no, "", "admin2"))).isEqualTo("第%d号事项未同意，不能再办理。".formatted(no));
    }

    @Test
    void a_lost_telephone_is_replaced_by_two_administrators() {
        String caseNo = household.appliesAndReaches("approveIssuance", "600000");
        String deputy = telephones.employ(Role.RENEWAL_APPROVER);
        telephones.bind(deputy);
        long first = factors.live(deputy).orElseThrow().id();
        long no = desk.askToReset(deputy, "申请〔2024〕3号", "手机遗失", "admin");
        assertThat(refusalOf(() -> desk.confirm(no, "", "admin"))).startsWith("提出人不能确认");
        assertThat(factors.isLive(deputy)).isTrue();

        desk.confirm(no, "已当面核对", "admin2");

        assertThat(factors.isLive(deputy)).isFalse();
        assertThat(db.sql("select secret is null from second_factor where id = ?")
                        .param(first)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(db.sql("select count(*) from notice where kind = 'SECOND_FACTOR_RESET' and addressee = ?")
                        .param(deputy)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        telephones.bind(deputy);
        scenario.approve(deputy, caseNo, "approveIssuance");
        assertThat(Visitor.loggedIn(port, "auditor").get(PATH).body())
                .contains("手机遗失", "申请〔2024〕3号", "已当面核对", "秦岚（演示）", caseNo);
    }

    @Test
    void a_pass_of_a_factor_that_was_reset_is_good_for_nothing() {
        String deputy = telephones.employ(Role.RENEWAL_APPROVER);
        telephones.bind(deputy);
        assertThat(codes.wantsCode(deputy)).isFalse();

        desk.confirm(desk.askToReset(deputy, "申请〔2024〕4号", "手机遗失", "admin"), "", "admin2");

        String caseNo = household.appliesAndReaches("approveIssuance", "600000");
        require(true, Scope.ACT, "approveIssuance");
        assertThat(refusalOf(() -> scenario.approve(deputy, caseNo, "approveIssuance")))
                .isEqualTo(UNBOUND);
    }

    @Test
    void nobody_has_a_hand_in_his_own_reset() {
        String third = telephones.employ(Role.ADMIN);
        telephones.bind(third);
        assertThat(refusalOf(() -> desk.askToReset(third, "申请〔2024〕5号", "手机遗失", third)))
                .isEqualTo("不能为自己申请重置动态口令，请由其他管理员申请。");
        long no = desk.askToReset(third, "申请〔2024〕5号", "手机遗失", "admin");

        assertThat(refusalOf(() -> desk.confirm(no, "", third))).isEqualTo("不能办理本人动态口令的重置，请由其他管理员办理。");
        assertThatThrownBy(() -> db.sql("""
                        insert into second_factor_ruling
                            (request_no, scope, subject, requested_by, outcome, ruled_by, ruled_at)
                        select no, scope, subject, requested_by, 'CONFIRMED', subject, now()
                        from second_factor_request where no = ?""").param(no).update()).hasMessageContaining("nobody_confirms_his_own_reset");
        assertThatCode(() -> desk.confirm(no, "", "admin2")).doesNotThrowAnyException();
    }

    @Test
    void an_administrator_who_has_a_factor_shows_it_when_he_confirms() {
        String third = telephones.employBound(Role.ADMIN);
        long no = desk.askToRequire(true, Scope.ACT, "approveRules", "局办〔2024〕9号", "理由充分", "admin");
        assertThat(refusalOf(() -> desk.confirm(no, "", third))).startsWith("本事项须先通过动态口令验证");

        codes.take(third, telephones.code(third));
        desk.confirm(no, "", third);

        assertThat(db.sql("select try_id is not null from second_factor_ruling where request_no = ?")
                        .param(no)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_administrators_did_stays() {
        long no = desk.askToRequire(true, Scope.ACT, "approveRules", "局办〔2024〕9号", "理由充分", "admin");

        assertThatThrownBy(() -> db.sql("update second_factor_request set reason = '改' where no = ?")
                        .param(no)
                        .update())
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "admin, 200, true",
        "auditor, 200, false",
        "manager, 200, false",
        "deputy, 403, false",
        "yunling, 403, false"
    })
    void administrators_act_and_auditors_read(String user, int status, boolean acts) {
        var visitor = Visitor.loggedIn(port, user);
        var page = visitor.get(PATH);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body().contains("提出变更")).isEqualTo(acts);
        var form = Map.of("subject", "ACT:nothing", "required", "true");
        assertThat(visitor.submit(PATH + "/requirements", form, visitor.csrfToken())
                        .statusCode())
                .isEqualTo(acts ? 400 : 403);
    }

    @Test
    void two_administrators_do_it_on_their_pages() {
        var admin = Visitor.loggedIn(port, "admin");
        assertThat(admin.get(PATH).body()).contains("房票核发·核发审批", "规则变更·批准生效", "付款·审批付款批次", "财政审批岗", "已绑定的验证");
        var form = Map.of(
                "subject", "ACT:approveBatch", "required", "true", "documentNo", "局办〔2024〕9号", "reason", "付款须验证本人");
        admin.submit(PATH + "/requirements", form, admin.csrfTokenOf(PATH));
        long no = requests.open(Scope.ACT, "approveBatch").orElseThrow().no();
        assertThat(admin.get(PATH).body())
                .contains("待确认", "/requests/%d/withdrawal".formatted(no))
                .doesNotContain("/requests/%d/confirmation".formatted(no));

        var second = Visitor.loggedIn(port, "admin2");
        second.submit(
                PATH + "/requests/%d/confirmation".formatted(no), Map.of("opinion", "同意"), second.csrfTokenOf(PATH));

        assertThat(requirements.isRequired(Scope.ACT, "approveBatch")).isTrue();
        assertThat(second.get(PATH).body()).contains("必须验证", "第%d号".formatted(no), "未绑定");
    }

    private void require(boolean required, Scope scope, String subject) {
        desk.confirm(desk.askToRequire(required, scope, subject, "局办〔2024〕9号", "测试用变更", "admin"), "", "admin2");
    }
}
