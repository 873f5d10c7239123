package fangpiao.expiry;

import fangpiao.expiry.ExpiryCase.Confirmation;
import fangpiao.payment.Payee;
import fangpiao.policy.ExpiryResult;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExpiryCases {

    private final JdbcClient db;
    private final Clock clock;

    ExpiryCases(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(CaseNo caseNo, VoucherNo voucher) {
        db.sql("insert into voucher_expiry (case_no, voucher_no, status, opened_at) values (?, ?, 'CONTACTING', ?)")
                .params(caseNo.value(), voucher.value(), OffsetDateTime.now(clock))
                .update();
    }

    ExpiryCase get(CaseNo caseNo) {
        return db.sql("select * from voucher_expiry where case_no = ?")
                .param(caseNo.value())
                .query(ExpiryCases::read)
                .single();
    }

    /** Loads the case and keeps others from it until this transaction ends. */
    ExpiryCase lock(CaseNo caseNo) {
        return db.sql("select * from voucher_expiry where case_no = ? for no key update")
                .param(caseNo.value())
                .query(ExpiryCases::read)
                .single();
    }

    Optional<ExpiryCase> findOpen(VoucherNo voucher) {
        return db.sql(
                        "select * from voucher_expiry where voucher_no = ? and status not in ('PAID', 'CLOSED', 'VOIDED')")
                .param(voucher.value())
                .query(ExpiryCases::read)
                .optional();
    }

    void move(CaseNo caseNo, ExpiryCase.Status status) {
        db.sql("update voucher_expiry set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    void contact(CaseNo caseNo, Contact contact) {
        db.sql("update voucher_expiry set contact_result = ?, intention = ? where case_no = ?")
                .params(
                        contact.result().name(),
                        contact.intention() == null ? null : contact.intention().name(),
                        caseNo.value())
                .update();
    }

    void visit(CaseNo caseNo, Visit visit) {
        db.sql("update voucher_expiry set visit_result = ?, visited_on = ? where case_no = ?")
                .params(visit.result().name(), visit.on(), caseNo.value())
                .update();
    }

    /** What its rules make of the voucher, as it was when its term ended. */
    void end(CaseNo caseNo, ExpiryResult result) {
        db.sql("update voucher_expiry set status = 'ENDED', result = ? where case_no = ?")
                .params(result.name(), caseNo.value())
                .update();
    }

    void withdraw(CaseNo caseNo, Withdrawal withdrawal) {
        db.sql("""
                update voucher_expiry set status = 'WITHDRAWN', withdrawal_no = ?, withdrawn_on = ?, paper = ?
                where case_no = ?""")
                .params(
                        withdrawal.noticeNo(),
                        withdrawal.on(),
                        withdrawal.paper().name(),
                        caseNo.value())
                .update();
    }

    boolean isWithdrawnElsewhere(String noticeNo, CaseNo caseNo) {
        return db.sql("select exists (select from voucher_expiry where withdrawal_no = ? and case_no <> ?)")
                .params(noticeNo, caseNo.value())
                .query(Boolean.class)
                .single();
    }

    void voided(CaseNo caseNo, String minutesNo) {
        db.sql("update voucher_expiry set status = 'VOIDED', minutes_no = ? where case_no = ?")
                .params(minutesNo, caseNo.value())
                .update();
    }

    void confirm(CaseNo caseNo, Confirmation confirmation, Payee payee, Money payable) {
        db.sql("""
                update voucher_expiry
                set status = 'CONFIRMED', confirmation_no = ?, signed_on = ?, account_name = ?, account_no = ?,
                    bank_name = ?, payable_fen = ?
                where case_no = ?""")
                .params(
                        confirmation.no(),
                        confirmation.signedOn(),
                        payee.name(),
                        payee.account(),
                        payee.bank(),
                        payable.fen(),
                        caseNo.value())
                .update();
    }

    void payInto(CaseNo caseNo, Payee payee) {
        db.sql("update voucher_expiry set account_no = ?, bank_name = ? where case_no = ?")
                .params(payee.account(), payee.bank(), caseNo.value())
                .update();
    }

    boolean isConfirmedElsewhere(String confirmationNo, CaseNo caseNo) {
        return db.sql("select exists (select from voucher_expiry where confirmation_no = ? and case_no <> ?)")
                .params(confirmationNo, caseNo.value())
                .query(Boolean.class)
                .single();
    }

    void convert(CaseNo caseNo, String minutesNo) {
        db.sql("update voucher_expiry set status = 'CONVERTED', minutes_no = ? where case_no = ?")
                .params(minutesNo, caseNo.value())
                .update();
    }

    private static ExpiryCase read(ResultSet row, int number) throws SQLException {
        return new ExpiryCase(
                new CaseNo(row.getString("case_no")),
                new VoucherNo(row.getString("voucher_no")),
                ExpiryCase.Status.valueOf(row.getString("status")),
                result(row),
                confirmation(row),
                payee(row),
                payable(row),
                withdrawal(row));
    }

    private static ExpiryResult result(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return result == null ? null : ExpiryResult.valueOf(result);
    }

    private static Withdrawal withdrawal(ResultSet row) throws SQLException {
        String no = row.getString("withdrawal_no");
        if (no == null) return null;
        var paper = Withdrawal.Paper.valueOf(row.getString("paper"));
        return new Withdrawal(no, row.getObject("withdrawn_on", LocalDate.class), paper);
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        String no = row.getString("confirmation_no");
        return no == null ? null : new Confirmation(no, row.getObject("signed_on", LocalDate.class));
    }

    private static Payee payee(ResultSet row) throws SQLException {
        String name = row.getString("account_name");
        return name == null ? null : new Payee(name, row.getString("account_no"), row.getString("bank_name"));
    }

    private static Money payable(ResultSet row) throws SQLException {
        Long fen = row.getObject("payable_fen", Long.class);
        return fen == null ? null : new Money(fen);
    }
}
