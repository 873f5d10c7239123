package fangpiao.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fangpiao.Scenario;
import fangpiao.identity.Users;
import fangpiao.notification.CarrierSimulator.Manner;
import fangpiao.notification.ContactPoints.ContactPoint;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import fangpiao.shared.NoticeAcknowledged;
import fangpiao.shared.Notices;
import fangpiao.startup.MovableClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
    private final MorningRound morning;
    private final DeliveryDesk desk;
    private final Users users;
    private final ContactPoints contacts;
    private final SmsSimulator sms;
    private final WorkChatSimulator chat;
    private final JavaMailSenderImpl sender;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final JdbcClient db;
    private final MovableClock clock;
    private final List<NoticeAcknowledged> acknowledgements = new CopyOnWriteArrayList<>();
    private GreenMail server;

    PostRoom(
            Scenario scenario,
            PostRound round,
            MorningRound morning,
            DeliveryDesk desk,
            Users users,
            ContactPoints contacts,
            SmsSimulator sms,
            WorkChatSimulator chat,
            JavaMailSenderImpl sender,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            JdbcClient db,
            MovableClock clock) {
        this.scenario = scenario;
        this.round = round;
        this.morning = morning;
        this.desk = desk;
        this.users = users;
        this.contacts = contacts;
        this.sms = sms;
        this.chat = chat;
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
        return received().toList();
    }

    List<MimeMessage> mailsTo(String address) {
        return received().filter(mail -> recipient(mail).equals(address)).toList();
    }

    private Stream<MimeMessage> received() {
        return Stream.of(server.getReceivedMessages());
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever raises notices hears of those that are acknowledged. */
    @EventListener
    void hear(NoticeAcknowledged acknowledged) {
        acknowledgements.add(acknowledged);
    }

    List<String> acknowledgedBy(String key) {
        return acknowledgements.stream()
                .filter(heard -> heard.key().equals(key))
                .map(NoticeAcknowledged::person)
                .toList();
    }

    /** Everything earlier tests have left in the post room is out of the way. */
    void emptied() {
        db.sql("delete from outbox").update();
        db.sql("update delivery set status = 'UNDELIVERED' where status = 'WAITING'")
                .update();
        db.sql("delete from morning_digest").update();
        users.giveMail("chief", MAIL);
        contacts.enter("chief", new ContactPoint(null, null), "chief");
        sms.behave(Manner.AT_ONCE);
        chat.behave(Manner.AT_ONCE);
    }

    /** The section's head can be reached there from now on. */
    void chiefHas(String phone, String chatId) {
        contacts.enter("chief", new ContactPoint(phone, chatId), "chief");
    }

    void smsBehaves(Manner manner) {
        sms.behave(manner);
    }

    void lateReceiptsArrive() {
        sms.answerNow();
    }

    /** All that a telephone really got. */
    List<String> smsTo(String phone) {
        return sms.deliveredTo(phone);
    }

    List<String> chatsTo(String chatId) {
        return chat.deliveredTo(chatId);
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
                Map.of("房票号", "FP-530112-XKZ-2024-000001-6", "最后一天", "2025-09-01", "办理要求", "请督促经办人联系"));
    }

    /** Reminds the holder of a voucher that its term ends; answers with the notice's key. */
    String remindsHolderOf(String voucherNo) {
        String key = "test/" + scenario.unique();
        publish(new Notice(
                key,
                "TERM_NEAR",
                new CaseNo("DQ-2025-000001"),
                Addressee.holder(voucherNo),
                Map.of("最后一天", "2025-09-01", "剩余天数", "20")));
        return key;
    }

    void clockIs(String time) {
        clock.moveTo(LocalDateTime.parse(time).atZone(clock.getZone()));
    }

    void publish(Notice... notices) {
        transaction.executeWithoutResult(open -> events.publishEvent(new Notices(List.of(notices))));
    }

    void goesRound() {
        round.work();
    }

    /** What was raised goes first, then the day is put together and told. */
    void morningComes() {
        round.work();
        morning.work();
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

    /** What happened to a delivery, in its order. */
    List<String> eventsOf(String key, Channel channel) {
        return db.sql("select what from delivery_event where delivery_no = ? order by no")
                .param(noOf(key, channel))
                .query(String.class)
                .list();
    }

    /** @param begun what the digests' keys begin with: a day, or a day and a person */
    int digestsOf(String begun) {
        return db.sql("select count(*) from notice where starts_with(key, ?)")
                .param("digest/" + begun)
                .query(Integer.class)
                .single();
    }

    int deliveriesOf(String key) {
        return db.sql("select count(*) from delivery d join notice n on n.no = d.notice_no where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
