package fangpiao.agreement;

import static fangpiao.agreement.AgreementStatus.SURVEYED;

import fangpiao.amount.Component;
import fangpiao.policy.ComponentCode;
import fangpiao.policy.LandType;
import fangpiao.policy.PropertyKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Agreements {

    private final JdbcClient db;

    Agreements(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNo caseNo, Survey survey) {
        db.sql("""
                insert into compensation_agreement
                    (case_no, status, project_code, holder_name, holder_id_no, holder_phone, property_address, title_no,
                     building_area_m2, land_type, property_kind, surveyed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNo.value(),
                        SURVEYED.name(),
                        survey.projectCode(),
                        survey.holderName(),
                        survey.holderIdNo().value(),
                        survey.holderPhone(),
                        survey.propertyAddress(),
                        survey.titleNo(),
                        survey.buildingAreaM2(),
                        survey.landType().name(),
                        survey.propertyKind().name(),
                        survey.surveyedOn())
                .update();
    }

    boolean hasLiveCaseFor(String titleNo) {
        return db.sql("select exists (select from compensation_agreement where title_no = ? and status <> 'REJECTED')")
                .param(titleNo)
                .query(Boolean.class)
                .single();
    }

    boolean hasNumber(String agreementNo) {
        return db.sql("select exists (select from compensation_agreement where agreement_no = ?)")
                .param(agreementNo)
                .query(Boolean.class)
                .single();
    }

    Agreement get(CaseNo caseNo) {
        return db.sql("select * from compensation_agreement where case_no = ?")
                .param(caseNo.value())
                .query(Agreements::read)
                .single();
    }

    /** Loads the agreement and keeps others from changing it until this transaction ends. */
    Agreement lock(CaseNo caseNo) {
        return db.sql("select * from compensation_agreement where case_no = ? for no key update")
                .param(caseNo.value())
                .query(Agreements::read)
                .single();
    }

    /** The same by the number on the paper, if there is one. */
    Optional<Agreement> lock(String agreementNo) {
        return db.sql("select * from compensation_agreement where agreement_no = ? for no key update")
                .param(agreementNo)
                .query(Agreements::read)
                .optional();
    }

    /** The amounts of the last valuation, in the order of their headings. */
    List<Component> components(CaseNo caseNo) {
        return db
                .sql("""
                select c.code, c.amount_fen, c.in_face
                from compensation_agreement a join agreement_component c on c.case_no = a.case_no and c.round = a.valuation_round
                where a.case_no = ?""")
                .param(caseNo.value())
                .query((row, n) -> new Component(
                        ComponentCode.valueOf(row.getString("code")),
                        new Money(row.getLong("amount_fen")),
                        row.getBoolean("in_face")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Component::code))
                .toList();
    }

    void value(
            CaseNo caseNo, String appraisalReportNo, String policyVersion, List<Component> components, Money equity) {
        int round = db.sql("""
                update compensation_agreement
                set status = 'VALUED', appraisal_report_no = ?, policy_version = ?, equity_fen = ?, valuation_round = valuation_round + 1,
                    voucher_part_fen = null, swap_part_fen = null, cash_part_fen = null
                where case_no = ? returning valuation_round""")
                .params(appraisalReportNo, policyVersion, equity.fen(), caseNo.value())
                .query(Integer.class)
                .single();
        for (Component component : components)
            db.sql("insert into agreement_component (case_no, round, code, amount_fen, in_face) values (?, ?, ?, ?, ?)")
                    .params(
                            caseNo.value(),
                            round,
                            component.code().name(),
                            component.amount().fen(),
                            component.inFace())
                    .update();
    }

    void choose(CaseNo caseNo, Money voucher, Money swap, Money cash) {
        db.sql("""
                update compensation_agreement
                set status = 'CHOSEN', voucher_part_fen = ?, swap_part_fen = ?, cash_part_fen = ?
                where case_no = ?""")
                .params(voucher.fen(), swap.fen(), cash.fen(), caseNo.value())
                .update();
    }

    void sign(CaseNo caseNo, String agreementNo, LocalDate signedOn, String policyVersion) {
        db.sql("""
                update compensation_agreement set status = 'SIGNED', agreement_no = ?, signed_on = ?, policy_version = ?
                where case_no = ?""").params(agreementNo, signedOn, policyVersion, caseNo.value()).update();
    }

    void publish(CaseNo caseNo, PublicNotice notice) {
        db.sql("""
                update compensation_agreement
                set status = 'PUBLISHED', notice_no = ?, published_on = ?, notice_place = ?, notice_days = ?
                where case_no = ?""")
                .params(notice.noticeNo(), notice.publishedOn(), notice.place(), notice.days(), caseNo.value())
                .update();
    }

    List<Agreement> withSwapPart(String projectCode) {
        return db.sql("""
                select * from compensation_agreement
                where project_code = ? and status = 'CONCLUDED' and swap_part_fen > 0 order by agreement_no""").param(projectCode).query(Agreements::read).list();
    }

    /** A swap right is given up for a voucher (补充协议): what is converted becomes voucher part. */
    void convertSwap(CaseNo caseNo, Money converted, String supplementaryAgreementNo) {
        db.sql("""
                update compensation_agreement
                set voucher_part_fen = voucher_part_fen + :converted, converted_part_fen = converted_part_fen + :converted,
                    swap_part_fen = swap_part_fen - :converted, supplementary_agreement_no = :no
                where case_no = :case""")
                .param("converted", converted.fen())
                .param("no", supplementaryAgreementNo)
                .param("case", caseNo.value())
                .update();
    }

    void move(CaseNo caseNo, AgreementStatus status) {
        db.sql("update compensation_agreement set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    private static Agreement read(ResultSet row, int number) throws SQLException {
        return new Agreement(
                new CaseNo(row.getString("case_no")),
                row.getString("agreement_no"),
                AgreementStatus.valueOf(row.getString("status")),
                row.getString("project_code"),
                row.getString("holder_name"),
                new IdNumber(row.getString("holder_id_no")),
                row.getString("holder_phone"),
                row.getString("property_address"),
                row.getString("title_no"),
                row.getBigDecimal("building_area_m2"),
                LandType.valueOf(row.getString("land_type")),
                PropertyKind.valueOf(row.getString("property_kind")),
                row.getObject("surveyed_on", LocalDate.class),
                row.getString("policy_version"),
                money(row, "equity_fen"),
                money(row, "voucher_part_fen"),
                money(row, "converted_part_fen"),
                money(row, "swap_part_fen"),
                money(row, "cash_part_fen"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }
}
