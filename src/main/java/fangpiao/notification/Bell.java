package fangpiao.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies in somebody's list. */
@Repository
class Bell {

    private static final int SHOWN = 200;

    /** @param caseNo null if it belongs to no case */
    public record Line(
            long no,
            String title,
            String subject,
            String body,
            String caseNo,
            LocalDateTime at,
            boolean read,
            LocalDateTime acknowledgedAt) {}

    private final JdbcClient db;

    Bell(JdbcClient db) {
        this.db = db;
    }

    int unread(String user) {
        return db.sql("select count(*) from delivery where channel = 'BELL' and status = 'SENT' and recipient = ?")
                .param(user)
                .query(Integer.class)
                .single();
    }

    List<Long> unreadOnes(String user) {
        return db.sql(
                        "select no from delivery where channel = 'BELL' and status = 'SENT' and recipient = ? order by no")
                .param(user)
                .query(Long.class)
                .list();
    }

    /** The unread ones first, each part with the latest before the others. */
    List<Line> of(String user) {
        return db.sql("""
                select d.no, n.kind, n.case_no, d.status = 'DELIVERED' as read, said.subject, said.body,
                       said.happened_at at time zone 'Asia/Shanghai' as at,
                       d.acknowledged_at at time zone 'Asia/Shanghai' as acknowledged
                from delivery d
                join notice n on n.no = d.notice_no
                join lateral (select * from delivery_event e
                              where e.delivery_no = d.no and e.what = 'SENT' order by e.no desc limit 1) said on true
                where d.channel = 'BELL' and d.recipient = ?
                order by read, d.no desc limit ?""").params(user, SHOWN).query(Bell::read).list();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("no"),
                Kind.valueOf(row.getString("kind")).title(),
                row.getString("subject"),
                row.getString("body"),
                row.getString("case_no"),
                row.getObject("at", LocalDateTime.class),
                row.getBoolean("read"),
                row.getObject("acknowledged", LocalDateTime.class));
    }
}
