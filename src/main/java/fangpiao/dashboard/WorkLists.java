package fangpiao.dashboard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much waits in the lists that are worked beside the tasks. */
@Repository
class WorkLists {

    private final JdbcClient db;

    WorkLists(JdbcClient db) {
        this.db = db;
    }

    int openPriceAlerts() {
        return db.sql("""
                select count(*) from price_alert where not exists (select from price_alert_handling where alert_id = id)""").query(Integer.class).single();
    }

    int openEscrowChanges() {
        return db.sql("select count(*) from escrow_change where status = 'REQUESTED'")
                .query(Integer.class)
                .single();
    }

    int openFilingDifferences() {
        return db.sql("select count(*) from filing_difference where resolution is null")
                .query(Integer.class)
                .single();
    }
}
