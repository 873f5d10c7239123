package fangpiao.swap;

import fangpiao.payment.Payee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SwapConversions {

    private static final String OPEN = "status in ('OPENED', 'CLEARED', 'CHECKED', 'APPROVED')";

    private final JdbcClient db;

    SwapConversions(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNo caseNo, CaseNo agreementCase, LocalDate appliedOn, Money converted) {
        db.sql("""
                insert into swap_conversion (case_no, agreement_case_no, status, applied_on, converted_fen)
                values (?, ?, 'OPENED', ?, ?)""")
                .params(caseNo.value(), agreementCase.value(), appliedOn, converted.fen())
                .update();
    }

    Optional<CaseNo> openCaseOf(CaseNo agreementCase) {
        return db.sql("select case_no from swap_conversion where agreement_case_no = ? and " + OPEN)
                .param(agreementCase.value())
                .query((row, n) -> new CaseNo(row.getString(1)))
                .optional();
    }

    /** The open conversions of a project, by the agreement they belong to. */
    Map<CaseNo, CaseNo> openOnesOf(String projectCode) {
        return db
                .sql("""
                select c.agreement_case_no, c.case_no
                from swap_conversion c join compensation_agreement a on a.case_no = c.agreement_case_no
                where a.project_code = ? and c.""" + OPEN)
                .param(projectCode)
                .query((row, n) -> Map.entry(new CaseNo(row.getString(1)), new CaseNo(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean hasNumber(String supplementaryAgreementNo) {
        return db.sql("select exists (select from swap_conversion where supplementary_agreement_no = ?)")
                .param(supplementaryAgreementNo)
                .query(Boolean.class)
                .single();
    }

    Optional<SwapConversion> find(CaseNo caseNo) {
        return db.sql("select * from swap_conversion where case_no = ?")
                .param(caseNo.value())
                .query(SwapConversions::read)
                .optional();
    }

    /** Loads the case and keeps others from it until this transaction ends. */
    SwapConversion lock(CaseNo caseNo) {
        return db.sql("select * from swap_conversion where case_no = ? for no key update")
                .param(caseNo.value())
                .query(SwapConversions::read)
                .single();
    }

    void clear(CaseNo caseNo, Clearing clearing, String policyVersion, Money payable) {
        db.sql("""
                update swap_conversion
                set fee_area_m2 = ?, fee_rate_fen = ?, fee_from = ?, agreed_delivery_on = ?, fee_stop_on = ?, fee_paid_fen = ?,
                    cleared_by = ?, fee_payable_fen = ?
                where case_no = ?""")
                .params(
                        clearing.areaM2(),
                        clearing.rate().fen(),
                        clearing.from(),
                        clearing.agreedDelivery(),
                        clearing.stop(),
                        clearing.paid().fen(),
                        policyVersion,
                        payable.fen(),
                        caseNo.value())
                .update();
    }

    void approve(CaseNo caseNo, String minutesNo) {
        db.sql("update swap_conversion set status = 'APPROVED', minutes_no = ? where case_no = ?")
                .params(minutesNo, caseNo.value())
                .update();
    }

    void convert(CaseNo caseNo, Supplement supplement, String policyVersion, Payee payee) {
        db.sql("""
                update swap_conversion
                set status = 'CONVERTED', supplementary_agreement_no = ?, signed_on = ?, policy_version = ?,
                    account_name = ?, account_no = ?, bank_name = ?
                where case_no = ?""")
                .params(
                        supplement.no(),
                        supplement.signedOn(),
                        policyVersion,
                        payee == null ? null : payee.name(),
                        payee == null ? null : payee.account(),
                        payee == null ? null : payee.bank(),
                        caseNo.value())
                .update();
    }

    void payInto(CaseNo caseNo, Payee payee) {
        db.sql("update swap_conversion set account_no = ?, bank_name = ? where case_no = ?")
                .params(payee.account(), payee.bank(), caseNo.value())
                .update();
    }

    void move(CaseNo caseNo, SwapConversion.Status status) {
        db.sql("update swap_conversion set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    private static SwapConversion read(ResultSet row, int number) throws SQLException {
        return new SwapConversion(
                new CaseNo(row.getString("case_no")),
                new CaseNo(row.getString("agreement_case_no")),
                SwapConversion.Status.valueOf(row.getString("status")),
                row.getObject("applied_on", LocalDate.class),
                new Money(row.getLong("converted_fen")),
                clearing(row),
                row.getString("cleared_by"),
                payable(row),
                supplement(row),
                row.getString("policy_version"),
                payee(row));
    }

    private static Clearing clearing(ResultSet row) throws SQLException {
        if (row.getString("cleared_by") == null) return null;
        return new Clearing(
                row.getBigDecimal("fee_area_m2"),
                new Money(row.getLong("fee_rate_fen")),
                row.getObject("fee_from", LocalDate.class),
                row.getObject("agreed_delivery_on", LocalDate.class),
                row.getObject("fee_stop_on", LocalDate.class),
                new Money(row.getLong("fee_paid_fen")));
    }

    private static Money payable(ResultSet row) throws SQLException {
        Long fen = row.getObject("fee_payable_fen", Long.class);
        return fen == null ? null : new Money(fen);
    }

    private static Supplement supplement(ResultSet row) throws SQLException {
        String no = row.getString("supplementary_agreement_no");
        return no == null ? null : new Supplement(no, row.getObject("signed_on", LocalDate.class));
    }

    private static Payee payee(ResultSet row) throws SQLException {
        String name = row.getString("account_name");
        return name == null ? null : new Payee(name, row.getString("account_no"), row.getString("bank_name"));
    }
}
