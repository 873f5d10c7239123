package fangpiao.rescission;

import fangpiao.purchase.FiledContract;
import fangpiao.rescission.ClawBack.Part;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
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
class Rescissions {

    private static final String SELECT = """
            select r.*, (overdue_at at time zone 'Asia/Shanghai')::date as overdue_on, p.filing_no
            from contract_rescission r
            join purchase p on p.case_no = r.purchase_no""";

    private final JdbcClient db;
    private final Clock clock;

    Rescissions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(CaseNo caseNo, FiledContract contract, RescissionRequest request) {
        db.sql("""
                insert into contract_rescission (case_no, purchase_no, policy_version, ground, document_no, rescinded_on,
                                                 cancellation_no, status, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, 'OPENED', ?)""")
                .params(
                        caseNo.value(),
                        contract.purchase().value(),
                        contract.parts().get(0).policyVersion(),
                        request.ground().name(),
                        request.documentNo(),
                        request.rescindedOn(),
                        request.cancellationNo(),
                        OffsetDateTime.now(clock))
                .update();
    }

    Optional<Rescission> find(CaseNo caseNo) {
        return db.sql(SELECT + " where r.case_no = ?")
                .param(caseNo.value())
                .query(this::read)
                .optional();
    }

    /** Loads the rescission and keeps others from it until this transaction ends. */
    Rescission lock(CaseNo caseNo) {
        return db.sql(SELECT + " where r.case_no = ? for no key update of r")
                .param(caseNo.value())
                .query(this::read)
                .single();
    }

    /** The one that stands or is asked for. */
    Optional<CaseNo> of(CaseNo purchase) {
        return db.sql("select case_no from contract_rescission where purchase_no = ? and status <> 'REFUSED'")
                .param(purchase.value())
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional();
    }

    Optional<CaseNo> withCancellation(String cancellationNo) {
        return db.sql("select case_no from contract_rescission where cancellation_no = ? and status <> 'REFUSED'")
                .param(cancellationNo)
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional();
    }

    Optional<CaseNo> withReceipt(String receiptNo) {
        return db.sql("select case_no from contract_rescission where receipt_no = ?")
                .param(receiptNo)
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional();
    }

    void move(CaseNo caseNo, Rescission.Status status) {
        db.sql("update contract_rescission set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    void decide(CaseNo caseNo, Rescission.Status status, String minutesNo) {
        db.sql("update contract_rescission set status = ?, minutes_no = ?, decided_on = ? where case_no = ?")
                .params(status.name(), minutesNo, LocalDate.now(clock), caseNo.value())
                .update();
    }

    void clawBack(CaseNo caseNo, VoucherNo voucher, Money amount) {
        db.sql("insert into claw_back (rescission_no, voucher_no, amount_fen) values (?, ?, ?)")
                .params(caseNo.value(), voucher.value(), amount.fen())
                .update();
    }

    void demand(CaseNo caseNo, Demand demand) {
        db.sql("""
                update contract_rescission set status = 'DEMANDED', notice_no = ?, served_on = ?, due_on = ?
                where case_no = ?""")
                .params(demand.noticeNo(), demand.servedOn(), demand.dueOn(), caseNo.value())
                .update();
    }

    void markOverdue(CaseNo caseNo) {
        db.sql("update contract_rescission set overdue_at = ? where case_no = ?")
                .params(OffsetDateTime.now(clock), caseNo.value())
                .update();
    }

    /** @param source number of the bank's receipt, or of the claim that was set off */
    void comesBack(CaseNo caseNo, Part part, String source) {
        db.sql("""
                insert into claw_back_return (rescission_no, voucher_no, source, amount_fen, returned_at)
                values (?, ?, ?, ?, ?)""")
                .params(
                        caseNo.value(),
                        part.voucher().value(),
                        source,
                        part.amount().fen(),
                        OffsetDateTime.now(clock))
                .update();
    }

    void receive(CaseNo caseNo, Receipt receipt) {
        db.sql("update contract_rescission set receipt_no = ?, paid_on = ? where case_no = ?")
                .params(receipt.no(), receipt.paidOn(), caseNo.value())
                .update();
    }

    private List<ClawBack> clawBacksOf(String caseNo) {
        return db.sql("""
                select c.voucher_no, c.amount_fen, coalesce(sum(r.amount_fen), 0) as returned_fen
                from claw_back c
                left join claw_back_return r using (rescission_no, voucher_no)
                where c.rescission_no = ? group by c.voucher_no, c.amount_fen order by c.voucher_no""")
                .param(caseNo)
                .query((row, n) -> new ClawBack(
                        new VoucherNo(row.getString("voucher_no")),
                        new Money(row.getLong("amount_fen")),
                        new Money(row.getLong("returned_fen"))))
                .list();
    }

    private Rescission read(ResultSet row, int number) throws SQLException {
        var request = new RescissionRequest(
                row.getString("filing_no"),
                Ground.valueOf(row.getString("ground")),
                row.getString("document_no"),
                row.getObject("rescinded_on", LocalDate.class),
                row.getString("cancellation_no"));
        List<ClawBack> clawBacks = clawBacksOf(row.getString("case_no"));
        return new Rescission(
                new CaseNo(row.getString("case_no")),
                new CaseNo(row.getString("purchase_no")),
                request,
                row.getString("policy_version"),
                Rescission.Status.valueOf(row.getString("status")),
                row.getString("minutes_no"),
                row.getObject("decided_on", LocalDate.class),
                demand(row),
                row.getObject("overdue_on", LocalDate.class),
                receipt(row),
                clawBacks,
                returnsOf(row.getString("case_no"), row.getString("receipt_no")));
    }

    private List<Return> returnsOf(String caseNo, String receiptNo) {
        return db.sql("""
                select source, sum(amount_fen) as amount_fen, (min(returned_at) at time zone 'Asia/Shanghai')::date as day
                from claw_back_return where rescission_no = ? group by source order by min(returned_at), source""")
                .param(caseNo)
                .query((row, n) -> new Return(
                        row.getString("source"),
                        !row.getString("source").equals(receiptNo),
                        new Money(row.getLong("amount_fen")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private static Demand demand(ResultSet row) throws SQLException {
        String no = row.getString("notice_no");
        if (no == null) return null;
        return new Demand(no, row.getObject("served_on", LocalDate.class), row.getObject("due_on", LocalDate.class));
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        String no = row.getString("receipt_no");
        if (no == null) return null;
        Money amount = db.sql(
                        "select coalesce(sum(amount_fen), 0) from claw_back_return where rescission_no = ? and source = ?")
                .params(row.getString("case_no"), no)
                .query((sum, n) -> new Money(sum.getLong(1)))
                .single();
        return new Receipt(no, row.getObject("paid_on", LocalDate.class), amount);
    }
}
