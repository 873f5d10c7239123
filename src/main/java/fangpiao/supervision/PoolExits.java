package fangpiao.supervision;

import fangpiao.shared.CaseNo;
import fangpiao.supervision.PoolExit.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PoolExits {

    private final JdbcClient db;
    private final Clock clock;

    PoolExits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(CaseNo no, ExitRequest request, String policyVersion) {
        db.sql("""
                insert into pool_exit
                    (case_no, estate_code, policy_version, status, opened_at, ground, facts, document_no)
                values (?, ?, ?, 'OPENED', ?, ?, ?, ?)""")
                .params(
                        no.value(),
                        request.estateCode(),
                        policyVersion,
                        OffsetDateTime.now(clock),
                        request.ground().name(),
                        request.facts(),
                        request.documentNo())
                .update();
    }

    PoolExit get(CaseNo no) {
        return db.sql("select * from pool_exit where case_no = ?")
                .param(no.value())
                .query(this::read)
                .single();
    }

    /** Loads the case and keeps others from it until this transaction ends. */
    PoolExit lock(CaseNo no) {
        return db.sql("select * from pool_exit where case_no = ? for no key update")
                .param(no.value())
                .query(this::read)
                .single();
    }

    Optional<CaseNo> findOpen(String estateCode) {
        return db.sql("select case_no from pool_exit where estate_code = ? and closed_at is null")
                .param(estateCode)
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional();
    }

    /** The last day of the suspension somebody has decided and nobody has ended, whether that day is over or not. */
    Optional<LocalDate> suspendedUntil(String estateCode) {
        return db.sql("""
                select max(suspended_until) as suspended_until from pool_exit
                where estate_code = ? and status = 'SUSPENDED' and resumed_on is null
                having count(*) > 0""")
                .param(estateCode)
                .query((row, n) -> row.getObject("suspended_until", LocalDate.class))
                .optional();
    }

    /** The suspension somebody has decided and nobody has ended, the one with the latest last day. */
    Optional<PoolExit> suspensionOf(String estateCode) {
        return db.sql("""
                select * from pool_exit where estate_code = ? and status = 'SUSPENDED' and resumed_on is null
                order by suspended_until desc, case_no desc limit 1""").param(estateCode).query(this::read).optional();
    }

    /** What its developer was told to mend; until then nothing. */
    Optional<Rectification> rectificationOf(CaseNo no) {
        return db.sql("select * from pool_exit where case_no = ? and rectification_no is not null")
                .param(no.value())
                .query((row, n) -> new Rectification(
                        row.getString("rectification_no"),
                        row.getObject("rectify_until", LocalDate.class),
                        row.getString("demands")))
                .optional();
    }

    void move(CaseNo no, Status status) {
        db.sql("update pool_exit set status = ? where case_no = ?")
                .params(status.name(), no.value())
                .update();
    }

    void demand(CaseNo no, Rectification demand) {
        db.sql("""
                update pool_exit set status = 'DEMANDED', rectification_no = ?, rectify_until = ?, demands = ?
                where case_no = ?""")
                .params(demand.noticeNo(), demand.until(), demand.demands(), no.value())
                .update();
    }

    void check(CaseNo no, Status status, LocalDate checkedOn) {
        db.sql("update pool_exit set status = ?, checked_on = ? where case_no = ?")
                .params(status.name(), checkedOn, no.value())
                .update();
    }

    /** Decided, and not yet done: what is to leave has to be published first. */
    void decideRemoval(CaseNo no, LocalDate today) {
        db.sql("update pool_exit set status = 'REMOVAL_DECIDED', decided_on = ? where case_no = ?")
                .params(today, no.value())
                .update();
    }

    void suspend(CaseNo no, LocalDate today, LocalDate until) {
        db.sql("""
                update pool_exit set status = 'SUSPENDED', decided_on = ?, suspended_until = ?, closed_at = ?
                where case_no = ?""").params(today, until, OffsetDateTime.now(clock), no.value()).update();
    }

    /** The estate is back; what was decided against it before is over. */
    void endSuspension(String estateCode, LocalDate today) {
        db.sql("""
                update pool_exit set resumed_on = ?
                where estate_code = ? and status = 'SUSPENDED' and resumed_on is null""").params(today, estateCode).update();
    }

    void publish(CaseNo no, ExitNotice notice, LocalDate bannedUntil) {
        db.sql("""
                update pool_exit set notice_no = ?, notice_place = ?, published_on = ?, banned_until = ?
                where case_no = ?""")
                .params(notice.no(), notice.place(), notice.publishedOn(), bannedUntil, no.value())
                .update();
    }

    void end(CaseNo no, Status status) {
        db.sql("update pool_exit set status = ?, closed_at = ? where case_no = ?")
                .params(status.name(), OffsetDateTime.now(clock), no.value())
                .update();
    }

    private PoolExit read(ResultSet row, int number) throws SQLException {
        return new PoolExit(
                new CaseNo(row.getString("case_no")),
                row.getString("estate_code"),
                row.getString("policy_version"),
                Trigger.valueOf(row.getString("ground")),
                row.getString("facts"),
                row.getString("document_no"),
                Status.valueOf(row.getString("status")),
                row.getObject("opened_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                row.getObject("rectify_until", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("suspended_until", LocalDate.class));
    }
}
