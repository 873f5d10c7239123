package fangpiao.notification;

import static fangpiao.notification.Channel.BELL;
import static fangpiao.notification.Channel.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** From what happens to the mail that tells of it, through a real SMTP server. */
@ApplicationTest
class MailTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PostRoom post;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void an_empty_post_room_in_the_morning() {
        scenario.todayIs("2025-08-12");
        post.emptied();
        post.mailServerRuns();
    }

    @AfterEach
    void the_server_stops() {
        post.mailServerIsDown();
    }

    @Test
    void what_cannot_wait_is_in_the_mailbox_after_the_next_round() throws Exception {
        String key = post.tellsTheChief();

        post.goesRound();

        assertThat(post.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(PostRoom.MAIL);
            assertThat(mail.getSubject()).isEqualTo("督办：DQ-2025-000001联系持票人已超期");
            assertThat(mail.getContent().toString()).contains("FP-530112-XKZ-2024-000001-6", "2025-09-01");
        });
        assertThat(post.statusOf(key, MAIL)).isEqualTo("SENT");
        assertThat(post.statusOf(key, BELL)).isEqualTo("SENT");
    }

    @Test
    void what_is_raised_twice_is_told_once() {
        String key = post.tellsTheChief();
        post.publish(PostRoom.contactOverdue(key));
        post.goesRound();
        post.publish(PostRoom.contactOverdue(key));
        post.goesRound();

        assertThat(post.mails()).hasSize(1);
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        String key = "test/" + scenario.unique();
        transaction.executeWithoutResult(open -> {
            events.publishEvent(PostRoom.contactOverdue(key));
            open.setRollbackOnly();
        });

        post.goesRound();

        assertThat(post.mails()).isEmpty();
        assertThat(post.deliveriesOf(key)).isZero();
    }

    @Test
    void nothing_is_told_outside_a_transaction() {
        assertThatThrownBy(() -> events.publishEvent(PostRoom.contactOverdue("test/none")))
                .hasMessageContaining("transaction");
    }

    @Test
    void a_mail_server_that_is_down_for_an_hour_loses_nothing_and_doubles_nothing() {
        post.mailServerIsDown();
        String first = post.tellsTheChief();
        for (int minutes = 0; minutes < 60; minutes += 5) {
            post.goesRound();
            post.passes(Duration.ofMinutes(5));
        }
        String second = post.tellsTheChief();
        post.goesRound();
        assertThat(post.statusOf(first, MAIL)).isEqualTo("WAITING");
        assertThat(post.causeOf(first, MAIL)).startsWith("邮件服务器暂时无法发送");

        post.mailServerRunsAgain();
        for (int minutes = 0; minutes < 60; minutes += 5) {
            post.passes(Duration.ofMinutes(5));
            post.goesRound();
        }

        assertThat(post.mails()).hasSize(2);
        assertThat(post.statusOf(first, MAIL)).isEqualTo("SENT");
        assertThat(post.statusOf(second, MAIL)).isEqualTo("SENT");
    }

    @Test
    void two_postmen_at_once_bring_each_mail_once() {
        for (int i = 0; i < 30; i++) post.tellsTheChief();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(post::goesRound), CompletableFuture.runAsync(post::goesRound))
                .join();
        post.goesRound();

        assertThat(post.mails()).hasSize(30);
    }

    @Test
    void an_attempt_that_breaks_off_is_made_again_under_the_same_number() throws Exception {
        String key = post.tellsTheChief();
        post.goesRound();
        // as if the house had fallen down after the mail was handed over, and before that was written down
        post.isStillWaiting(key, MAIL);
        post.passes(Duration.ofHours(1));
        post.goesRound();

        assertThat(post.mails()).hasSize(2);
        assertThat(post.mails().get(0).getMessageID())
                .isEqualTo(post.mails().get(1).getMessageID());
    }

    @Test
    void a_clock_that_is_put_back_holds_nothing_up() {
        scenario.todayIs("2026-08-12");
        post.mailServerIsDown();
        String key = post.tellsTheChief();
        post.goesRound();

        scenario.todayIs("2025-08-12");
        post.mailServerRunsAgain();
        post.goesRound();

        assertThat(post.statusOf(key, MAIL)).isEqualTo("SENT");
        assertThat(post.mails()).hasSize(1);
    }

    @Test
    void after_three_days_of_attempts_it_is_given_up_with_its_cause_and_a_person_may_begin_again() {
        post.mailServerIsDown();
        String key = post.tellsTheChief();
        post.goesRound();
        post.passes(Duration.ofDays(3).minusMinutes(1));
        post.goesRound();
        assertThat(post.statusOf(key, MAIL)).isEqualTo("WAITING");
        post.passes(Duration.ofHours(2));
        post.goesRound();
        assertThat(post.statusOf(key, MAIL)).isEqualTo("UNDELIVERED");
        assertThat(post.causeOf(key, MAIL)).startsWith("邮件服务器暂时无法发送");

        post.mailServerRunsAgain();
        post.sendsAgain(key, MAIL);
        post.goesRound();

        assertThat(post.statusOf(key, MAIL)).isEqualTo("SENT");
        assertThat(post.mails()).hasSize(1);
    }
}
