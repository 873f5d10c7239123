package fangpiao.filing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which filings the housing authority itself has told to be cancelled, for those who are shown a paper about it. */
@Repository
public class CancelledFilings {

    private final JdbcClient db;

    CancelledFilings(JdbcClient db) {
        this.db = db;
    }

    /** Empty as long as it has told nothing. */
    public Optional<LocalDate> dayOf(String filingNo) {
        return db.sql("select cancelled_on from filing_cancellation where filing_no = ?")
                .param(filingNo)
                .query(LocalDate.class)
                .optional();
    }
}
