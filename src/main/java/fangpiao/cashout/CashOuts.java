package fangpiao.cashout;

import fangpiao.payment.Payee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
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
class CashOuts {

    private final JdbcClient db;
    private final Clock clock;

    CashOuts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(CashOut claim, String policyVersion) {
        db.sql("""
                insert into cash_out (case_no, voucher_no, kind, status, policy_version, application_no, cause, consent_no,
                                      account_name, account_no, bank_name, account_proof, claimed_on, pay_by, payable_fen,
                                      opened_at)
                values (:case, :voucher, :kind, :status, :policy, :application, :cause, :consent,
                        :accountName, :accountNo, :bankName, :proof, :claimedOn, :payBy, :payable, :now)""")
                .param("case", claim.caseNo().value())
                .param("voucher", claim.voucher().value())
                .param("kind", claim.kind().name())
                .param("status", claim.status().name())
                .param("policy", policyVersion)
                .param("application", claim.application().no())
                .param("cause", claim.application().cause())
                .param("consent", claim.application().consentNo())
                .param("accountName", claim.account().payee().name())
                .param("accountNo", claim.account().payee().account())
                .param("bankName", claim.account().payee().bank())
                .param("proof", claim.account().proof())
                .param("claimedOn", claim.claimedOn())
                .param("payBy", claim.payBy())
                .param("payable", claim.payable().fen())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    CashOut get(CaseNo caseNo) {
        return db.sql("select * from cash_out where case_no = ?")
                .param(caseNo.value())
                .query(CashOuts::read)
                .single();
    }

    /** Loads the claim and keeps others from it until this transaction ends. */
    CashOut lock(CaseNo caseNo) {
        return db.sql("select * from cash_out where case_no = ? for no key update")
                .param(caseNo.value())
                .query(CashOuts::read)
                .single();
    }

    Optional<CaseNo> openOf(VoucherNo voucher, CashOut.Kind kind) {
        return db.sql("""
                select case_no from cash_out
                where voucher_no = ? and kind = ? and status not in ('PAID', 'REJECTED', 'WITHDRAWN')""")
                .params(voucher.value(), kind.name())
                .query((row, n) -> new CaseNo(row.getString(1)))
                .optional();
    }

    /** Another case that stands on the same paper. */
    Optional<CaseNo> withApplication(String applicationNo, CaseNo other) {
        return db.sql("""
                select case_no from cash_out
                where application_no = ? and case_no <> ? and status not in ('REJECTED', 'WITHDRAWN')""")
                .params(applicationNo, other.value())
                .query((row, n) -> new CaseNo(row.getString(1)))
                .optional();
    }

    /** Claims of other people that name the same account (domain §10 X5). */
    List<String> othersWith(String accountNo, VoucherCard voucher) {
        return db.sql("""
                select c.case_no || '（' || v.holder_name || '）' from cash_out c
                join voucher v on v.no = c.voucher_no
                where c.account_no = ? and v.holder_id_no <> ? and c.status not in ('REJECTED', 'WITHDRAWN')
                order by c.case_no""")
                .params(accountNo, voucher.holderIdNo().value())
                .query(String.class)
                .list();
    }

    void move(CaseNo caseNo, CashOut.Status status) {
        db.sql("update cash_out set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    void correct(CaseNo caseNo, Application application, HoldersAccount account, Money payable) {
        amend(caseNo, account);
        db.sql("""
                update cash_out set status = 'CLAIMED', application_no = ?, cause = ?, consent_no = ?, payable_fen = ?
                where case_no = ?""")
                .params(application.no(), application.cause(), application.consentNo(), payable.fen(), caseNo.value())
                .update();
    }

    void amend(CaseNo caseNo, HoldersAccount account) {
        db.sql(
                        "update cash_out set account_name = ?, account_no = ?, bank_name = ?, account_proof = ? where case_no = ?")
                .params(
                        account.payee().name(),
                        account.payee().account(),
                        account.payee().bank(),
                        account.proof(),
                        caseNo.value())
                .update();
    }

    void approve(CaseNo caseNo, String minutesNo) {
        db.sql("update cash_out set status = 'APPROVED', minutes_no = ? where case_no = ?")
                .params(minutesNo, caseNo.value())
                .update();
    }

    private static CashOut read(ResultSet row, int number) throws SQLException {
        var payee = new Payee(row.getString("account_name"), row.getString("account_no"), row.getString("bank_name"));
        return new CashOut(
                new CaseNo(row.getString("case_no")),
                new VoucherNo(row.getString("voucher_no")),
                CashOut.Kind.valueOf(row.getString("kind")),
                CashOut.Status.valueOf(row.getString("status")),
                new Application(row.getString("application_no"), row.getString("cause"), row.getString("consent_no")),
                new HoldersAccount(payee, row.getString("account_proof")),
                row.getObject("claimed_on", LocalDate.class),
                row.getObject("pay_by", LocalDate.class),
                new Money(row.getLong("payable_fen")));
    }
}
