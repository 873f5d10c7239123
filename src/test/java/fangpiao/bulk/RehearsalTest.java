package fangpiao.bulk;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.bulk.Sitting.AGREED;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rehearsal does what the run would do, says how it went, and leaves nothing of it. */
@ApplicationTest
class RehearsalTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Sitting sitting;

    @Autowired
    Household household;

    @Autowired
    BulkDesk desk;

    @Autowired
    ProjectDesk projects;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void a_friday() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void the_money_of_a_fund_goes_from_row_to_row_to_the_last_fen() {
        List<String> cases = sitting.cases(3, "confirmFunds");
        String enough = sitting.fundWith("1248000.00");
        String oneFenLess = sitting.fundWith("1247999.99");

        BulkRun two = sitting.rehearses("finance", cases, "confirmFunds", from(enough));
        BulkRun one = sitting.rehearses("finance", cases, "confirmFunds", from(oneFenLess));

        assertThat(sitting.sentences(two).subList(0, 2)).containsOnly("REHEARSED");
        assertThat(sitting.sentences(two).get(2)).contains("可用资金0.00元，不足本次所需624,000.00元");
        assertThat(two.passing()).isEqualTo(new BulkRun.Sum(2, Money.yuan("1248000.00")));
        assertThat(two.refused()).isEqualTo(new BulkRun.Sum(1, Money.yuan("624000.00")));
        assertThat(sitting.sentences(one).get(1)).contains("可用资金623,999.99元");
        assertThat(one.passing().rows()).isEqualTo(1);
        assertThat(projects.fund(enough).free()).isEqualTo(Money.yuan("1248000.00"));

        var turned = new ArrayList<>(cases);
        Collections.reverse(turned);
        BulkRun other = sitting.rehearses("finance", turned, "confirmFunds", from(enough));
        assertThat(other.rows())
                .filteredOn(BulkRow::isRefused)
                .extracting(BulkRow::caseNo)
                .containsExactly(cases.get(0));
    }

    @Test
    void nothing_of_it_stays_but_the_result_and_that_goes_with_the_next() {
        List<String> cases = sitting.cases(2, "approveIssuance");
        long vouchers = count("voucher");
        long decisions = count("decision");
        long numbers = db.sql("select coalesce(sum(last), 0) from case_series")
                .query(Long.class)
                .single();

        BulkRun first = sitting.rehearses("deputy", cases, "approveIssuance", AGREED);
        BulkRun second = sitting.rehearses("deputy", cases, "approveIssuance", AGREED);

        assertThat(sitting.sentences(first)).containsOnly("REHEARSED");
        assertThat(count("voucher")).isEqualTo(vouchers);
        assertThat(count("decision")).isEqualTo(decisions);
        assertThat(db.sql("select coalesce(sum(last), 0) from case_series")
                        .query(Long.class)
                        .single())
                .isEqualTo(numbers);
        assertThat(cases).allSatisfy(caseNo -> assertThat(
                        scenario.openTask(caseNo, "approveIssuance").getAssignee())
                .isNull());
        assertThat(refusalOf(() -> desk.confirm(first.id(), "1248000", "deputy")))
                .contains("已被新的预演取代");
        assertThat(desk.get(second.id(), "deputy").isConfirmed()).isFalse();
    }

    @Test
    void an_earlier_act_in_the_household_is_named_and_keeps_no_other_row_from_passing() {
        List<String> cases = sitting.cases(2, "checkAmount");
        String own = household.appliesAndReaches("calculateAmount", "600000");
        identities.createMembership("reviewer2", "calc-clerk");
        try {
            scenario.complete(
                    "reviewer2",
                    own,
                    "calculateAmount",
                    Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "金额无误"));
        } finally {
            identities.deleteMembership("reviewer2", "calc-clerk");
        }
        household.goes("reviewLegality", own);

        BulkRun run = sitting.rehearses("reviewer2", List.of(cases.get(0), own, cases.get(1)), "checkAmount", AGREED);

        assertThat(run.rows()).extracting(BulkRow::isRefused).containsExactly(false, true, false);
        assertThat(run.rows().get(1).sentence()).contains("您在本案" + own + "已办理「核算票面金额」");
    }

    @Test
    void a_row_that_somebody_works_on_at_this_moment_is_not_waited_for() {
        List<String> cases = sitting.cases(2, "checkAmount");
        List<String> tasks = sitting.tasksOf(cases, "checkAmount");

        BulkRun run = new TransactionTemplate(transactions).execute(status -> {
            db.sql("select 1 from voucher_issuance where case_no = ? for no key update")
                    .param(cases.get(0))
                    .query(Integer.class)
                    .single();
            return elsewhere(() -> desk.get(desk.rehearse("reviewer", tasks, AGREED), "reviewer"));
        });

        assertThat(sitting.sentences(run)).containsExactly("该事项正由他人办理，请稍后再试。", "REHEARSED");
    }

    @Test
    void refuses_what_cannot_be_decided_together() {
        List<String> checks = sitting.tasksOf(sitting.cases(1, "checkAmount"), "checkAmount");
        String survey = scenario.start("intake", "compensationAgreement", household.survey());
        scenario.complete(
                "calc", survey, "enterComponents", Map.of("appraisalReportNo", "PG-1", "houseValueYuan", "600000"));
        List<String> mixed =
                List.of(checks.get(0), scenario.openTask(survey, "checkSurvey").getId());
        List<String> many = IntStream.rangeClosed(0, BulkDesk.MOST_ROWS)
                .mapToObj(n -> "task" + n)
                .toList();

        assertThat(refusalOf(() -> desk.rehearse("reviewer", List.of(), AGREED)))
                .isEqualTo("请先勾选要办理的案件。");
        assertThat(refusalOf(() -> desk.rehearse("reviewer", many, AGREED))).isEqualTo("一次最多办理200件，请分批勾选。");
        assertThat(refusalOf(() -> desk.rehearse("reviewer", checks, Map.of()))).isEqualTo("请填写「意见」。");
        assertThat(refusalOf(() -> desk.rehearse("finance", checks, AGREED))).startsWith("所选案件中有1件");
        assertThat(refusalOf(() -> desk.rehearse("reviewer", mixed, AGREED))).isEqualTo("一次只能办理同一环节的案件。");
    }

    private static Map<String, String> from(String fund) {
        return Map.of("opinion", "资金已落实。", "fundNo", fund);
    }

    private static <T> T elsewhere(Supplier<T> act) {
        return CompletableFuture.supplyAsync(act).join();
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
