package fangpiao.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies unread in somebody's bell since at most a week, of the kinds that wait for the morning. */
@Repository
class UnreadNotices implements MorningLines {

    private static final int DAYS = 7;

    private final JdbcClient db;
    private final Clock clock;

    UnreadNotices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<MorningLine> of(String user, LocalDate today) {
        return db.sql("""
                select n.kind, said.subject
                from delivery d
                join notice n on n.no = d.notice_no
                join lateral (select subject from delivery_event e
                              where e.delivery_no = d.no and e.what = 'SENT' order by e.no desc limit 1) said on true
                where d.channel = 'BELL' and d.status = 'SENT' and d.recipient = :user
                  and n.kind = any (:kinds) and n.raised_at > :since
                order by n.no""")
                .param("user", user)
                .param("kinds", kinds())
                .param("since", OffsetDateTime.now(clock).minusDays(DAYS))
                .query((row, n) ->
                        new MorningLine(Kind.valueOf(row.getString("kind")).risk(), row.getString("subject")))
                .list();
    }

    private static String[] kinds() {
        return Stream.of(Kind.values())
                .filter(Kind::waitsForTheMorning)
                .map(Kind::name)
                .toArray(String[]::new);
    }
}
