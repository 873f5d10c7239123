package fangpiao.staffing;

import fangpiao.identity.Users;
import fangpiao.staffing.HandOver.Item;
import fangpiao.staffing.HandOver.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hand-over lists, as they were signed. */
@Repository
class HandOvers {

    private static final int LATEST = 100;

    private static final String ROWS = """
            select h.*, entered_at at time zone 'Asia/Shanghai' as entered, given_at at time zone 'Asia/Shanghai' as given,
                   received_at at time zone 'Asia/Shanghai' as received
            from hand_over h
            """;

    private final JdbcClient db;
    private final Users users;
    private final Clock clock;

    HandOvers(JdbcClient db, Users users, Clock clock) {
        this.db = db;
        this.users = users;
        this.clock = clock;
    }

    long add(String giver, String receiver, String reason, String by) {
        return db.sql("""
                insert into hand_over (giver, giver_name, receiver, receiver_name, reason, entered_by, entered_by_name, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        giver,
                        users.nameOf(giver),
                        receiver,
                        users.nameOf(receiver),
                        reason,
                        by,
                        users.nameOf(by),
                        now())
                .query(Long.class)
                .single();
    }

    Optional<HandOver> find(long id) {
        return db.sql(ROWS + "where id = ?")
                .param(id)
                .query(HandOvers::read)
                .optional()
                .map(found -> found.with(itemsOf(id)));
    }

    List<HandOver> latest() {
        return db.sql(ROWS + "order by id desc limit ?")
                .param(LATEST)
                .query(HandOvers::read)
                .list();
    }

    boolean given(long id) {
        return db.sql("update hand_over set given_at = ? where id = ? and given_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    boolean received(long id) {
        return db.sql("update hand_over set received_at = ? where id = ? and received_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    void freeze(long id, List<Item> items) {
        items.forEach(item -> db.sql("insert into hand_over_item values (?, ?, ?, ?, ?, ?)")
                .params(id, item.place(), item.kind().name(), item.what(), item.reference(), item.taskId())
                .update());
    }

    void addResult(long id, int place, String refusal) {
        db.sql("insert into hand_over_result values (?, ?, ?) on conflict do nothing")
                .params(id, place, refusal)
                .update();
    }

    private List<Item> itemsOf(long id) {
        return db.sql("""
                select i.*, r.place is not null as done, r.refusal from hand_over_item i
                left join hand_over_result r using (hand_over_id, place)
                where hand_over_id = ? order by place""")
                .param(id)
                .query((row, n) -> new Item(
                        row.getInt("place"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        row.getString("reference"),
                        row.getString("task_id"),
                        row.getBoolean("done") ? resultOf(row.getString("refusal")) : null))
                .list();
    }

    private static String resultOf(String refusal) {
        return refusal == null ? "已移交接收人" : refusal;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static HandOver read(ResultSet row, int number) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                row.getString("giver"),
                row.getString("giver_name"),
                row.getString("receiver"),
                row.getString("receiver_name"),
                row.getString("reason"),
                row.getString("entered_by_name"),
                row.getObject("entered", LocalDateTime.class),
                row.getObject("given", LocalDateTime.class),
                row.getObject("received", LocalDateTime.class),
                List.of());
    }
}
