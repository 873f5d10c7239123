package fangpiao.pricewatch;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Prices somebody must look into. */
@Repository
class PriceAlerts {

    private final JdbcClient db;
    private final Clock clock;

    PriceAlerts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Found in a case; raised once, however often the case is judged with the same price. */
    void raise(AlertKind kind, String unitNo, CaseNo caseNo, Money price, String sentence) {
        raise(kind, unitNo, caseNo.value(), null, price, sentence);
    }

    /** Found in the filing of a sale without a voucher. */
    void raise(AlertKind kind, String unitNo, String filingNo, Money price, String sentence) {
        raise(kind, unitNo, null, filingNo, price, sentence);
    }

    private void raise(AlertKind kind, String unitNo, String caseNo, String filingNo, Money price, String sentence) {
        db.sql("""
                insert into price_alert (kind, unit_no, case_no, filing_no, price_fen, sentence, raised_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(kind.name(), unitNo, caseNo, filingNo, price.fen(), sentence, OffsetDateTime.now(clock))
                .update();
    }
}
