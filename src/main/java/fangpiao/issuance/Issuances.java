package fangpiao.issuance;

import fangpiao.amount.Face;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.voucher.Entitlement;
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

    void add(Issuance issuance) {
        Entitlement entitlement = issuance.entitlement();
        db.sql("""
                insert into voucher_issuance
                    (case_no, kind, source_case_no, agreement_case_no, project_code, holder_name, holder_id_no, holder_phone,
                     property_address, building_area_m2, policy_version, entitlement_fen, status, applied_on, supplementary_agreement_no,
                     set_off_fen, deduction_fen, deduction_reason, equity_fen, bonus_fen, face_fen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        issuance.caseNo().value(),
                        entitlement.kind().name(),
                        entitlement.sourceCase().value(),
                        CaseNo.textOrNull(entitlement.agreementCase()),
                        entitlement.projectCode(),
                        entitlement.holderName(),
                        entitlement.holderIdNo().value(),
                        entitlement.holderPhone(),
                        entitlement.propertyAddress(),
                        entitlement.buildingAreaM2(),
                        entitlement.policyVersion(),
                        entitlement.amount().fen(),
                        issuance.status().name(),
                        issuance.appliedOn(),
                        issuance.supplementaryAgreementNo(),
                        issuance.setOff().fen(),
                        issuance.deduction().fen(),
                        issuance.deductionReason(),
                        issuance.equity().fen(),
                        issuance.bonus().fen(),
                        issuance.face().fen())
                .update();
    }

    /** Those of the same project whose face is calculated and for which no fund has promised anything yet. */
    Batch beside(Issuance issuance) {
        return db.sql("""
                select count(*) as cases, coalesce(sum(face_fen), 0) as faces_fen from voucher_issuance
                where project_code = ? and status in ('CALCULATED', 'LEGAL', 'CHECKED') and case_no <> ?""")
                .params(issuance.entitlement().projectCode(), issuance.caseNo().value())
                .query((row, n) -> new Batch(row.getInt("cases"), new Money(row.getLong("faces_fen"))))
                .single();
    }

    /** The issuance that a case has brought about already, unless it came to nothing. */
    Optional<CaseNo> openCaseOf(CaseNo sourceCase) {
        return db.sql("""
                select case_no from voucher_issuance
                where source_case_no = ? and status not in ('WITHDRAWN', 'REJECTED')""")
                .param(sourceCase.value())
                .query((row, n) -> new CaseNo(row.getString(1)))
                .optional();
    }

    /** A converted part of an agreement whose issuance came to nothing, so that it may be applied for again. */
    Optional<Issuance> failedOf(CaseNo agreementCase) {
        return db.sql("""
                select i.*, null as voucher_no from voucher_issuance i
                where i.agreement_case_no = ? and i.source_case_no <> i.agreement_case_no
                  and not exists (select from voucher_issuance live where live.source_case_no = i.source_case_no
                                  and live.status not in ('WITHDRAWN', 'REJECTED'))
                order by i.case_no limit 1""").param(agreementCase.value()).query(Issuances::read).optional();
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
                entitlement(row),
                IssuanceStatus.valueOf(row.getString("status")),
                row.getObject("applied_on", LocalDate.class),
                row.getString("supplementary_agreement_no"),
                new Money(row.getLong("set_off_fen")),
                new Money(row.getLong("deduction_fen")),
                row.getString("deduction_reason"),
                money(row, "equity_fen"),
                money(row, "bonus_fen"),
                money(row, "face_fen"),
                row.getString("fund_no"),
                voucherNo(row));
    }

    private static Entitlement entitlement(ResultSet row) throws SQLException {
        return new Entitlement(
                VoucherKind.valueOf(row.getString("kind")),
                new CaseNo(row.getString("source_case_no")),
                CaseNo.orNull(row.getString("agreement_case_no")),
                row.getString("project_code"),
                row.getString("holder_name"),
                new IdNumber(row.getString("holder_id_no")),
                row.getString("holder_phone"),
                row.getString("property_address"),
                row.getBigDecimal("building_area_m2"),
                row.getString("policy_version"),
                new Money(row.getLong("entitlement_fen")));
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
