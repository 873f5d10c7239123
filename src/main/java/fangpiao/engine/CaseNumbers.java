package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out case numbers, one series for each kind and year: {@code HF-2024-000001}. */
@Repository
public class CaseNumbers {

    private final JdbcClient db;
    private final Clock clock;

    CaseNumbers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The next number, taken in the caller's transaction: a case that is refused takes none. */
    public CaseNo next(CaseKind kind) {
        return new CaseNo(next(kind.prefix()));
    }

    /** The same for what is no case but is numbered like one. */
    public String next(String prefix) {
        int year = LocalDate.now(clock).getYear();
        int last = db.sql("""
                insert into case_series (prefix, year, last) values (?, ?, 1)
                on conflict (prefix, year) do update set last = case_series.last + 1
                returning last""").params(prefix, year).query(Integer.class).single();
        return "%s-%d-%06d".formatted(prefix, year, last);
    }

    /** The case a service task works for. */
    public static CaseNo caseOf(DelegateExecution step) {
        return new CaseNo(step.getProcessBusinessKey());
    }
}
