package fangpiao.supervision;

import fangpiao.shared.CaseNo;
import fangpiao.supervision.PoolReview.Status;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PoolReviews {

    private final JdbcClient db;
    private final Clock clock;

    PoolReviews(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(CaseNo no, ReviewRequest request, String policyVersion) {
        db.sql("""
                insert into pool_review (case_no, estate_code, policy_version, status, opened_at, cause, cause_detail)
                values (?, ?, ?, 'OPENED', ?, ?, ?)""")
                .params(
                        no.value(),
                        request.estateCode(),
                        policyVersion,
                        OffsetDateTime.now(clock),
                        request.cause().name(),
                        request.detail())
                .update();
    }

    PoolReview get(CaseNo no) {
        return db.sql("select * from pool_review where case_no = ?")
                .param(no.value())
                .query(this::read)
                .single();
    }

    /** Loads the review and keeps others from it until this transaction ends. */
    PoolReview lock(CaseNo no) {
        return db.sql("select * from pool_review where case_no = ? for no key update")
                .param(no.value())
                .query(this::read)
                .single();
    }

    Optional<CaseNo> findOpen(String estateCode) {
        return db.sql("select case_no from pool_review where estate_code = ? and closed_at is null")
                .param(estateCode)
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional();
    }

    /** What was seen; until then nothing. */
    Optional<SiteReview> siteOf(CaseNo no) {
        return db.sql("select * from pool_review where case_no = ? and inspected_on is not null")
                .param(no.value())
                .query((row, n) -> new SiteReview(
                        SiteReview.Progress.valueOf(row.getString("progress")),
                        row.getObject("inspected_on", LocalDate.class),
                        row.getObject("stopped_since", LocalDate.class),
                        row.getObject("expected_delivery_on", LocalDate.class),
                        row.getInt("complaints_upheld"),
                        triggers(row)))
                .optional();
    }

    void inspect(CaseNo no, SiteReview site, Set<Trigger> found) {
        db.sql("""
                update pool_review
                set status = 'INSPECTED', progress = ?, inspected_on = ?, stopped_since = ?, expected_delivery_on = ?,
                    complaints_upheld = ?, triggers = ?
                where case_no = ?""")
                .params(
                        site.progress().name(),
                        site.inspectedOn(),
                        site.stoppedSince(),
                        site.expectedDeliveryOn(),
                        site.complaintsUpheld(),
                        found.stream().sorted().map(Trigger::name).toArray(String[]::new),
                        no.value())
                .update();
    }

    void close(CaseNo no, Status status, CaseNo exit) {
        db.sql("update pool_review set status = ?, exit_no = ?, closed_at = ? where case_no = ?")
                .params(status.name(), CaseNo.textOrNull(exit), OffsetDateTime.now(clock), no.value())
                .update();
    }

    private PoolReview read(ResultSet row, int number) throws SQLException {
        return new PoolReview(
                new CaseNo(row.getString("case_no")),
                row.getString("estate_code"),
                row.getString("policy_version"),
                Status.valueOf(row.getString("status")),
                ReviewRequest.Cause.valueOf(row.getString("cause")),
                row.getString("cause_detail"),
                row.getObject("opened_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                triggers(row));
    }

    private static Set<Trigger> triggers(ResultSet row) throws SQLException {
        Array names = row.getArray("triggers");
        Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
        for (String name : (String[]) names.getArray()) triggers.add(Trigger.valueOf(name));
        return triggers;
    }
}
