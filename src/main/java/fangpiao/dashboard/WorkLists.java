package fangpiao.dashboard;

import java.time.LocalDate;
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

    /** Developers' debts for rescinded contracts whose last day has passed. */
    int overdueDebts(LocalDate today) {
        return db.sql("select count(*) from contract_rescission where status = 'DEMANDED' and due_on < ?")
                .param(today)
                .query(Integer.class)
                .single();
    }

    int openStatementDisputes() {
        return db.sql("""
                select count(*) from statement_dispute d
                where not exists (select from statement_answer where dispute_id = d.id)""").query(Integer.class).single();
    }

    int openFilingDifferences() {
        return db.sql("select count(*) from filing_difference where resolution is null")
                .query(Integer.class)
                .single();
    }

    int openBankDifferences() {
        return db.sql("select count(*) from bank_difference where closed_at is null")
                .query(Integer.class)
                .single();
    }
}
