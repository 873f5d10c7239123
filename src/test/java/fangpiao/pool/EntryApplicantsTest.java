package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.pool.PoolScenario.TWO_HOMES_AND_A_PARKING_LOT;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may apply for which estate and with which homes: once, for itself, and not while banned. */
@ApplicationTest
class EntryApplicantsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    PoolDesk pool;

    @Autowired
    DeveloperSeats seats;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-10");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void an_estate_on_its_way_or_in_the_pool_is_not_taken_twice() {
        var application = developer.application();
        developer.appliesAndReaches("reviewDocuments", application, TWO_HOMES_AND_A_PARKING_LOT);

        assertThat(refusalOf(() -> scenario.start("intake2", "poolEntry", application)))
                .isEqualTo("楼盘「%s」已在库或正在办理入库，不能重复申请。".formatted(application.get("estateName")));
    }

    @Test
    void a_rejected_estate_may_apply_again_under_a_new_code() {
        var application = developer.application();
        String first = developer.appliesAndReaches("approveEntry", application, TWO_HOMES_AND_A_PARKING_LOT);
        scenario.reject("poolchief", first, "approveEntry");

        String second = developer.appliesAndReaches("end", application, TWO_HOMES_AND_A_PARKING_LOT);

        scenario.thenCaseEndedAt(second, "estateListed");
        assertThat(developer.unitsOf(second)).doesNotContainAnyElementsOf(developer.unitsOf(first));
    }

    @Test
    void a_home_of_a_permit_is_in_the_pool_once_whatever_its_estate_is_called() {
        var application = developer.application();
        String first = developer.appliesAndReaches("approveEntry", application, TWO_HOMES_AND_A_PARKING_LOT);
        var renamed = developer.application();
        renamed.put("permitNo", application.get("permitNo"));
        String second = developer.appliesAndReaches("enterUnits", renamed, TWO_HOMES_AND_A_PARKING_LOT);

        assertThat(refusalOf(() -> enters(second, "9栋,101,住宅,90,1000000,1000000\n" + TWO_HOMES_AND_A_PARKING_LOT)))
                .isEqualTo("许可证「%s」的3套房源已随楼盘「%s」申报，例如%s，不能重复申报。"
                        .formatted(
                                application.get("permitNo"),
                                application.get("estateName"),
                                developer.unitsOf(first).get(0)));
        enters(second, "9栋,101,住宅,90,1000000,1000000");
        scenario.thenCaseWaitsAt(second, "reviewJointly");
    }

    @Test
    void a_home_of_an_estate_that_was_rejected_may_come_with_another() {
        var application = developer.application();
        String first = developer.appliesAndReaches("approveEntry", application, TWO_HOMES_AND_A_PARKING_LOT);
        var renamed = developer.application();
        renamed.put("permitNo", application.get("permitNo"));
        String second = developer.appliesAndReaches("enterUnits", renamed, TWO_HOMES_AND_A_PARKING_LOT);
        scenario.reject("poolchief", first, "approveEntry");

        enters(second, TWO_HOMES_AND_A_PARKING_LOT);

        scenario.thenCaseWaitsAt(second, "reviewJointly");
    }

    @Test
    void a_credit_code_belongs_to_one_name() {
        var application = developer.application();
        developer.appliesAndReaches("reviewDocuments", application, TWO_HOMES_AND_A_PARKING_LOT);
        var other = developer.application();
        other.put("creditCode", application.get("creditCode"));

        assertThat(refusalOf(() -> scenario.start("intake", "poolEntry", other)))
                .contains("已登记为「%s」".formatted(application.get("developerName")));
    }

    @Test
    void a_known_developer_brings_a_second_estate() {
        var application = developer.application();
        developer.appliesAndReaches("reviewDocuments", application, TWO_HOMES_AND_A_PARKING_LOT);
        var second = developer.application();
        second.put("creditCode", application.get("creditCode"));
        second.put("developerName", application.get("developerName"));

        scenario.thenCaseWaitsAt(scenario.start("intake", "poolEntry", second), "reviewDocuments");
    }

    @RepeatedTest(5)
    void two_estates_with_the_same_initials_that_come_at_one_instant_get_two_codes() {
        var one = developer.application();
        var other = developer.application();

        var first = CompletableFuture.supplyAsync(() -> scenario.start("intake", "poolEntry", one));
        var second = CompletableFuture.supplyAsync(() -> scenario.start("intake2", "poolEntry", other));

        assertThat(first.join()).isNotEqualTo(second.join());
    }

    @Test
    void a_banned_developer_applies_again_on_the_day_after() {
        var application = developer.application();
        String first = developer.appliesAndReaches("reviewDocuments", application, TWO_HOMES_AND_A_PARKING_LOT);
        pool.ban((String) application.get("creditCode"), LocalDate.of(2026, 9, 10), new CaseNo(first));
        var second = developer.application();
        second.put("creditCode", application.get("creditCode"));
        second.put("developerName", application.get("developerName"));
        second.put("deliveryOn", "2027-09-10");

        scenario.todayIs("2026-09-10");
        assertThat(refusalOf(() -> scenario.start("intake", "poolEntry", second)))
                .isEqualTo("%s因案件%s被禁止申请入库，至2026-09-10止。".formatted(application.get("developerName"), first));
        scenario.todayIs("2026-09-11");
        scenario.thenCaseWaitsAt(scenario.start("intake", "poolEntry", second), "reviewDocuments");
    }

    @Test
    void a_developer_applies_for_itself_and_for_no_other() {
        var own = developer.application();
        own.put("creditCode", seats.companyOf("yunling").orElseThrow());
        own.put("developerName", nameOf("yunling"));

        scenario.thenCaseWaitsAt(scenario.start("yunling", "poolEntry", own), "reviewDocuments");
        assertThat(refusalOf(() -> scenario.start("yunling", "poolEntry", developer.application())))
                .isEqualTo("该楼盘、合同或房源不属于贵公司，不能办理。");
    }

    private void enters(String caseNo, String units) {
        scenario.complete("intake", caseNo, "enterUnits", Map.of("decision", "ENTERED", "unitLines", units));
    }

    private String nameOf(String user) {
        return db.sql("""
                select name from developer join developer_user on developer_code = credit_code
                where user_id = ?""").param(user).query(String.class).single();
    }
}
