package fangpiao.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Telephones and messenger accounts of users; their mail addresses are kept by the engine. */
@Repository
class ContactPoints {

    /** @param phone null if none is known; the same for the messenger's account */
    public record ContactPoint(String phone, String chatId) {}

    private final JdbcClient db;
    private final Clock clock;

    ContactPoints(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<ContactPoint> of(String user) {
        return db.sql("select phone, chat_id from contact_point where user_id = ? order by no desc limit 1")
                .param(user)
                .query((row, n) -> new ContactPoint(row.getString("phone"), row.getString("chat_id")))
                .optional();
    }

    void enter(String user, ContactPoint contact, String by) {
        db.sql("""
                insert into contact_point (user_id, phone, chat_id, entered_by, entered_at) values (?, ?, ?, ?, ?)""")
                .params(user, contact.phone(), contact.chatId(), by, OffsetDateTime.now(clock))
                .update();
    }
}
