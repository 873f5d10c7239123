package fangpiao.issuance;

import fangpiao.amount.Face;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Issuances {

    private static final String ISSUANCE = """
            select i.*, v.no as voucher_no from voucher_issuance i left join voucher v on v.issuance_case_no = i.case_no
            where i.case_no = ?""";

    private final JdbcClient db;

    Issuances(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNo caseNo, CaseNo agreementCase, String policyVersion, Application application, Face face) {
        db.sql("""
                insert into voucher_issuance
                    (case_no, agreement_case_no, status, policy_version, applied_on, supplementary_agreement_no,
                     equity_fen, bonus_fen, face_fen)
                values (?, ?, 'OPENED', ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNo.value(),
                        agreementCase.value(),
                        policyVersion,
                        application.appliedOn(),
                        application.supplementaryAgreementNo(),
                        face.equity().fen(),
                        face.bonus().fen(),
                        face.face().fen())
                .update();
    }

    Optional<CaseNo> openCaseOf(CaseNo agreementCase) {
        return db.sql("""
                select case_no from voucher_issuance
                where agreement_case_no = ? and status not in ('WITHDRAWN', 'REJECTED')""")
                .param(agreementCase.value())
                .query((row, n) -> new CaseNo(row.getString(1)))
                .optional();
    }

    Issuance get(CaseNo caseNo) {
        return db.sql(ISSUANCE).param(caseNo.value()).query(Issuances::read).single();
    }

    /** Loads the case and keeps others from moving it until this transaction ends. */
    Issuance lock(CaseNo caseNo) {
        return db.sql(ISSUANCE + " for no key update of i")
                .param(caseNo.value())
                .query(Issuances::read)
                .single();
    }

    void calculate(CaseNo caseNo, Money deduction, String deductionReason, Face face) {
        db.sql("""
                update voucher_issuance
                set deduction_fen = ?, deduction_reason = ?, equity_fen = ?, bonus_fen = ?, face_fen = ?
                where case_no = ?""")
                .params(
                        deduction.fen(),
                        deductionReason,
                        face.equity().fen(),
                        face.bonus().fen(),
                        face.face().fen(),
                        caseNo.value())
                .update();
    }

    void fund(CaseNo caseNo, String fundNo) {
        db.sql("update voucher_issuance set status = 'FUNDED', fund_no = ? where case_no = ?")
                .params(fundNo, caseNo.value())
                .update();
    }

    void approve(CaseNo caseNo, String minutesNo) {
        db.sql("update voucher_issuance set status = 'APPROVED', minutes_no = ? where case_no = ?")
                .params(minutesNo, caseNo.value())
                .update();
    }

    void seal(CaseNo caseNo, String sealLogNo) {
        db.sql("update voucher_issuance set status = 'ISSUED', seal_log_no = ? where case_no = ?")
                .params(sealLogNo, caseNo.value())
                .update();
    }

    void handOver(CaseNo caseNo, Receipt receipt) {
        db.sql("""
                update voucher_issuance
                set status = 'HANDED_OVER', receiver_kind = ?, agent_name = ?, agent_id_no = ?, power_of_attorney_no = ?
                where case_no = ?""")
                .params(
                        receipt.receiver().name(),
                        receipt.agentName(),
                        receipt.agentIdNo() == null ? null : receipt.agentIdNo().value(),
                        receipt.powerOfAttorneyNo(),
                        caseNo.value())
                .update();
    }

    /** Moves the case on, if it is where it should be, and keeps others from moving it until this transaction ends. */
    Optional<Issuance> advance(CaseNo caseNo, IssuanceStatus from, IssuanceStatus to) {
        return db.sql("""
                update voucher_issuance i set status = ? where case_no = ? and status = ?
                returning i.*, (select no from voucher v where v.issuance_case_no = i.case_no) as voucher_no""")
                .params(to.name(), caseNo.value(), from.name())
                .query(Issuances::read)
                .optional();
    }

    void move(CaseNo caseNo, IssuanceStatus status) {
        db.sql("update voucher_issuance set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    private static Issuance read(ResultSet row, int number) throws SQLException {
        return new Issuance(
                new CaseNo(row.getString("case_no")),
                new CaseNo(row.getString("agreement_case_no")),
                IssuanceStatus.valueOf(row.getString("status")),
                row.getString("policy_version"),
                row.getObject("applied_on", LocalDate.class),
                row.getString("supplementary_agreement_no"),
                new Money(row.getLong("deduction_fen")),
                row.getString("deduction_reason"),
                money(row, "equity_fen"),
                money(row, "bonus_fen"),
                money(row, "face_fen"),
                row.getString("fund_no"),
                voucherNo(row));
    }

    private static VoucherNo voucherNo(ResultSet row) throws SQLException {
        String no = row.getString("voucher_no");
        return no == null ? null : new VoucherNo(no);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }
}
