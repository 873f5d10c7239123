package fangpiao.expiry;

import fangpiao.expiry.ExpiryCase.Confirmation;
import fangpiao.payment.Payee;
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
        return db.sql("select * from voucher_expiry where voucher_no = ? and status not in ('PAID', 'CLOSED')")
                .param(voucher.value())
                .query(ExpiryCases::read)
                .optional();
    }

    /**
     * Vouchers of which somebody should be told: whose last day comes within the days of their policy, or is over, and
     * which have no open case that knows. In the order of their numbers, after the given one.
     */
    List<VoucherNo> unattended(LocalDate today, VoucherNo after, int atMost) {
        return db.sql("""
                select v.no
                from voucher v
                join rule_version r on r.code = v.policy_version
                left join voucher_expiry e on e.voucher_no = v.no and e.status not in ('PAID', 'CLOSED')
                where v.no > :after
                  and (v.status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED') and v.expires_on <= :today + r.expiry_case_days
                       and e.case_no is null
                    or v.status = 'EXPIRED' and (e.case_no is null or e.status in ('CONTACTING', 'CONTACTED')))
                order by v.no limit :atMost""")
                .param("today", today)
                .param("after", after.value())
                .param("atMost", atMost)
                .query((row, n) -> new VoucherNo(row.getString("no")))
                .list();
    }

    /** Takes a voucher for this transaction; nothing to take if somebody else has it in hand. */
    boolean take(VoucherNo voucher) {
        return db.sql("select 1 from voucher where no = ? for no key update skip locked")
                .param(voucher.value())
                .query(Integer.class)
                .optional()
                .isPresent();
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

    void escalate(CaseNo caseNo) {
        db.sql("update voucher_expiry set escalated_at = ? where case_no = ?")
                .params(OffsetDateTime.now(clock), caseNo.value())
                .update();
    }

    void supervise(CaseNo caseNo) {
        db.sql("update voucher_expiry set supervised_at = ? where case_no = ?")
                .params(OffsetDateTime.now(clock), caseNo.value())
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
                confirmation(row),
                payee(row),
                payable(row));
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
