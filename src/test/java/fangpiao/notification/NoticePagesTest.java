package fangpiao.notification;

import static fangpiao.notification.Channel.BELL;
import static fangpiao.notification.Channel.MAIL;
import static fangpiao.notification.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.expiry.DailySheet;
import fangpiao.settlement.SettlementScenario;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bell, the queue, the texts and the proof, as people see them. */
@ApplicationTest
class NoticePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PostRoom post;

    @Autowired
    DailySheet sheet;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void an_empty_post_room() {
        scenario.todayIs("2025-08-12");
        post.emptied();
        db.sql("update delivery set status = 'DELIVERED' where channel = 'BELL' and status = 'SENT'")
                .update();
    }

    @Test
    void the_bell_counts_what_is_unread_on_every_page() {
        var chief = Visitor.loggedIn(port, "chief");
        assertThat(chief.open("/cases").body()).contains("我的通知，0 条未读");

        post.tellsTheChief();
        post.tellsTheChief();
        post.goesRound();

        assertThat(chief.open("/cases").body()).contains("我的通知，%d 条未读".formatted(2 + digestOf("chief")));
    }

    @Test
    void reading_all_empties_the_bell_and_is_proof() {
        String key = post.tellsTheChief();
        post.goesRound();
        var chief = Visitor.loggedIn(port, "chief");

        chief.submit("/notices/read", Map.of(), chief.csrfTokenOf("/notices"));

        assertThat(chief.open("/").body()).contains("我的通知，0 条未读");
        assertThat(post.statusOf(key, BELL)).isEqualTo("DELIVERED");
        assertThat(post.eventsOf(key, BELL)).containsExactly("SENT", "READ");
    }

    @Test
    void whoever_acknowledges_is_heard_once_by_those_who_raised_it() {
        String key = post.tellsTheChief();
        post.goesRound();
        var chief = Visitor.loggedIn(port, "chief");
        String address = "/notices/%d/acknowledge".formatted(post.noOf(key, BELL));

        chief.submit(address, Map.of(), chief.csrfTokenOf("/notices"));
        chief.submit(address, Map.of(), chief.csrfTokenOf("/notices"));

        assertThat(post.acknowledgedBy(key)).containsExactly("chief");
        assertThat(post.eventsOf(key, BELL)).containsExactly("SENT", "READ", "ACKNOWLEDGED");
        assertThat(chief.open("/notices").body()).contains("已知悉");
    }

    @Test
    void nobody_acknowledges_for_somebody_else() {
        String key = post.tellsTheChief();
        post.goesRound();
        var deputy = Visitor.loggedIn(port, "deputy");

        var answer = deputy.submit(
                "/notices/%d/acknowledge".formatted(post.noOf(key, BELL)), Map.of(), deputy.csrfTokenOf("/notices"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("该通知不是发给您的。");
        assertThat(post.statusOf(key, BELL)).isEqualTo("SENT");
    }

    @Test
    void a_telephone_number_has_eleven_digits() {
        var chief = Visitor.loggedIn(port, "chief");

        var answer = chief.submit(
                "/notices/contact", Map.of("phone", "1380000123", "chatId", ""), chief.csrfTokenOf("/notices"));
        assertThat(answer.body()).contains("手机号码应为11位数字");

        chief.submit("/notices/contact", Map.of("phone", "13800001234", "chatId", ""), chief.csrfTokenOf("/notices"));
        assertThat(chief.open("/notices").body()).contains("13800001234");
    }

    @Test
    void a_developers_clerk_has_a_bell_too_and_no_other_of_these_pages() {
        var clerk = Visitor.loggedIn(port, "yunling");

        assertThat(clerk.open("/notices").statusCode()).isEqualTo(200);
        assertThat(clerk.open("/developer").body()).contains("我的通知");
        assertThat(clerk.open("/notifications").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "admin,   /notifications,           200",
        "manager, /notifications,           200",
        "intake,  /notifications,           403",
        "auditor, /notifications,           403",
        "author,  /notifications,           403",
        "author,  /notifications/templates, 200",
        "manager, /notifications/templates, 200",
        "admin,   /notifications/templates, 403",
        "intake,  /notifications/templates, 403",
        "auditor, /cases/DQ-2025-000001/deliveries, 200",
        "admin,   /cases/DQ-2025-000001/deliveries, 403"
    })
    void each_page_is_open_to_those_it_is_for(String user, String page, int status) {
        assertThat(Visitor.loggedIn(port, user).open(page).statusCode()).isEqualTo(status);
    }

    @Test
    void the_queue_says_what_did_not_go_and_why_and_sends_it_again() {
        post.mailServerIsDown();
        String key = post.tellsTheChief();
        post.goesRound();
        post.passes(Duration.ofDays(4));
        post.goesRound();
        var manager = Visitor.loggedIn(port, "manager");
        assertThat(manager.open("/notifications").body())
                .contains("联系持票人督办", "刘志明", "未送达", "邮件服务器暂时无法发送", "立即重发")
                .doesNotContain("FP-530112");

        post.mailServerRuns();
        manager.submit(
                "/notifications/%d/again".formatted(post.noOf(key, MAIL)),
                Map.of(),
                manager.csrfTokenOf("/notifications"));
        post.goesRound();
        post.mailServerIsDown();

        assertThat(post.eventsOf(key, MAIL)).containsExactly("GIVEN_UP", "SENT_AGAIN", "SENT");
    }

    @Test
    void what_has_gone_is_not_sent_again() {
        String key = post.tellsTheChief();
        post.goesRound();
        var manager = Visitor.loggedIn(port, "manager");

        var answer = manager.submit(
                "/notifications/%d/again".formatted(post.noOf(key, BELL)),
                Map.of(),
                manager.csrfTokenOf("/notifications"));

        assertThat(answer.body()).contains("该通知已发出，不需要重发。");
    }

    @Test
    void an_edited_text_is_looked_at_first_and_then_used_for_what_has_not_gone() {
        var author = Visitor.loggedIn(port, "author");
        String page = "/notifications/templates/TERM_ENDED";
        var text = Map.of("body", "尾号{房票尾号}的房票已到期（新）。", "from", version(author, page));

        var preview = author.submit(page, with(text, "preview"), author.csrfTokenOf(page));
        assertThat(preview.body()).contains("尾号000001-6的房票已到期（新）。");
        assertThat(author.open(page).body()).doesNotContain("（新）");

        author.submit(page, with(text, "keep"), author.csrfTokenOf(page));
        assertThat(author.open(page).body()).contains("（新）", "段文博", "取回这一版");
        assertThat(author.open(page + "?before=true").body()).contains("不能再用于购房");
    }

    @Test
    void a_broken_placeholder_is_refused_by_name_and_nothing_is_kept() {
        var author = Visitor.loggedIn(port, "author");
        String page = "/notifications/templates/TERM_EXTENDED";

        var answer = author.submit(
                page,
                Map.of("body", "延至{最后一日}", "from", version(author, page), "act", "keep"),
                author.csrfTokenOf(page));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("占位符「{最后一日}」不存在", "延至{最后一日}");
        assertThat(author.open(page).body()).doesNotContain("最后一日");
    }

    @Test
    void who_writes_on_an_old_text_is_refused() {
        var author = Visitor.loggedIn(port, "author");
        var manager = Visitor.loggedIn(port, "manager");
        String page = "/notifications/templates/EXTENSION_REFUSED";
        String from = version(author, page);
        manager.submit(
                page, Map.of("body", "未获批准，最后一天{最后一天}。", "from", from, "act", "keep"), manager.csrfTokenOf(page));

        var answer = author.submit(
                page, Map.of("body", "不予延期，最后一天{最后一天}。", "from", from, "act", "keep"), author.csrfTokenOf(page));

        assertThat(answer.body()).contains("已被他人修改");
        assertThat(author.open(page).body()).contains("未获批准，最后一天");
    }

    @Test
    void a_broken_placeholder_that_slips_in_lets_the_row_wait_with_its_cause_until_the_text_is_mended() {
        slipIn("VOUCHER_HANDED_OVER", "已发放，最后一天{最后一日}");
        scenario.todayIs("2024-08-30");
        String voucherNo = settlement.aVoucher("600000");
        String key = "voucher-handed-over/" + voucherNo;
        post.goesRound();
        assertThat(post.statusOf(key, SMS)).isEqualTo("WAITING");
        assertThat(post.causeOf(key, SMS)).endsWith("用到的占位符「{最后一日}」没有内容。");

        slipIn("VOUCHER_HANDED_OVER", "您的房票（尾号{房票尾号}）已发放，最后一天为{最后一天}。");
        post.passes(Duration.ofHours(1));
        post.goesRound();

        assertThat(post.statusOf(key, SMS)).isEqualTo("DELIVERED");
    }

    @Test
    void a_case_shows_who_was_told_what_and_prints_the_proof() {
        scenario.todayIs("2024-08-30");
        String voucherNo = settlement.aVoucher("600000");
        scenario.todayIs("2025-08-05");
        sheet.work();
        post.goesRound();
        String caseNo = db.sql("select case_no from voucher_expiry where voucher_no = ?")
                .param(voucherNo)
                .query(String.class)
                .single();
        var reader = Visitor.loggedIn(port, "auditor");

        assertThat(reader.open("/cases/" + caseNo).body())
                .contains("告知与送达", "发放告知", "到期提醒", "（持票人）", "139****0000", "已送达")
                .doesNotContain("13900000000");
        assertThat(reader.open("/cases/%s/deliveries".formatted(caseNo)).body())
                .contains("还有27天到期，最后一天为2025-09-01", "13900000000", "送达回执")
                .doesNotContain("发放告知");
    }

    private int digestOf(String person) {
        return post.digestsOf("2025-08-12/" + person) > 0 ? unreadDigests(person) : 0;
    }

    private int unreadDigests(String person) {
        return db.sql("""
                select count(*) from delivery d join notice n on n.no = d.notice_no
                where n.kind = 'DIGEST' and d.channel = 'BELL' and d.status = 'SENT' and d.recipient = ?""").param(person).query(Integer.class).single();
    }

    private static String version(Visitor author, String page) {
        return author.open(page).body().replaceAll("(?s).*name=\"from\" value=\"(\\d+)\".*", "$1");
    }

    private static Map<String, String> with(Map<String, String> text, String act) {
        return Map.of("body", text.get("body"), "from", text.get("from"), "act", act);
    }

    /** Past the page, as by a botched import. */
    private void slipIn(String kind, String body) {
        db.sql("""
                insert into message_template (kind, version, subject, body, written_by, written_at)
                select :kind, coalesce(max(version), 0) + 1, '', :body, 'admin', now()
                from message_template where kind = :kind""").param("kind", kind).param("body", body).update();
    }
}
