package fangpiao.policychange;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.policy.CaseScope;
import fangpiao.policy.LandType;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.PropertyKind;
import fangpiao.policy.RuleBook;
import fangpiao.policy.VersionStatus;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every way a change of rules can go, told through its forms. */
@ApplicationTest
class PolicyChangeTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);

    @Autowired
    Scenario scenario;

    @Autowired
    RuleAuthor author;

    @Autowired
    Household household;

    @Autowired
    PolicyDesk policies;

    @Autowired
    PolicyChangeDesk desk;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient db;

    Map<String, Object> request;
    String code;
    String area;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-02");
        request = author.request("KM-2025", OCTOBER);
        code = (String) request.get("newCode");
        area = "9%05d".formatted(scenario.unique());
    }

    @Test
    void a_draft_that_passes_both_reviews_is_in_force_from_its_day() {
        String caseNo = submitted();
        scenario.approve("legal", caseNo, "reviewRules");
        scenario.approve("activator", caseNo, "approveRules");

        scenario.thenCaseEndedAt(caseNo, "rulesActivated");
        assertThat(policies.status(code)).isEqualTo(VersionStatus.ACTIVE);
        var home = new CaseScope("P7", area, LandType.STATE, PropertyKind.RESIDENTIAL);
        assertThat(policies.inForceFor(home, OCTOBER).code()).isEqualTo(code);
        assertThat(refusalOf(() -> policies.inForceFor(home, OCTOBER.minusDays(1))))
                .contains("没有生效的房票规则版本");
    }

    @Test
    void a_draft_begins_as_its_base_with_a_head_of_its_own() {
        author.asks(request);

        var texts = new HashMap<>(RuleBook.of(policies.version("KM-2025")).texts());
        var draft = RuleBook.of(policies.version(code)).texts();
        assertThat(draft).containsEntry("version.name", "测试用新规则").containsEntry("version.effectiveFrom", "2024-10-01");
        texts.keySet().removeIf(key -> key.startsWith("version."));
        assertThat(draft).containsAllEntriesOf(texts);
        assertThat(policies.status(code)).isEqualTo(VersionStatus.DRAFT);
    }

    @Test
    void the_author_can_give_the_draft_up() {
        String caseNo = author.asks(request);

        scenario.complete("author", caseNo, "writeDraft", Map.of("decision", "ABANDON", "opinion", "文件未出台"));

        scenario.thenCaseEndedAt(caseNo, "rulesAbandoned");
        assertThat(policies.status(code)).isEqualTo(VersionStatus.ABANDONED);
    }

    @Test
    void a_draft_that_is_sent_back_is_written_on_and_replayed_again() {
        String caseNo = submitted();
        scenario.sendBack("legal", caseNo, "reviewRules");
        scenario.thenCaseWaitsAt(caseNo, "writeDraft");

        author.writes("author", code, "term.months", "9");
        author.submits(caseNo);
        scenario.approve("legal", caseNo, "reviewRules");
        scenario.sendBack("activator", caseNo, "approveRules");
        author.submits(caseNo);

        scenario.thenCaseWaitsAt(caseNo, "reviewRules");
        assertThat(scenario.shown("legal", caseNo, "reviewRules", "facts").toString())
                .contains("第3次试算")
                .contains("→ 9个月");
    }

    @Test
    void the_lawyer_can_reject_it() {
        String caseNo = submitted();

        scenario.reject("legal", caseNo, "reviewRules");

        scenario.thenCaseEndedAt(caseNo, "rulesAbandoned");
    }

    @Test
    void the_activator_can_reject_it() {
        String caseNo = submitted();
        scenario.approve("legal", caseNo, "reviewRules");

        scenario.reject("activator", caseNo, "approveRules");

        scenario.thenCaseEndedAt(caseNo, "rulesAbandoned");
        assertThat(policies.status(code)).isEqualTo(VersionStatus.ABANDONED);
    }

    @Test
    void a_code_that_is_taken_is_refused() {
        request.put("newCode", "KM-2025");

        assertThat(refusalOf(() -> author.asks(request))).isEqualTo("「新版本代码」KM-2025已有规则版本使用，请另取代码。");
    }

    @Test
    void a_base_that_does_not_exist_is_refused() {
        request.put("baseCode", "KM-1999");

        assertThat(refusalOf(() -> author.asks(request))).isEqualTo("没有规则版本「KM-1999」。");
        assertThat(policies.exists(code)).isFalse();
    }

    @Test
    void a_draft_is_no_base_for_another() {
        author.asks(request);
        var other = author.request(code, OCTOBER);

        assertThat(refusalOf(() -> author.asks(other))).isEqualTo("规则版本「" + code + "」还是草案，不能作底稿；请选已生效的版本。");
    }

    @Test
    void rules_for_a_project_that_does_not_exist_are_refused() {
        request.put("projectCode", "NOWHERE");
        assertThat(refusalOf(() -> author.asks(request))).contains("没有项目「NOWHERE」");
        request.remove("projectCode");

        String caseNo = author.asks(request);
        author.writes("author", code, "scope.areas", area, "version.projectCode", "NOWHERE");
        assertThat(refusalOf(() -> author.submits(caseNo))).contains("没有项目「NOWHERE」");
    }

    @Test
    void a_day_in_the_past_is_refused_when_asked_for_when_submitted_and_when_activated() {
        request.put("effectiveFrom", "2024-09-01");
        assertThat(refusalOf(() -> author.asks(request))).startsWith("「生效日期」2024-09-01已过");
        assertThat(policies.exists(code)).isFalse();
        request.put("effectiveFrom", "2024-10-01");

        String caseNo = author.asks(request);
        author.writes("author", code, "scope.areas", area);
        scenario.todayIs("2024-10-02");
        assertThat(refusalOf(() -> author.submits(caseNo))).startsWith("「生效日期」2024-10-01已过");
        scenario.thenCaseWaitsAt(caseNo, "writeDraft");

        scenario.todayIs("2024-10-01");
        author.submits(caseNo);
        scenario.approve("legal", caseNo, "reviewRules");
        scenario.todayIs("2024-10-02");
        assertThat(refusalOf(() -> scenario.approve("activator", caseNo, "approveRules")))
                .startsWith("「生效日期」2024-10-01已过");
        assertThat(policies.status(code)).isEqualTo(VersionStatus.DRAFT);
    }

    @Test
    void a_second_version_for_some_of_the_same_homes_and_days_is_refused() {
        request.put("effectiveFrom", "2026-01-01");
        String caseNo = author.asks(request);
        author.writes("author", code, "scope.areas", "530112");

        assertThat(refusalOf(() -> author.submits(caseNo))).isEqualTo("「适用范围」和「生效日期」与规则版本KM-2025重叠，同一范围同一日只能有一个版本。");

        scenario.thenCaseWaitsAt(caseNo, "writeDraft");
        assertThat(replays(caseNo)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "bonus.1.rate, 41%, 奖励比例",
        "bonus.1.rate, -1%, 奖励比例",
        "term.months, 37, 使用期限",
        "use.minRatioForCash, 100.01%, 全额兑付的最低使用比例",
        "bonus.1.bands, 0-6:10% 7-12:8%, 时段有空缺",
        "bonus.1.bands, 0-6:10% 5-12:8%, 时段有重叠",
        "settle.presale, CONTRACT_FILED:60% FIRST_REGISTRATION:39%, 期房结算节点",
        "scope.landTypes, MOON, 土地性质"
    })
    void a_value_that_cannot_be_is_refused_with_its_name_and_nothing_is_kept(
            String parameter, String value, String named) {
        author.asks(request);
        String before = RuleBook.of(policies.version(code)).texts().toString();

        assertThat(refusalOf(() -> author.writes("author", code, parameter, value)))
                .contains(named);

        assertThat(RuleBook.of(policies.version(code)).texts()).hasToString(before);
    }

    @Test
    void nobody_writes_on_a_draft_that_is_under_review() {
        String caseNo = submitted();

        assertThat(refusalOf(() -> author.writes("author", code, "term.months", "9")))
                .isEqualTo("规则变更案%s当前为「待合法性审核」，草案「%s」不能修改；需要修改的，请退回起草。".formatted(caseNo, code));
        scenario.approve("legal", caseNo, "reviewRules");
        assertThat(refusalOf(() -> author.writes("author", code, "term.months", "9")))
                .contains("待批准");
        assertThat(policies.version(code).termMonths()).isEqualTo(6);
    }

    @Test
    void who_wrote_rules_does_not_put_them_in_force() {
        String caseNo = submitted();
        scenario.approve("legal", caseNo, "reviewRules");
        identities.createMembership("author", "policy-activator");

        String refusal = refusalOf(() -> scenario.approve("author", caseNo, "approveRules"));
        identities.deleteMembership("author", "policy-activator");

        assertThat(refusal).contains("不相容岗位分离").contains("批准生效");
        assertThat(policies.status(code)).isEqualTo(VersionStatus.DRAFT);
    }

    @Test
    void who_wrote_on_the_draft_once_does_not_put_it_in_force_either() {
        String caseNo = author.asks(request);
        author.writes("activator", code, "scope.areas", area);
        author.writes("author", code, "term.months", "9");
        author.submits(caseNo);
        scenario.approve("legal", caseNo, "reviewRules");

        assertThat(refusalOf(() -> scenario.approve("activator", caseNo, "approveRules")))
                .isEqualTo("按不相容岗位分离要求，您在本案%s已办理「修改规则草案」（经办），不能再办理「批准生效」（审批）。".formatted(caseNo));
        scenario.thenCaseWaitsAt(caseNo, "approveRules");
        assertThat(policies.status(code)).isEqualTo(VersionStatus.DRAFT);
    }

    @Test
    @Transactional
    void an_issued_voucher_keeps_its_rules_and_every_figure() {
        String issuance = household.appliesAndReaches("end", "600000");
        String voucher = voucherOf(issuance);
        request = author.request("XS-PILOT-XKZ", scenario.today().plusDays(1));
        request.put("projectCode", "XKZ");
        code = (String) request.get("newCode");
        String caseNo = author.asks(request);
        author.writes("author", code, "bonus.1.rate", "8%", "term.months", "6");
        author.submits(caseNo);
        scenario.approve("legal", caseNo, "reviewRules");
        scenario.approve("activator", caseNo, "approveRules");

        scenario.todayIs("2024-09-03");
        var home = new CaseScope("XKZ", "530112", LandType.STATE, PropertyKind.RESIDENTIAL);
        assertThat(policies.inForceFor(home, scenario.today()).code()).isEqualTo(code);
        assertThat(voucherOf(issuance)).isEqualTo(voucher).contains("XS-PILOT-XKZ");
        assertThat(policies.version("XS-PILOT-XKZ").termMonths()).isEqualTo(12);
    }

    @Test
    void the_activator_sees_why_what_and_how_much() {
        String caseNo = author.asks(request);
        author.writes("author", code, "scope.areas", area, "term.months", "18");
        author.submits(caseNo);
        scenario.approve("legal", caseNo, "reviewRules");

        assertThat(scenario.shown("activator", caseNo, "approveRules", "facts").toString())
                .contains("市政府提高奖励比例")
                .contains("（KM-2025）")
                .contains("改动：使用期限")
                .contains("6个月 → 18个月")
                .contains("0户（第1次试算）");
        assertThat(scenario.shown("activator", caseNo, "approveRules", "replayUrl"))
                .isEqualTo("/policies/changes/" + caseNo);
    }

    /** A draft for an area of its own, handed to the lawyer. */
    private String submitted() {
        String caseNo = author.asks(request);
        author.writes("author", code, "scope.areas", area);
        author.submits(caseNo);
        assertThat(desk.get(new CaseNo(caseNo)).status()).isEqualTo(PolicyChange.Status.SUBMITTED);
        return caseNo;
    }

    private String voucherOf(String issuance) {
        return db.sql("select voucher::text from voucher where issuance_case_no = ?")
                .param(issuance)
                .query(String.class)
                .single();
    }

    private long replays(String caseNo) {
        return db.sql("select count(*) from what_if where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }
}
