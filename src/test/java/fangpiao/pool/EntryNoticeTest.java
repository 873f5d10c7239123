package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an approved estate is announced, who may be against it, and what is signed before it is listed. */
@ApplicationTest
class EntryNoticeTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-10");
    }

    @Test
    void a_notice_runs_five_working_days_and_its_last_day_belongs_to_whoever_objects() {
        String caseNo = developer.appliesAndReaches("closeEntryNotice");
        var nobody = developer.noticeEnds("NO_OBJECTION");

        // 14 September is worked, 15 to 17 are the Mid-Autumn Festival
        scenario.todayIs("2024-09-18");
        assertThat(refusalOf(() -> scenario.complete("poolchief", caseNo, "closeEntryNotice", nobody)))
                .isEqualTo("公示期至2024-09-18止，期满后方可登记公示结果。");

        scenario.todayIs("2024-09-19");
        scenario.complete("poolchief", caseNo, "closeEntryNotice", nobody);
        scenario.thenCaseWaitsAt(caseNo, "signCooperation");
    }

    @Test
    void a_notice_is_not_published_tomorrow_nor_before_the_approval() {
        String caseNo = developer.appliesAndReaches("approveEntry");
        scenario.todayIs("2024-09-12");
        scenario.approve("poolchief", caseNo, "approveEntry");
        var notice = developer.notice();

        notice.put("publishedOn", "2024-09-13");
        assertThat(refusalOf(() -> scenario.complete("poolchief", caseNo, "publishEntry", notice)))
                .isEqualTo("公示日期不得晚于今天。");
        notice.put("publishedOn", "2024-09-11");
        assertThat(refusalOf(() -> scenario.complete("poolchief", caseNo, "publishEntry", notice)))
                .isEqualTo("公示日期不得早于入库审批日期2024-09-12。");
        notice.put("publishedOn", "2024-09-12");
        scenario.complete("poolchief", caseNo, "publishEntry", notice);
        scenario.thenCaseWaitsAt(caseNo, "closeEntryNotice");
    }

    @Test
    void objections_come_in_while_the_notice_runs_and_must_be_answered() {
        String caseNo = developer.appliesAndReaches("closeEntryNotice");
        scenario.todayIs("2024-09-11");
        assertThat(refusalOf(() ->
                        scenario.complete("poolchief", caseNo, "closeEntryNotice", developer.objection("2024-09-12"))))
                .isEqualTo("收到异议的日期不得晚于今天。");
        assertThat(refusalOf(() ->
                        scenario.complete("poolchief", caseNo, "closeEntryNotice", developer.objection("2024-09-09"))))
                .isEqualTo("异议应在公示期内提出（2024-09-10至2024-09-18），登记的日期为2024-09-09。");

        scenario.complete("poolchief", caseNo, "closeEntryNotice", developer.objection("2024-09-11"));
        scenario.todayIs("2024-09-19");
        assertThat(refusalOf(() ->
                        scenario.complete("poolchief", caseNo, "closeEntryNotice", developer.objection("2024-09-19"))))
                .contains("登记的日期为2024-09-19");
        scenario.complete("poolchief", caseNo, "closeEntryNotice", developer.objection("2024-09-18"));

        assertThat(scenario.shown("poolchief", caseNo, "closeEntryNotice", "facts")
                        .toString())
                .contains("异议 2024-09-11", "王*：1栋101号房已出售给本人")
                .doesNotContain("王建国");
        assertThat(refusalOf(() -> scenario.complete(
                        "poolchief", caseNo, "closeEntryNotice", developer.noticeEnds("NO_OBJECTION"))))
                .isEqualTo("公示期内已登记2件异议，应登记异议成立或不成立。");
        scenario.complete("poolchief", caseNo, "closeEntryNotice", developer.noticeEnds("OBJECTION_DISMISSED"));
        scenario.thenCaseWaitsAt(caseNo, "signCooperation");
    }

    @Test
    void an_objection_that_is_right_keeps_the_estate_out() {
        String caseNo = developer.appliesAndReaches("closeEntryNotice");
        scenario.todayIs("2024-09-19");
        assertThat(refusalOf(() -> scenario.complete(
                        "poolchief", caseNo, "closeEntryNotice", developer.noticeEnds("OBJECTION_UPHELD"))))
                .isEqualTo("公示期内没有登记异议，请先登记收到的异议。");

        scenario.complete("poolchief", caseNo, "closeEntryNotice", developer.objection("2024-09-12"));
        scenario.complete("poolchief", caseNo, "closeEntryNotice", developer.noticeEnds("OBJECTION_UPHELD"));

        scenario.thenCaseEndedAt(caseNo, "entryRejected");
        assertThat(developer.unitsOf(caseNo))
                .allMatch(no -> developer.stateOfUnit(no).equals("REMOVED"));
    }

    @Test
    void an_agreement_is_signed_after_the_notice_and_runs_beyond_today() {
        String caseNo = developer.appliesAndReaches("signCooperation");
        var agreement = developer.cooperation();

        agreement.put("signedOn", "2024-09-11");
        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "signCooperation", agreement)))
                .isEqualTo("协议签订日期不得晚于今天。");
        // published on 21 August: the fifth working day is 28 August
        agreement.put("signedOn", "2024-08-28");
        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "signCooperation", agreement)))
                .isEqualTo("协议签订日期2024-08-28应在公示期满（2024-08-28）之后。");
        agreement.put("signedOn", "2024-08-29");
        agreement.put("validUntil", "2024-09-10");
        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "signCooperation", agreement)))
                .isEqualTo("协议有效期至2024-09-10，应晚于今天。");
        agreement.put("validUntil", "2024-09-11");
        scenario.complete("intake", caseNo, "signCooperation", agreement);

        scenario.thenCaseEndedAt(caseNo, "estateListed");
    }

    @Test
    void a_developer_banned_meanwhile_is_neither_approved_nor_listed() {
        String approval = developer.appliesAndReaches("approveEntry");
        isBanned(approval, "2024-09-10");
        assertThat(refusalOf(() -> scenario.approve("poolchief", approval, "approveEntry")))
                .contains("被禁止申请入库，至2024-09-10止。");
        scenario.reject("poolchief", approval, "approveEntry");
        scenario.thenCaseEndedAt(approval, "entryRejected");

        String signing = developer.appliesAndReaches("signCooperation");
        isBanned(signing, "2024-09-10");
        assertThat(refusalOf(() -> scenario.complete("intake", signing, "signCooperation", developer.cooperation())))
                .contains("被禁止申请入库，至2024-09-10止。");
        scenario.thenCaseWaitsAt(signing, "signCooperation");
    }

    @Test
    void an_estate_is_not_listed_on_the_day_after_its_permit() {
        String caseNo = developer.appliesAndReaches("signCooperation");
        permitUntil(caseNo, "2024-09-09");
        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "signCooperation", developer.cooperation())))
                .isEqualTo("预售许可有效期至2024-09-09，已届满，不能上架；房企换证后重新申请入库。");

        permitUntil(caseNo, "2024-09-10");
        scenario.complete("intake", caseNo, "signCooperation", developer.cooperation());
        scenario.thenCaseEndedAt(caseNo, "estateListed");
    }

    @Test
    void a_developer_that_does_not_sign_does_not_come_in() {
        String caseNo = developer.appliesAndReaches("signCooperation");

        assertThat(refusalOf(
                        () -> scenario.complete("intake", caseNo, "signCooperation", Map.of("decision", "DECLINED"))))
                .contains("「终止原因」");
        scenario.complete("intake", caseNo, "signCooperation", Map.of("decision", "DECLINED", "opinion", "房企来函放弃签订"));

        scenario.thenCaseEndedAt(caseNo, "entryRejected");
        assertThat(developer.unitsOf(caseNo))
                .allMatch(no -> developer.stateOfUnit(no).equals("REMOVED"));
    }

    private void isBanned(String caseNo, String until) {
        db.sql("""
                insert into developer_ban (developer_code, until, case_no)
                select developer_code, ?::date, ? from pool_entry join estate on estate.code = estate_code where case_no = ?""").params(until, caseNo, caseNo).update();
    }

    private void permitUntil(String caseNo, String day) {
        db.sql("""
                update estate set permit_until = ?::date
                where code = (select estate_code from pool_entry where case_no = ?)""").params(day, caseNo).update();
    }
}
