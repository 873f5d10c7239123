package fangpiao.grant;

import fangpiao.grant.Eligibility.StalledHome;
import fangpiao.grant.Eligibility.Talent;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VoucherGrants {

    private static final String GRANT = """
            select * from voucher_grant g
            left join grant_talent using (case_no)
            left join grant_stalled_home using (case_no)
            where case_no = ?""";

    private final JdbcClient db;

    VoucherGrants(JdbcClient db) {
        this.db = db;
    }

    void add(VoucherGrant grant) {
        GrantRequest request = grant.request();
        db.sql("""
                insert into voucher_grant (case_no, kind, status, project_code, policy_version, holder_name, holder_id_no,
                                           holder_phone, document_no, amount_fen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        grant.caseNo().value(),
                        request.kind().name(),
                        grant.status().name(),
                        grant.projectCode(),
                        grant.policyVersion(),
                        request.holderName(),
                        request.holderIdNo().value(),
                        request.holderPhone(),
                        request.documentNo(),
                        request.amount().fen())
                .update();
        if (request.eligibility() instanceof Talent talent) add(grant.caseNo(), talent);
        if (request.eligibility() instanceof StalledHome home) add(grant.caseNo(), home);
    }

    private void add(CaseNo caseNo, Talent talent) {
        db.sql("""
                insert into grant_talent (case_no, employer, credit_code, category, insurance_months)
                values (?, ?, ?, ?, ?)""")
                .params(
                        caseNo.value(),
                        talent.employer(),
                        talent.creditCode(),
                        talent.category().name(),
                        talent.insuranceMonths())
                .update();
    }

    private void add(CaseNo caseNo, StalledHome home) {
        db.sql("""
                insert into grant_stalled_home (case_no, contract_no, project_name, address, paid_fen)
                values (?, ?, ?, ?, ?)""")
                .params(
                        caseNo.value(),
                        home.contractNo(),
                        home.projectName(),
                        home.address(),
                        home.paid().fen())
                .update();
    }

    /** A grant that the same talent has, or that was given for the same contract. */
    Optional<CaseNo> liveTwinOf(GrantRequest request) {
        String contractNo = request.eligibility() instanceof StalledHome home ? home.contractNo() : null;
        return db.sql("""
                select case_no from voucher_grant left join grant_stalled_home using (case_no)
                where kind = :kind and status <> 'REJECTED'
                  and case when :contractNo::text is null then holder_id_no = :holder else contract_no = :contractNo end
                limit 1""")
                .param("kind", request.kind().name())
                .param("holder", request.holderIdNo().value())
                .param("contractNo", contractNo)
                .query((row, n) -> new CaseNo(row.getString(1)))
                .optional();
    }

    /** Lets applications for the same kind come one after another, so that a double click finds what the first one wrote. */
    void lockProgramme(String projectCode) {
        db.sql("select code from expropriation_project where code = ? for no key update")
                .param(projectCode)
                .query(String.class)
                .single();
    }

    VoucherGrant get(CaseNo caseNo) {
        return db.sql(GRANT).param(caseNo.value()).query(VoucherGrants::read).single();
    }

    /** Loads the case and keeps others from moving it until this transaction ends. */
    VoucherGrant lock(CaseNo caseNo) {
        return db.sql(GRANT + " for no key update of g")
                .param(caseNo.value())
                .query(VoucherGrants::read)
                .single();
    }

    void move(CaseNo caseNo, GrantStatus status) {
        db.sql("update voucher_grant set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    void approve(CaseNo caseNo, String minutesNo) {
        db.sql("update voucher_grant set status = 'APPROVED', minutes_no = ? where case_no = ?")
                .params(minutesNo, caseNo.value())
                .update();
    }

    void correct(CaseNo caseNo, GrantRequest request) {
        db.sql("""
                update voucher_grant set status = 'REQUESTED', holder_phone = ?, document_no = ?, amount_fen = ?
                where case_no = ?""")
                .params(
                        request.holderPhone(),
                        request.documentNo(),
                        request.amount().fen(),
                        caseNo.value())
                .update();
    }

    private static VoucherGrant read(ResultSet row, int number) throws SQLException {
        return new VoucherGrant(
                new CaseNo(row.getString("case_no")),
                GrantStatus.valueOf(row.getString("status")),
                row.getString("project_code"),
                row.getString("policy_version"),
                new GrantRequest(
                        row.getString("holder_name"),
                        new IdNumber(row.getString("holder_id_no")),
                        row.getString("holder_phone"),
                        eligibility(row),
                        row.getString("document_no"),
                        new Money(row.getLong("amount_fen"))));
    }

    private static Eligibility eligibility(ResultSet row) throws SQLException {
        if (VoucherKind.valueOf(row.getString("kind")) == VoucherKind.TALENT_SUBSIDY)
            return new Talent(
                    row.getString("employer"),
                    row.getString("credit_code"),
                    TalentCategory.valueOf(row.getString("category")),
                    row.getInt("insurance_months"));
        return new StalledHome(
                row.getString("contract_no"),
                row.getString("project_name"),
                row.getString("address"),
                new Money(row.getLong("paid_fen")));
    }
}
