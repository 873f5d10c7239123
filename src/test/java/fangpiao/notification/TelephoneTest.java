package fangpiao.notification;

import static fangpiao.notification.Channel.BELL;
import static fangpiao.notification.Channel.MAIL;
import static fangpiao.notification.Channel.SMS;
import static fangpiao.notification.Channel.WORK_CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.notification.CarrierSimulator.Manner;
import fangpiao.settlement.SettlementScenario;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reaches telephones, on good days and on bad ones. */
@ApplicationTest
class TelephoneTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PostRoom post;

    @Autowired
    DeliveryDesk desk;

    @Autowired
    JdbcClient db;

    /** One for all the tests; each gives its holder another telephone. */
    static String voucherNo;

    String phone;

    @BeforeEach
    void a_holder_with_a_telephone_of_his_own() {
        scenario.todayIs("2024-08-30");
        if (voucherNo == null) voucherNo = settlement.aVoucher("600000");
        phone = "137%08d".formatted(scenario.unique());
        db.sql("update voucher set holder_phone = ? where no = ?")
                .params(phone, voucherNo)
                .update();
        scenario.todayIs("2025-08-12");
        post.emptied();
    }

    @Test
    void a_holder_is_reminded_by_sms_and_the_receipt_is_proof() {
        String key = post.remindsHolderOf(voucherNo);
        post.goesRound();

        assertThat(post.smsTo(phone))
                .containsExactly("【昆明市西山区城市更新改造局】您的房票（尾号%s）还有20天到期，最后一天为2025-09-01。请尽快购房；有困难的，请联系经办单位。"
                        .formatted(voucherNo.substring(voucherNo.length() - 8)));
        assertThat(post.statusOf(key, SMS)).isEqualTo("DELIVERED");
        assertThat(post.eventsOf(key, SMS)).containsExactly("SENT", "ARRIVED");
    }

    @Test
    void a_receipt_that_comes_late_is_written_down_late() {
        post.smsBehaves(Manner.LATE);
        String key = post.remindsHolderOf(voucherNo);
        post.goesRound();
        assertThat(post.statusOf(key, SMS)).isEqualTo("SENT");

        post.lateReceiptsArrive();

        assertThat(post.statusOf(key, SMS)).isEqualTo("DELIVERED");
    }

    @Test
    void a_receipt_that_comes_twice_is_one() {
        post.smsBehaves(Manner.TWICE);
        String key = post.remindsHolderOf(voucherNo);
        post.goesRound();

        assertThat(post.statusOf(key, SMS)).isEqualTo("DELIVERED");
        assertThat(post.eventsOf(key, SMS)).containsExactlyInAnyOrder("SENT", "ARRIVED");
        assertThat(post.smsTo(phone)).hasSize(1);
    }

    @Test
    void a_receipt_for_another_number_proves_nothing() {
        post.smsBehaves(Manner.WRONGLY);
        String key = post.remindsHolderOf(voucherNo);
        post.goesRound();

        assertThat(post.statusOf(key, SMS)).isEqualTo("SENT");
        assertThat(post.eventsOf(key, SMS)).containsExactly("SENT", "MISMATCHED");
    }

    @Test
    void without_a_receipt_it_stays_sent() {
        post.smsBehaves(Manner.NEVER);
        String key = post.remindsHolderOf(voucherNo);
        post.goesRound();
        post.passes(Duration.ofDays(4));
        post.goesRound();

        assertThat(post.statusOf(key, SMS)).isEqualTo("SENT");
        assertThat(post.smsTo(phone)).hasSize(1);
    }

    @Test
    void a_refusal_is_told_and_not_tried_again() {
        post.smsBehaves(Manner.REFUSING);
        String key = post.remindsHolderOf(voucherNo);
        post.goesRound();

        assertThat(post.statusOf(key, SMS)).isEqualTo("UNDELIVERED");
        assertThat(post.causeOf(key, SMS)).startsWith("对方拒收");
    }

    @Test
    void a_provider_that_is_down_for_an_hour_loses_nothing_and_doubles_nothing() {
        post.smsBehaves(Manner.DOWN);
        String key = post.remindsHolderOf(voucherNo);
        for (int minutes = 0; minutes < 60; minutes += 10) {
            post.goesRound();
            post.passes(Duration.ofMinutes(10));
        }
        assertThat(post.causeOf(key, SMS)).isEqualTo("短信平台无法连接。");

        post.smsBehaves(Manner.AT_ONCE);
        post.passes(Duration.ofHours(1));
        post.goesRound();

        assertThat(post.smsTo(phone)).hasSize(1);
        assertThat(post.statusOf(key, SMS)).isEqualTo("DELIVERED");
    }

    @Test
    void a_message_sent_twice_under_its_key_arrives_once() {
        String key = post.remindsHolderOf(voucherNo);
        post.goesRound();
        post.isStillWaiting(key, SMS);
        post.passes(Duration.ofHours(1));
        post.goesRound();

        assertThat(post.smsTo(phone)).hasSize(1);
    }

    @Test
    void a_holder_without_a_number_waits_with_his_cause_until_one_is_known() {
        db.sql("update voucher set holder_phone = '无' where no = ?")
                .param(voucherNo)
                .update();
        String key = post.remindsHolderOf(voucherNo);
        post.goesRound();
        assertThat(post.statusOf(key, SMS)).isEqualTo("WAITING");
        assertThat(post.causeOf(key, SMS)).isEqualTo("没有登记手机号码。");

        db.sql("update voucher set holder_phone = ? where no = ?")
                .params(phone, voucherNo)
                .update();
        post.passes(Duration.ofHours(1));
        post.goesRound();

        assertThat(post.statusOf(key, SMS)).isEqualTo("DELIVERED");
    }

    @Test
    void no_telephone_rings_from_nine_in_the_evening_until_eight() {
        post.clockIs("2025-08-12T21:00:00");
        String atNine = post.remindsHolderOf(voucherNo);
        post.goesRound();
        assertThat(post.statusOf(atNine, SMS)).isEqualTo("WAITING");

        post.clockIs("2025-08-13T07:59:00");
        post.goesRound();
        assertThat(post.statusOf(atNine, SMS)).isEqualTo("WAITING");

        post.clockIs("2025-08-13T08:00:00");
        post.goesRound();
        assertThat(post.statusOf(atNine, SMS)).isEqualTo("DELIVERED");
    }

    @Test
    void just_before_nine_in_the_evening_it_still_rings() {
        post.clockIs("2025-08-12T20:59:00");
        String key = post.remindsHolderOf(voucherNo);
        post.goesRound();

        assertThat(post.statusOf(key, SMS)).isEqualTo("DELIVERED");
    }

    @Test
    void at_night_an_official_finds_it_in_his_bell_and_mailbox_and_in_the_morning_on_his_telephone() {
        post.chiefHas("13811112222", "chief-chat");
        post.mailServerRuns();
        post.clockIs("2025-08-12T22:00:00");
        String key = post.tellsTheChief();
        post.goesRound();
        assertThat(post.statusOf(key, BELL)).isEqualTo("SENT");
        assertThat(post.statusOf(key, MAIL)).isEqualTo("SENT");
        assertThat(post.statusOf(key, WORK_CHAT)).isEqualTo("WAITING");
        post.mailServerIsDown();

        post.clockIs("2025-08-13T08:00:00");
        post.goesRound();

        assertThat(post.statusOf(key, WORK_CHAT)).isEqualTo("DELIVERED");
    }

    @Test
    void one_channel_that_rings_is_enough() {
        String chat = "chat-" + scenario.unique();
        post.chiefHas("13811112222", chat);
        String key = post.tellsTheChief();
        post.goesRound();

        assertThat(post.chatsTo(chat)).hasSize(1);
        assertThat(post.statusOf(key, SMS)).isEqualTo("none");
    }

    @Test
    void an_officials_messenger_says_no_more_than_an_sms() {
        String chat = "chat-" + scenario.unique();
        post.chiefHas("13811112222", chat);
        post.tellsTheChief();
        post.goesRound();

        assertThat(post.chatsTo(chat)).containsExactly("督办：DQ-2025-000001联系持票人已超期。请登录房票业务系统查看。");
    }

    @Test
    void an_officials_sms_says_that_there_is_something_and_not_whom_it_is_about() {
        String number = "136%08d".formatted(scenario.unique());
        post.chiefHas(number, null);
        post.tellsTheChief();
        post.goesRound();

        assertThat(post.smsTo(number)).containsExactly("督办：DQ-2025-000001联系持票人已超期。请登录房票业务系统查看。");
    }

    @Test
    void a_receipt_for_a_message_nobody_sent_is_refused() {
        assertThat(Scenario.refusalOf(() -> desk.take(new Receipt("fp-x", true, phone, "R"))))
                .isEqualTo("没有编号为0的通知。");
    }
}
