package fangpiao.staffing;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.identity.Role;
import fangpiao.issuance.Household;
import fangpiao.staffing.Substitution.Plan;
import fangpiao.startup.MovableClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stands in for an absent colleague does his work in Tasklist, within the period and no more than he could. */
@ApplicationTest
class SubstitutionTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-08-30");
    private static final String CALCULATED = """
            {"variables": {"deductionYuan": {"value": "0"}, "decision": {"value": "CONFIRM"}, "opinion": {"value": "金额无误"}}}""";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    SubstitutionDesk desk;

    @Autowired
    StaffingSheet sheet;

    @Autowired
    IdentityService identities;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_friday() {
        scenario.todayIs(TODAY.toString());
    }

    @AfterEach
    void everybody_is_back() {
        scenario.todayIs(TODAY.toString());
        desk.latest().stream()
                .filter(one -> desk.mayRemove(one, "chief"))
                .forEach(one -> desk.remove(one.id(), "chief"));
    }

    @Test
    void the_page_shows_what_moves_and_enters_it_only_as_it_was_shown() {
        String claimed = claimedByCalc();
        var calc = Visitor.loggedIn(port, "calc");

        String shown = calc.submit("/staffing/substitutions/rehearsal", entry("calc", "legal"), token(calc))
                .body();
        String mark = shown.replaceAll("(?s).*name=\"mark\" value=\"(\\w+)\".*", "$1");
        assertThat(shown).contains("尚未登记", claimed, "移交代岗人");
        assertThat(holderOf(claimed, "calculateAmount")).isEqualTo("calc");

        String later = claimedByCalc();
        var stale = calc.submit("/staffing/substitutions", marked(entry("calc", "legal"), mark), token(calc));
        assertThat(stale.body()).contains("待办在您查看后有变化");
        assertThat(holderOf(claimed, "calculateAmount")).isEqualTo("calc");

        Plan plan = plan("calc", "legal", Role.CALC_CLERK);
        var fresh = calc.submit(
                "/staffing/substitutions",
                marked(entry("calc", "legal"), desk.rehearse(plan, "calc").mark()),
                token(calc));
        assertThat(fresh.statusCode()).isEqualTo(302);
        assertThat(holderOf(claimed, "calculateAmount")).isEqualTo("legal");
        assertThat(holderOf(later, "calculateAmount")).isEqualTo("legal");
        assertThat(calc.get("/cases/" + claimed).body()).contains("等待陈思远（演示）（代张丽萍（演示））（核算岗）办理");
    }

    @Test
    void the_substitute_decides_in_tasklist_and_both_are_named_in_every_record() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        enter(plan("calc", "legal", Role.CALC_CLERK));
        var legal = Visitor.loggedIn(port, "legal");

        assertThat(claim(legal, "legal", caseNo, "calculateAmount")).isEqualTo(204);
        assertThat(submit(legal, caseNo, "calculateAmount", CALCULATED)).isEqualTo(204);

        assertThat(db.sql(
                                "select actor, acted_for, actor_name from decision where case_no = ? and step_key = 'calculateAmount'")
                        .param(caseNo)
                        .query()
                        .singleRow())
                .containsEntry("actor", "legal")
                .containsEntry("acted_for", "calc")
                .containsEntry("actor_name", "陈思远（演示）（代张丽萍（演示））");
        assertThat(legal.get("/cases/" + caseNo).body()).contains("陈思远（演示）（代张丽萍（演示）） · 核算");
        assertThat(legal.get("/").body()).contains("核算岗（代张丽萍（演示））");
        assertThat(db.sql("select actor_name from decision where case_no = ? and acted_for is not null")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void what_was_done_for_another_counts_for_both() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        enter(plan("calc", "legal", Role.CALC_CLERK));
        var legal = Visitor.loggedIn(port, "legal");
        claim(legal, "legal", caseNo, "calculateAmount");
        submit(legal, caseNo, "calculateAmount", CALCULATED);

        assertThat(refusalOf(() -> scenario.claim("legal", caseNo, "reviewLegality")))
                .startsWith("按不相容岗位分离要求，您在本案" + caseNo + "已办理「核算票面金额」（核算")
                .endsWith("不能再办理「法制审核」（法制审核）。");
        identities.createMembership("calc", "legal-reviewer");
        try {
            assertThat(refusalOf(() -> scenario.claim("calc", caseNo, "reviewLegality")))
                    .contains("您在本案" + caseNo + "已办理「核算票面金额」");
        } finally {
            identities.deleteMembership("calc", "legal-reviewer");
        }
    }

    @Test
    void a_substitute_who_made_the_case_is_named_before_and_the_task_goes_back_to_its_post() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.claim("reviewer", caseNo, "checkAmount");
        Plan plan = plan("reviewer", "calc", Role.RENEWAL_REVIEWER);
        String why = "该人员在本案" + caseNo + "已办理「核算票面金额」（核算";

        assertThat(desk.rehearse(plan, "reviewer").claimed())
                .filteredOn(one -> one.task().caseNo().value().equals(caseNo))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).contains(why));
        enter(plan);

        assertThat(holderOf(caseNo, "checkAmount")).isNull();
        assertThat(Visitor.loggedIn(port, "auditor").get("/cases/" + caseNo).body())
                .contains("代岗移交", "岗位公共待办", why);
        assertThat(claim(Visitor.loggedIn(port, "calc"), "calc", caseNo, "checkAmount"))
                .isEqualTo(403);
    }

    @Test
    void a_substitute_has_no_power_that_the_absent_person_would_not_have_in_the_case() {
        identities.createMembership("calc", "renewal-reviewer");
        try {
            String caseNo = household.appliesAndReaches("checkAmount", "600000");
            enter(plan("calc", "printer", Role.RENEWAL_REVIEWER));
            var printer = Visitor.loggedIn(port, "printer");
            String task = "task/" + scenario.openTask(caseNo, "checkAmount").getId();

            var claimed = printer.tell("POST", task + "/claim", "{\"userId\":\"printer\"}");

            assertThat(claimed.statusCode()).isEqualTo(403);
            assertThat(claimed.body()).contains("被代岗人在本案" + caseNo + "已办理「核算票面金额」");
        } finally {
            identities.deleteMembership("calc", "renewal-reviewer");
        }
    }

    @Test
    void only_the_posts_named_are_lent() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        enter(plan("intake2", "printer", Role.INTAKE_CLERK));

        assertThat(claim(Visitor.loggedIn(port, "printer"), "printer", caseNo, "checkAmount"))
                .isEqualTo(403);
    }

    @Test
    void a_post_the_absent_person_has_lost_is_lent_no_more() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        identities.createMembership("reviewer2", "calc-clerk");
        enter(plan("reviewer2", "printer", Role.CALC_CLERK));
        identities.deleteMembership("reviewer2", "calc-clerk");

        assertThat(claim(Visitor.loggedIn(port, "printer"), "printer", caseNo, "calculateAmount"))
                .isEqualTo(403);
    }

    @Test
    void power_ends_with_the_last_moment_of_the_last_day_and_what_is_not_done_goes_back() {
        String handed = claimedByCalc();
        String taken = household.appliesAndReaches("calculateAmount", "600000");
        String third = household.appliesAndReaches("calculateAmount", "600000");
        enter(plan("calc", "legal", Role.CALC_CLERK));
        var legal = Visitor.loggedIn(port, "legal");

        clock.moveTo(TODAY.atTime(LocalTime.of(23, 59, 30)).atZone(ZoneId.of("Asia/Shanghai")));
        assertThat(claim(legal, "legal", taken, "calculateAmount")).isEqualTo(204);
        clock.moveTo(TODAY.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")));
        assertThat(claim(legal, "legal", third, "calculateAmount")).isEqualTo(403);
        assertThat(submit(legal, taken, "calculateAmount", CALCULATED)).isIn(403, 404);
        assertThat(submit(legal, handed, "calculateAmount", CALCULATED)).isIn(403, 404);

        sheet.work();
        assertThat(holderOf(handed, "calculateAmount")).isEqualTo("calc");
        assertThat(holderOf(taken, "calculateAmount")).isNull();
    }

    @Test
    void a_substitution_begins_with_the_first_moment_of_its_first_day() {
        String claimed = claimedByCalc();
        String free = household.appliesAndReaches("calculateAmount", "600000");
        LocalDate monday = LocalDate.parse("2024-09-02");
        Plan plan = new Plan("calc", "legal", List.of(Role.CALC_CLERK), monday, monday, "出差");
        enter(plan);
        assertThat(holderOf(claimed, "calculateAmount")).isEqualTo("calc");
        var legal = Visitor.loggedIn(port, "legal");
        assertThat(claim(legal, "legal", free, "calculateAmount")).isEqualTo(403);

        clock.moveTo(monday.atStartOfDay(ZoneId.of("Asia/Shanghai")));
        assertThat(claim(legal, "legal", free, "calculateAmount")).isEqualTo(204);
        sheet.everyMinute();
        assertThat(holderOf(claimed, "calculateAmount")).isEqualTo("legal");
    }

    @Test
    void a_substitute_who_is_removed_loses_at_once_what_was_lent() {
        String handed = claimedByCalc();
        String taken = household.appliesAndReaches("calculateAmount", "600000");
        String own = household.appliesAndReaches("reviewLegality", "600000");
        long id = enter(plan("calc", "legal", Role.CALC_CLERK));
        var legal = Visitor.loggedIn(port, "legal");
        assertThat(legal.ask("filter?resourceType=Task").body()).contains("本岗待办（核算岗）");
        claim(legal, "legal", taken, "calculateAmount");
        claim(legal, "legal", own, "reviewLegality");

        var chief = Visitor.loggedIn(port, "chief");
        chief.submit("/staffing/substitutions/" + id + "/removal", Map.of(), token(chief));

        assertThat(holderOf(handed, "calculateAmount")).isEqualTo("calc");
        assertThat(holderOf(taken, "calculateAmount")).isNull();
        assertThat(holderOf(own, "reviewLegality")).isEqualTo("legal");
        assertThat(claim(legal, "legal", taken, "calculateAmount")).isEqualTo(403);
        assertThat(legal.ask("filter?resourceType=Task").body()).doesNotContain("本岗待办（核算岗）");
    }

    @Test
    void nobody_stands_in_for_a_substitute() {
        enter(plan("calc", "legal", Role.CALC_CLERK));

        assertThat(refusalOf(() -> desk.rehearse(plan("legal", "printer", Role.LEGAL_REVIEWER), "legal")))
                .isEqualTo("陈思远（演示）在此期间正代张丽萍（演示），不能再由他人代岗，代岗不得转代。");
        assertThat(refusalOf(() -> desk.rehearse(plan("reviewer", "calc", Role.RENEWAL_REVIEWER), "reviewer")))
                .isEqualTo("张丽萍（演示）在此期间离岗（由陈思远（演示）代岗），不能再代他人，代岗不得转代。");
        assertThat(refusalOf(() -> desk.rehearse(plan("calc", "printer", Role.CALC_CLERK), "calc")))
                .isEqualTo("张丽萍（演示）的核算岗在此期间已由陈思远（演示）代岗。");
    }

    @Test
    void nobody_gives_power_to_himself_or_to_who_may_not_have_it() {
        assertThat(refusalOf(() -> desk.rehearse(plan("calc", "chief", Role.CALC_CLERK), "chief")))
                .contains("不得为自己登记代岗权限");
        assertThat(refusalOf(() -> desk.rehearse(plan("calc", "legal", Role.CALC_CLERK), "reviewer")))
                .contains("由离岗人本人、科室负责人或系统管理员登记");
        assertThat(refusalOf(() -> desk.rehearse(plan("calc", "auditor", Role.CALC_CLERK), "calc")))
                .contains("审计、管理和系统管理岗位不得代岗");
        assertThat(refusalOf(() -> desk.rehearse(plan("calc", "legal", Role.CASHIER), "calc")))
                .isEqualTo("出纳岗不是离岗人本人的岗位，不能代岗。");
    }

    @Test
    void a_substitute_opens_cases_by_a_lent_post_and_both_are_named() {
        enter(plan("intake2", "printer", Role.INTAKE_CLERK));
        var printer = Visitor.loggedIn(port, "printer");

        var opened = printer.tell(
                "POST", "process-definition/key/compensationAgreement/submit-form", survey(household.survey()));

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        String caseNo = JsonPath.read(opened.body(), "$.businessKey");
        assertThat(db.sql("select actor_name from decision where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("何静（演示）（代杨建华（演示））");
    }

    private static String survey(Map<String, Object> form) {
        var fields = form.entrySet().stream()
                .map(field -> "\"%s\": {\"value\": \"%s\"}".formatted(field.getKey(), field.getValue()))
                .toList();
        return "{\"variables\": {" + String.join(", ", fields) + "}}";
    }

    private long enter(Plan plan) {
        return desk.enter(plan, desk.rehearse(plan, "chief").mark(), "chief");
    }

    private Plan plan(String absent, String substitute, Role... posts) {
        return new Plan(absent, substitute, List.of(posts), TODAY, TODAY, "年休假");
    }

    private static Map<String, String> entry(String absent, String substitute) {
        return Map.of(
                "absent",
                absent,
                "substitute",
                substitute,
                "posts",
                "calc-clerk",
                "firstDay",
                TODAY.toString(),
                "lastDay",
                TODAY.toString(),
                "reason",
                "年休假");
    }

    private static Map<String, String> marked(Map<String, String> entry, String mark) {
        var all = new HashMap<>(entry);
        all.put("mark", mark);
        return all;
    }

    private String claimedByCalc() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        scenario.claim("calc", caseNo, "calculateAmount");
        return caseNo;
    }

    private int claim(Visitor visitor, String user, String caseNo, String step) {
        String task = "task/" + scenario.openTask(caseNo, step).getId();
        return visitor.tell("POST", task + "/claim", "{\"userId\":\"%s\"}".formatted(user))
                .statusCode();
    }

    private int submit(Visitor visitor, String caseNo, String step, String form) {
        String task = "task/" + scenario.openTask(caseNo, step).getId();
        return visitor.tell("POST", task + "/submit-form", form).statusCode();
    }

    private String holderOf(String caseNo, String step) {
        return scenario.openTask(caseNo, step).getAssignee();
    }

    private static String token(Visitor visitor) {
        return visitor.csrfTokenOf("/");
    }
}
