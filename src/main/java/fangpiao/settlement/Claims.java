package fangpiao.settlement;

import fangpiao.policy.Node;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Claims {

    /** A claim that already stands on a node. */
    record Standing(CaseNo caseNo, Claim.Status status) {}

    private final JdbcClient db;
    private final Contracts contracts;
    private final NodeProofs proofs;
    private final LastTranches lastTranches;
    private final Clock clock;

    Claims(JdbcClient db, Contracts contracts, NodeProofs proofs, LastTranches lastTranches, Clock clock) {
        this.db = db;
        this.contracts = contracts;
        this.proofs = proofs;
        this.lastTranches = lastTranches;
        this.clock = clock;
    }

    void add(Claim claim) {
        db.sql("""
                insert into settlement_claim
                    (case_no, purchase_no, node, invoice_no, invoice_fen, payee_account, status, opened_at, handed_in_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        claim.caseNo().value(),
                        claim.contract().purchase().value(),
                        claim.node().name(),
                        claim.papers().invoiceNo(),
                        claim.papers().invoiceAmount().fen(),
                        claim.papers().payeeAccount(),
                        claim.status().name(),
                        OffsetDateTime.now(clock),
                        LocalDate.now(clock))
                .update();
    }

    /** The day its papers were handed in, after a correction those that were corrected. */
    LocalDate handedInOn(CaseNo caseNo) {
        return db.sql("select handed_in_on from settlement_claim where case_no = ?")
                .param(caseNo.value())
                .query(LocalDate.class)
                .single();
    }

    Claim get(CaseNo caseNo) {
        return db.sql("select * from settlement_claim where case_no = ?")
                .param(caseNo.value())
                .query(this::read)
                .single();
    }

    /** Loads the claim and keeps others from it, and from its contract, until this transaction ends. */
    Claim lock(CaseNo caseNo) {
        contracts.lockOf(caseNo);
        return db.sql("select * from settlement_claim where case_no = ? for no key update")
                .param(caseNo.value())
                .query(this::read)
                .single();
    }

    void move(CaseNo caseNo, Claim.Status status) {
        db.sql("update settlement_claim set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    void prove(CaseNo caseNo, long proof) {
        db.sql("update settlement_claim set status = 'PROVEN', proof_id = ? where case_no = ?")
                .params(proof, caseNo.value())
                .update();
    }

    /** What was proven before the correction was proven of other papers, and falls. */
    void correct(CaseNo caseNo, ClaimPapers papers) {
        db.sql("""
                update settlement_claim
                set invoice_no = ?, invoice_fen = ?, payee_account = ?, status = 'SUBMITTED', handed_in_on = ?,
                    proof_id = null, minutes_no = null, approved_on = null, penalty_fen = 0, penalty_reason = null,
                    penalty_document_no = null
                where case_no = ?""")
                .params(
                        papers.invoiceNo(),
                        papers.invoiceAmount().fen(),
                        papers.payeeAccount(),
                        LocalDate.now(clock),
                        caseNo.value())
                .update();
    }

    void approve(CaseNo caseNo, String minutesNo) {
        db.sql("update settlement_claim set status = 'APPROVED', minutes_no = ?, approved_on = ? where case_no = ?")
                .params(minutesNo, LocalDate.now(clock), caseNo.value())
                .update();
    }

    /** From now on it is certain what the bank is told to pay. */
    void release(Claim claim) {
        move(claim.caseNo(), Claim.Status.RELEASED);
        claim.interest().forEach((voucher, interest) -> db.sql(
                        "insert into claim_interest (claim_no, voucher_no, amount_fen) values (?, ?, ?)")
                .params(claim.caseNo().value(), voucher.value(), interest.fen())
                .update());
    }

    void deduct(CaseNo caseNo, Penalty penalty) {
        db.sql("""
                update settlement_claim set penalty_fen = ?, penalty_reason = ?, penalty_document_no = ?
                where case_no = ?""")
                .params(penalty.amount().fen(), penalty.reason(), penalty.documentNo(), caseNo.value())
                .update();
    }

    Optional<Standing> standingOn(Contract contract, Node node) {
        return db.sql("""
                select case_no, status from settlement_claim
                where purchase_no = ? and node = ? and status not in ('REJECTED', 'DROPPED')""")
                .params(contract.purchase().value(), node.name())
                .query((row, n) -> new Standing(
                        new CaseNo(row.getString("case_no")), Claim.Status.valueOf(row.getString("status"))))
                .optional();
    }

    /** The filing number of another contract for which this invoice has been handed in. */
    Optional<String> otherContractWith(String invoiceNo, Contract contract) {
        return db.sql("""
                select c.filing_no from settlement_claim join settlement_contract c using (purchase_no)
                where invoice_no = ? and purchase_no <> ? and status <> 'REJECTED' limit 1""")
                .params(invoiceNo, contract.purchase().value())
                .query(String.class)
                .optional();
    }

    /** The claims to a contract that have not come to an end. The caller holds the contract's lock. */
    List<Claim> openOn(CaseNo purchase) {
        return db.sql("""
                select * from settlement_claim
                where purchase_no = ? and status not in ('PAID', 'REJECTED', 'DROPPED') order by opened_at, case_no""").param(purchase.value()).query(this::read).list();
    }

    /** Claims of a developer that nothing but the payment is missing of, and nothing was set off against, oldest first. */
    List<Claim> releasedTo(String developerCode) {
        return db.sql("""
                select claim.* from settlement_claim claim
                join settlement_contract contract using (purchase_no)
                where contract.developer_code = ? and claim.status = 'RELEASED'
                  and not exists (select from claim_set_off where claim_no = claim.case_no)
                  and not exists (select from payment_order p where p.case_no = claim.case_no and p.status not in ('FAILED', 'WITHDRAWN'))
                  and not exists (select from settlement_stop s
                                  where s.purchase_no = claim.purchase_no and s.lifted_at is null)
                order by claim.opened_at, claim.case_no""").param(developerCode).query(this::read).list();
    }

    /** The claims to an estate's contracts whose payment was ordered and has not arrived as a whole. */
    List<CaseNo> sentOf(String estateCode) {
        return db.sql("""
                select case_no from settlement_claim join settlement_contract using (purchase_no)
                where estate_no = ? and status = 'SENT' order by case_no""")
                .param(estateCode)
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .list();
    }

    void setOff(CaseNo claim, CaseNo rescission, Money amount) {
        db.sql("insert into claim_set_off (claim_no, rescission_no, amount_fen, set_off_at) values (?, ?, ?, ?)")
                .params(claim.value(), rescission.value(), amount.fen(), OffsetDateTime.now(clock))
                .update();
    }

    /** Whether what is taken off for a breach stands in the books. */
    boolean isDeducted(CaseNo caseNo) {
        return db.sql("select exists (select from ledger_transfer where case_no = ? and reason = 'PENALTY')")
                .param(caseNo.value())
                .query(Boolean.class)
                .single();
    }

    private Money setOffOf(String caseNo) {
        return db.sql("select coalesce(sum(amount_fen), 0) from claim_set_off where claim_no = ?")
                .param(caseNo)
                .query((row, n) -> new Money(row.getLong(1)))
                .single();
    }

    private Claim read(ResultSet row, int number) throws SQLException {
        var papers = new ClaimPapers(
                row.getString("invoice_no"), new Money(row.getLong("invoice_fen")), row.getString("payee_account"));
        Contract contract = contracts.get(new CaseNo(row.getString("purchase_no")));
        Node node = Node.valueOf(row.getString("node"));
        NodeProof proof = proof(row);
        LocalDate approvedOn = row.getObject("approved_on", LocalDate.class);
        return new Claim(
                new CaseNo(row.getString("case_no")),
                contract,
                node,
                papers,
                proof,
                Claim.Status.valueOf(row.getString("status")),
                approvedOn,
                setOffOf(row.getString("case_no")),
                penalty(row),
                lastTranches.amountsOf(contract, node, proof, approvedOn));
    }

    private static Penalty penalty(ResultSet row) throws SQLException {
        return new Penalty(
                new Money(row.getLong("penalty_fen")),
                row.getString("penalty_reason"),
                row.getString("penalty_document_no"));
    }

    private NodeProof proof(ResultSet row) throws SQLException {
        long proof = row.getLong("proof_id");
        return row.wasNull() ? null : proofs.get(proof);
    }
}
