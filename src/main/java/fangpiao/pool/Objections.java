package fangpiao.pool;

import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came in against an estate while its notice ran. */
@Repository
class Objections {

    private final JdbcClient db;
    private final Clock clock;

    Objections(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(CaseNo no, Objection objection) {
        db.sql("""
                insert into entry_objection (case_no, objector, content, received_on, registered_at)
                values (?, ?, ?, ?, ?)""")
                .params(
                        no.value(),
                        objection.objector(),
                        objection.content(),
                        objection.receivedOn(),
                        OffsetDateTime.now(clock))
                .update();
    }

    List<Objection> of(CaseNo no) {
        return db.sql("select * from entry_objection where case_no = ? order by id")
                .param(no.value())
                .query((row, n) -> new Objection(
                        row.getString("objector"),
                        row.getString("content"),
                        row.getObject("received_on", LocalDate.class)))
                .list();
    }
}
