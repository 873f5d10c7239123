package fangpiao.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fangpiao.Scenario;
import fangpiao.identity.Users;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import fangpiao.shared.Notices;
import fangpiao.startup.MovableClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is told in tests, a mail server that can be switched off, and what became of each notice. */
@Component
class PostRoom {

    static final String MAIL = "chief@bureau.example";

    private final Scenario scenario;
    private final PostRound round;
    private final DeliveryDesk desk;
    private final Users users;
    private final JavaMailSenderImpl sender;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final JdbcClient db;
    private final MovableClock clock;
    private GreenMail server;

    PostRoom(
            Scenario scenario,
            PostRound round,
            DeliveryDesk desk,
            Users users,
            JavaMailSenderImpl sender,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            JdbcClient db,
            MovableClock clock) {
        this.scenario = scenario;
        this.round = round;
        this.desk = desk;
        this.users = users;
        this.sender = sender;
        this.events = events;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
    }

    /** A real SMTP server, at a port that was free. */
    void mailServerRuns() {
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        sender.setPort(server.getSmtp().getPort());
    }

    /** At the port where it was, if it ever ran. */
    void mailServerRunsAgain() {
        server.start();
        sender.setPort(server.getSmtp().getPort());
    }

    void mailServerIsDown() {
        if (server != null) server.stop();
    }

    List<MimeMessage> mails() {
        return Stream.of(server.getReceivedMessages()).toList();
    }

    /** Everything earlier tests have left in the post room is out of the way. */
    void emptied() {
        db.sql("delete from outbox").update();
        db.sql("update delivery set status = 'UNDELIVERED' where status = 'WAITING'")
                .update();
        users.giveMail("chief", MAIL);
    }

    /** Tells the section's head something that cannot wait; answers with its key. */
    String tellsTheChief() {
        String key = "test/" + scenario.unique();
        publish(contactOverdue(key));
        return key;
    }

    static Notice contactOverdue(String key) {
        return new Notice(
                key,
                "CONTACT_OVERDUE",
                new CaseNo("DQ-2025-000001"),
                Addressee.person("chief"),
                Map.of("房票号", "FP-530112-XKZ-2024-000001-6", "最后一天", "2025-09-01"));
    }

    void publish(Notice... notices) {
        transaction.executeWithoutResult(open -> events.publishEvent(new Notices(List.of(notices))));
    }

    void goesRound() {
        round.work();
    }

    void passes(Duration time) {
        clock.advance(time);
    }

    String statusOf(String key, Channel channel) {
        return one("status", key, channel);
    }

    String causeOf(String key, Channel channel) {
        return one("cause", key, channel);
    }

    private String one(String column, String key, Channel channel) {
        return db
                .sql("select %s from delivery d join notice n on n.no = d.notice_no where key = ? and channel = ?"
                        .formatted(column))
                .params(key, channel.name())
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .findFirst()
                .map(String::valueOf)
                .orElse("none");
    }

    void isStillWaiting(String key, Channel channel) {
        db.sql("update delivery set status = 'WAITING' where no = ?")
                .param(noOf(key, channel))
                .update();
    }

    void sendsAgain(String key, Channel channel) {
        desk.sendAgain(noOf(key, channel), "manager");
    }

    long noOf(String key, Channel channel) {
        return Long.parseLong(one("d.no", key, channel));
    }

    int deliveriesOf(String key) {
        return db.sql("select count(*) from delivery d join notice n on n.no = d.notice_no where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
