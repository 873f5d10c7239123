package fangpiao.ledger;

import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Up to which month the books are closed (月结), and who closed and reopened each month. Nothing is booked in a closed one. */
@Repository
public class ClosedMonths {

    /**
     * A month was closed or reopened by two persons.
     *
     * @param documentNo by which it was reopened; null where a month was closed
     * @param reason for a reopening, and for a closing with something left undone
     */
    public record Act(
            BookMonth month,
            boolean closed,
            CaseNo caseNo,
            String requestedBy,
            String confirmedBy,
            String documentNo,
            String reason,
            OffsetDateTime at) {}

    private final JdbcClient db;
    private final Clock clock;

    ClosedMonths(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last closed month; all before it are closed as well. */
    public Optional<BookMonth> last() {
        return db.sql("select last_closed_month()")
                .query(LocalDate.class)
                .optional()
                .map(BookMonth::of);
    }

    /** Refuses to book at a moment of a closed month; from then on nobody closes a month before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireOpen(OffsetDateTime moment) {
        boolean closed = db.sql("select is_in_closed_month(?)")
                .param(moment)
                .query(Boolean.class)
                .single();
        if (closed)
            throw new Refusal("%s及以前各月已月结，不能再记账；确需补记的，须先办理反结账。"
                    .formatted(last().orElseThrow().chinese()));
    }

    /** Keeps everybody from booking until this transaction ends, and waits for those who have begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        db.sql("lock table closed_month in exclusive mode").update();
    }

    /** The tables refuse a month out of its turn, the month that is running, and one person alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Act act) {
        db.sql("""
                insert into closed_month (month, seq, closed, case_no, requested_by, confirmed_by, document_no, reason,
                                          decided_at)
                select :month, count(*) + 1, :closed, :case, :requestedBy, :confirmedBy, :document, :reason, :at
                from closed_month where month = :month""")
                .param("month", act.month().firstDay())
                .param("closed", act.closed())
                .param("case", act.caseNo().value())
                .param("requestedBy", act.requestedBy())
                .param("confirmedBy", act.confirmedBy())
                .param("document", act.documentNo())
                .param("reason", act.reason())
                .param("at", act.at())
                .update();
    }

    /** Everything that was ever done, the last first. */
    public List<Act> acts() {
        return db.sql("select * from closed_month order by decided_at desc, month desc, seq desc")
                .query(this::read)
                .list();
    }

    private Act read(ResultSet row, int number) throws SQLException {
        return new Act(
                BookMonth.of(row.getObject("month", LocalDate.class)),
                row.getBoolean("closed"),
                new CaseNo(row.getString("case_no")),
                row.getString("requested_by"),
                row.getString("confirmed_by"),
                row.getString("document_no"),
                row.getString("reason"),
                row.getObject("decided_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
