package fangpiao.notification;

import fangpiao.identity.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has not gone, and why; for those who look after the channels, who need to know no household for that. */
@Repository
class Queue {

    private static final int SHOWN = 200;

    public record Line(
            long no,
            String title,
            String caseNo,
            Channel channel,
            String recipient,
            String status,
            String cause,
            int attempts,
            LocalDateTime raisedAt,
            LocalDateTime dueAt) {}

    private final JdbcClient db;
    private final Users users;

    Queue(JdbcClient db, Users users) {
        this.db = db;
        this.users = users;
    }

    /** What was tried in vain, then what has failed at least once, then what waits for its first attempt. */
    List<Line> lines() {
        return db.sql("""
                select d.*, n.kind, n.case_no, n.raised_at at time zone 'Asia/Shanghai' as raised,
                       d.due_at at time zone 'Asia/Shanghai' as due
                from delivery d join notice n on n.no = d.notice_no
                where d.status in ('WAITING', 'UNDELIVERED')
                order by d.status, d.cause is null, d.no desc limit ?""").param(SHOWN).query(this::read).list();
    }

    /** How many deliveries of a channel stand where. */
    Map<Channel, Map<String, Integer>> counts() {
        return db
                .sql("select channel, status, count(*) as lines from delivery group by channel, status")
                .query((row, n) -> new Count(
                        Channel.valueOf(row.getString("channel")), row.getString("status"), row.getInt("lines")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Count::channel, Collectors.toMap(Count::status, Count::lines)));
    }

    private record Count(Channel channel, String status, int lines) {}

    int notAddressed() {
        return db.sql("select count(*) from outbox").query(Integer.class).single();
    }

    private Line read(ResultSet row, int number) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        String recipient = row.getString("recipient");
        return new Line(
                row.getLong("no"),
                kind.title(),
                row.getString("case_no"),
                Channel.valueOf(row.getString("channel")),
                kind.isForHolders() ? household(recipient) : users.nameOf(recipient),
                Delivery.Status.valueOf(row.getString("status")).chinese(),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getObject("raised", LocalDateTime.class),
                row.getObject("due", LocalDateTime.class));
    }

    /** A household, by its voucher or by the case in which it applies. */
    private static String household(String recipient) {
        return recipient.startsWith("FP-") ? "房票%s持票人".formatted(recipient) : "案件%s申请人".formatted(recipient);
    }
}
