package fangpiao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.identity.Users;
import fangpiao.policy.SaleStage;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Addressee;
import fangpiao.shared.Notice;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One letter in the morning instead of a flood all day. Each of the tests has days of its own: no day has two digests. */
@ApplicationTest
class DigestTest {

    static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PostRoom post;

    @Autowired
    Users users;

    @BeforeEach
    void a_reviewer_with_a_mailbox() {
        scenario.todayIs(DAY.toString());
        post.emptied();
        users.giveMail("reviewer", "reviewer@bureau.example");
        users.giveMail("pool", "pool@bureau.example");
        post.mailServerRuns();
    }

    @AfterEach
    void the_server_stops() {
        post.mailServerIsDown();
        users.giveMail("reviewer", null);
        users.giveMail("pool", null);
    }

    @Test
    void a_late_task_stands_first_in_the_one_mail_of_its_post() throws Exception {
        scenario.todayIs("2024-08-30");
        var filed = settlement.aFiledContract(SaleStage.PRESALE, "1000000");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        scenario.claim("reviewer", caseNo, "checkClaim");
        scenario.todayIs(DAY.toString());

        post.goesRound();
        post.goesRound();

        List<MimeMessage> mails = post.digestsTo("reviewer@bureau.example");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).startsWith("2027-03-01工作提要：已超期");
        assertThat(content(mails.get(0))).startsWith("已超期（").contains("房企结算 " + caseNo + "「复核结算材料」");
    }

    @Test
    void two_alerts_of_yesterday_wait_for_the_morning_and_come_in_one_mail() throws Exception {
        scenario.todayIs("2027-03-02");
        post.goesRound();
        int before = post.digestsTo("pool@bureau.example").size();
        post.clockIs("2027-03-02T15:00:00");
        post.publish(alert("房源甲"), alert("房源乙"));
        post.goesRound();
        assertThat(post.digestsTo("pool@bureau.example")).hasSize(before);

        post.clockIs("2027-03-03T08:00:00");
        post.goesRound();

        List<MimeMessage> mails = post.digestsTo("pool@bureau.example");
        assertThat(mails).hasSize(before + 1);
        assertThat(content(mails.get(before))).containsSubsequence("其他事项", "价格预警：高于备案价", "价格预警：高于备案价");
    }

    @Test
    void no_digest_comes_before_eight() {
        post.clockIs("2027-03-04T07:59:00");
        post.publish(alert("房源丙"));
        post.goesRound();
        assertThat(post.digestsOf("2027-03-04")).isZero();

        post.clockIs("2027-03-04T08:00:00");
        post.goesRound();
        assertThat(post.digestsOf("2027-03-04")).isPositive();
    }

    @Test
    void no_digest_comes_on_a_day_of_rest() {
        scenario.todayIs("2027-03-06");
        post.publish(alert("房源丁"));
        post.goesRound();

        assertThat(post.digestsOf("2027-03-06")).isZero();
    }

    @Test
    void who_has_nothing_to_do_gets_none() {
        scenario.todayIs("2027-03-05");
        post.goesRound();

        assertThat(post.digestsOf("2027-03-05/activator")).isZero();
    }

    @Test
    void lines_stand_by_risk_and_the_rest_of_many_is_counted() {
        var lines = Stream.concat(
                        IntStream.rangeClosed(1, 21).mapToObj(i -> new MorningLine(Risk.OVERDUE, "任务" + i)),
                        Stream.of(
                                new MorningLine(Risk.OTHER, "预警"),
                                new MorningLine(Risk.MONEY, "退汇"),
                                new MorningLine(Risk.DUE_TODAY, "今日")))
                .toList();

        Map<String, String> facts = new Digest("chief", DAY, lines).notice().facts();

        assertThat(facts.get("清单"))
                .containsSubsequence("已超期（21件）", "20. 任务20", "另有1件。", "今日到期（1件）", "资金事项（1件）", "其他事项（1件）");
        assertThat(facts.get("清单")).doesNotContain("任务21");
        assertThat(facts).containsEntry("件数", "24").containsEntry("超期件数", "21");
    }

    private Notice alert(String home) {
        return new Notice(
                "test/" + scenario.unique(),
                "PRICE_ALERT",
                null,
                Addressee.role("pool-reviewer"),
                Map.of("情形", "高于备案价", "房源", home, "说明", "高出一分。"));
    }

    private static String content(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }
}
