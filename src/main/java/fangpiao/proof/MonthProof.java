package fangpiao.proof;

import fangpiao.shared.BookMonth;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the month close asks the proof: whether the books were proved since the month was over, and what was found. */
@Repository
public class MonthProof {

    /**
     * Of the last run.
     *
     * @param ran whether there is one that tells of the month: after its end, and not before yesterday
     * @param inBooks places where money, vouchers, claims, payments or funds differ
     * @param inCases cases that stand elsewhere in the engine than their state says
     */
    public record Outcome(boolean ran, int inBooks, int inCases) {}

    private final JdbcClient db;
    private final Clock clock;

    MonthProof(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Outcome of(BookMonth month) {
        return db.sql("""
                select exists (select from proof_run
                               where no = last.no and started_at >= :monthEnds
                                 and started_at >= :yesterday::timestamp at time zone 'Asia/Shanghai') as ran,
                       count(d.place) filter (where not d.check_code like :cases) as in_books,
                       count(d.place) filter (where d.check_code like :cases) as in_cases
                from (select max(no) as no from proof_run) last
                left join proof_difference d on d.run_no = last.no
                group by last.no""")
                .param("monthEnds", month.ends())
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("cases", EnginePositions.CODES + "%")
                .query((row, n) -> new Outcome(row.getBoolean("ran"), row.getInt("in_books"), row.getInt("in_cases")))
                .single();
    }
}
