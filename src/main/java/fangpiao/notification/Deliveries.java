package fangpiao.notification;

import fangpiao.notification.Delivery.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How notices are on their way, and where each of them stands. */
@Repository
class Deliveries {

    /** @param address null if none is known */
    record Target(long noticeNo, Channel channel, String recipient, String address) {}

    private static final String COLUMNS = """
            d.no, d.channel, d.recipient, d.address, d.status, d.give_up_at, n.no as notice_no, n.key, n.kind, n.case_no,
            n.addressee_type, n.addressee, n.facts""";

    private final JdbcClient db;
    private final NoticeRows notices;
    private final Clock clock;
    private final Duration keepTrying;

    Deliveries(
            JdbcClient db,
            NoticeRows notices,
            Clock clock,
            @Value("${fangpiao.notification.keep-trying}") Duration keepTrying) {
        this.db = db;
        this.notices = notices;
        this.clock = clock;
        this.keepTrying = keepTrying;
    }

    void add(List<Target> targets) {
        db.sql("""
                insert into delivery (notice_no, channel, recipient, address, status, due_at, give_up_at)
                select notice_no, channel, recipient, address, 'WAITING', ?, ?
                from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) target (notice_no, channel, recipient, address)
                on conflict on constraint one_delivery_for_each_recipient do nothing""")
                .params(
                        now(),
                        now().plus(keepTrying),
                        cells(targets, target -> Long.toString(target.noticeNo())),
                        cells(targets, target -> target.channel().name()),
                        cells(targets, Target::recipient),
                        cells(targets, Target::address))
                .update();
    }

    /**
     * Takes some to be sent, each for itself: if nothing more is heard of an attempt, the next one follows after two, four,
     * eight … at most sixty minutes. What is due later than tomorrow was written before the clock was put back.
     */
    List<Delivery> claim(Channel channel, int atMost) {
        return db.sql("""
                with claimed as (
                    update delivery set attempts = attempts + 1,
                           due_at = :now + interval '1 minute' * least(60, power(2, least(attempts, 5) + 1))
                    where no in (select no from delivery
                                 where status = 'WAITING' and channel = :channel
                                   and (due_at <= :now or due_at > :now + interval '1 day')
                                 order by due_at, no limit :atMost for no key update skip locked)
                    returning *)
                select %s from claimed d join notice n on n.no = d.notice_no order by d.no""".formatted(COLUMNS))
                .param("now", now())
                .param("channel", channel.name())
                .param("atMost", atMost)
                .query(this::read)
                .list();
    }

    Optional<Delivery> lock(long no) {
        return db.sql(
                        "select %s from delivery d join notice n on n.no = d.notice_no where d.no = ? for no key update of d"
                                .formatted(COLUMNS))
                .param(no)
                .query(this::read)
                .optional();
    }

    void move(long no, Status status, String cause) {
        db.sql("update delivery set status = ?, cause = ? where no = ?")
                .params(status.name(), cause, no)
                .update();
    }

    void address(long no, String address) {
        db.sql("update delivery set address = ? where no = ?")
                .params(address, no)
                .update();
    }

    /** From the first attempt on, as if it had been raised now. */
    void beginAgain(long no) {
        db.sql("""
                update delivery set status = 'WAITING', cause = null, attempts = 0, due_at = ?, give_up_at = ? where no = ?""").params(now(), now().plus(keepTrying), no).update();
    }

    /** @return whether nobody had done so before */
    boolean acknowledge(long no) {
        return db.sql("update delivery set acknowledged_at = ? where no = ? and acknowledged_at is null")
                        .params(now(), no)
                        .update()
                > 0;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("no"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("address"),
                Status.valueOf(row.getString("status")),
                row.getObject("give_up_at", OffsetDateTime.class),
                notices.read(row));
    }

    private static String[] cells(List<Target> targets, Function<Target, String> cell) {
        return targets.stream().map(cell).toArray(String[]::new);
    }
}
