package fangpiao.filing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the housing authority was asked about a difference, and what it answered. No transaction waits for its answer. */
@Repository
public class OfficeQuestions {

    /** A question and an answer to it; {@code answer} is null while there is none. */
    public record Line(
            long differenceNo, String askedBy, LocalDateTime askedAt, String answer, LocalDateTime answeredAt) {}

    private final ContractFilingOffice office;
    private final JdbcClient db;
    private final Clock clock;

    OfficeQuestions(ContractFilingOffice office, JdbcClient db, Clock clock) {
        this.office = office;
        this.db = db;
        this.clock = clock;
    }

    void ask(Difference difference, String by) {
        db.sql("insert into filing_inquiry (difference_no, contract_no, asked_by, asked_at) values (?, ?, ?, ?)")
                .params(difference.no(), difference.contractNo(), by, OffsetDateTime.now(clock))
                .update();
        office.ask(difference.contractNo()).ifPresent(this::answered);
    }

    /** Belongs to the last question about the contract; the same answer twice is one. */
    @EventListener
    public void answered(OfficeAnswer answer) {
        db.sql("""
                insert into filing_answer (inquiry_no, answer, answered_at)
                select max(no), ?, ? from filing_inquiry where contract_no = ? having max(no) is not null
                on conflict do nothing""")
                .params(answer.inWords(), OffsetDateTime.now(clock), answer.contractNo())
                .update();
    }

    List<Line> ofOpen() {
        return db.sql("""
                select i.*, a.answer, a.answered_at from filing_inquiry i
                join filing_difference d on d.no = i.difference_no and d.resolution is null
                left join filing_answer a on a.inquiry_no = i.no order by i.no, a.answered_at""")
                .query((row, n) -> new Line(
                        row.getLong("difference_no"),
                        row.getString("asked_by"),
                        Moment.of(row, "asked_at"),
                        row.getString("answer"),
                        Moment.of(row, "answered_at")))
                .list();
    }
}
