package fangpiao.thousand;

import fangpiao.thousand.Founding.Home;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be seen of a contract and of all that hangs on it. */
@Component
@Profile("thousand")
class Sight {

    private final JdbcClient db;

    Sight(JdbcClient db) {
        this.db = db;
    }

    /** A case as its table has it. */
    record Case(String no, String state) {}

    /** A claim as its table has it. */
    record Claim(String no, String node, String state) {
        boolean isOver() {
            return Set.of("PAID", "REJECTED", "DROPPED").contains(state);
        }
    }

    Optional<Case> purchaseOf(Home home) {
        return aCase(
                "select case_no, status from purchase where unit_no = ? order by case_no desc limit 1", home.unit());
    }

    Optional<Case> rescissionOf(Case purchase) {
        return aCase(
                "select case_no, status from contract_rescission where purchase_no = ? and status <> 'REFUSED'",
                purchase.no());
    }

    Optional<Case> cashOutOf(Home home) {
        return aCase("""
                select case_no, status from cash_out where voucher_no = ? and status not in ('REJECTED', 'WITHDRAWN')""", home.vouchers().get(0));
    }

    private Optional<Case> aCase(String sql, String of) {
        return db.sql(sql)
                .param(of)
                .query((row, n) -> new Case(row.getString(1), row.getString(2)))
                .optional();
    }

    List<Claim> claimsOf(Case purchase) {
        return db.sql("select case_no, node, status from settlement_claim where purchase_no = ? order by case_no")
                .param(purchase.no())
                .query((row, n) -> new Claim(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    long paid(Case purchase) {
        return claimsOf(purchase).stream()
                .filter(claim -> claim.state().equals("PAID"))
                .count();
    }

    List<String> nodesOf(Case purchase) {
        return db.sql("select node from settlement_tranche where purchase_no = ? group by node order by min(seq)")
                .param(purchase.no())
                .query(String.class)
                .list();
    }

    int decisions(String caseNo, String step) {
        return db.sql("select count(*) from decision where case_no = ? and step_key = ?")
                .params(caseNo, step)
                .query(Integer.class)
                .single();
    }

    int refusedBefore(Case purchase) {
        return db.sql("select count(*) from contract_rescission where purchase_no = ? and status = 'REFUSED'")
                .param(purchase.no())
                .query(Integer.class)
                .single();
    }

    long outstanding(String rescission) {
        return db.sql("""
                select (select sum(amount_fen) from claw_back where rescission_no = :no)
                       - coalesce((select sum(amount_fen) from claw_back_return where rescission_no = :no), 0)""").param("no", rescission).query(Long.class).single();
    }

    String developerOf(Case purchase) {
        return db.sql("select developer_name from settlement_contract where purchase_no = ?")
                .param(purchase.no())
                .query(String.class)
                .single();
    }

    /** Of the fund that promised the first voucher. */
    String accountOf(Case purchase) {
        return db.sql("""
                select f.account_no from purchase_voucher_part part
                join voucher v on v.no = part.voucher_no
                join fund_movement m on m.reference = v.issuance_case_no and m.kind = 'RESERVE'
                join fund_account f on f.no = m.fund_no
                where part.purchase_no = ? order by v.no limit 1""").param(purchase.no()).query(String.class).single();
    }

    /** The orders of a case that the bank has taken. */
    List<String> accepted(String caseNo) {
        return db.sql("select key from payment_order where case_no = ? and status = 'ACCEPTED'")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    /** Whether the node of a claim was proven before, for whichever home of the building. */
    boolean isProven(String claim) {
        return db.sql("""
                select exists (
                    select from settlement_claim claim
                    join settlement_contract contract using (purchase_no)
                    join unit on unit.no = contract.unit_no
                    join node_proof proof on proof.estate_code = unit.estate_code and proof.building = unit.building
                                         and proof.node = claim.node and proof.replaced_at is null
                                         and coalesce(proof.purchase_no, claim.purchase_no) = claim.purchase_no
                    where claim.case_no = ?)""").param(claim).query(Boolean.class).single();
    }

    /**
     * Whether a developer has a claim that can be paid only when its debt is: part of it was paid, so nothing is set off against
     * it any more, and the rest came back.
     */
    boolean isKeptWaiting(String developer) {
        return db.sql("""
                select exists (
                    select from settlement_claim claim
                    join settlement_contract contract using (purchase_no)
                    join payment_order o on o.case_no = claim.case_no and o.status = 'RECEIVED'
                    where contract.developer_code = ? and claim.status = 'RELEASED')""").param(developer).query(Boolean.class).single();
    }

    /** What a case waits for, if it is one thing. */
    static String only(Set<String> tasks) {
        return tasks.size() == 1 ? tasks.iterator().next() : "";
    }
}
