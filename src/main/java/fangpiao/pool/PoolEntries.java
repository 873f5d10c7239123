package fangpiao.pool;

import fangpiao.inquiry.Subject;
import fangpiao.policy.SaleStage;
import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PoolEntries {

    private final JdbcClient db;

    PoolEntries(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNo no, String estateCode, String policyVersion, OffsetDateTime openedAt) {
        db.sql("""
                insert into pool_entry (case_no, estate_code, policy_version, status, opened_at)
                values (?, ?, ?, 'OPENED', ?)""").params(no.value(), estateCode, policyVersion, openedAt).update();
    }

    PoolEntry lock(CaseNo no) {
        return db.sql("""
                select pool_entry.*, estate.sale_stage
                from pool_entry join estate on estate.code = pool_entry.estate_code
                where case_no = ? for no key update of pool_entry""").param(no.value()).query(PoolEntries::read).single();
    }

    Optional<PoolEntry> find(CaseNo no) {
        return db.sql("""
                select pool_entry.*, estate.sale_stage
                from pool_entry join estate on estate.code = pool_entry.estate_code
                where case_no = ?""").param(no.value()).query(PoolEntries::read).optional();
    }

    void update(PoolEntry entry) {
        db.sql("update pool_entry set status = ? where case_no = ?")
                .params(entry.status().name(), entry.no().value())
                .update();
    }

    void keep(CaseNo no, Papers papers) {
        db.sql("""
                update pool_entry set papers_seen = :seen, licence_until = :licence, qualification_until = :qualification
                where case_no = :case""")
                .param("seen", names(papers.seen()))
                .param("licence", papers.licenceUntil())
                .param("qualification", papers.qualificationUntil())
                .param("case", no.value())
                .update();
        db.sql("update estate set permit_until = ? where code = (select estate_code from pool_entry where case_no = ?)")
                .params(papers.permitUntil(), no.value())
                .update();
    }

    void keep(CaseNo no, Inspection inspection) {
        db.sql("""
                update pool_entry
                set progress = ?, inspected_on = ?, photo_place = ?, findings = ?, inspector_names = null
                where case_no = ?""")
                .params(
                        inspection.progress().name(),
                        inspection.inspectedOn(),
                        inspection.photoPlace(),
                        inspection.findings(),
                        no.value())
                .update();
    }

    /** The two who have looked at the site, as the record of the case has them. */
    void keepInspectors(CaseNo no) {
        db.sql("""
                update pool_entry set inspector_names = (
                    select string_agg(actor_name, '、' order by id)
                    from (select distinct on (step_key) id, actor_name from decision
                          where case_no = :case and step_key in ('inspectSite', 'confirmInspection')
                          order by step_key, id desc) act)
                where case_no = :case""").param("case", no.value()).update();
    }

    void keep(CaseNo no, JointReview review) {
        db.sql("update pool_entry set minutes_no = ?, met_on = ?, objecting = ? where case_no = ?")
                .params(review.minutesNo(), review.metOn(), names(review.objecting()), no.value())
                .update();
    }

    void keepApproval(CaseNo no, LocalDate approvedOn) {
        db.sql("update pool_entry set approved_on = ? where case_no = ?")
                .params(approvedOn, no.value())
                .update();
    }

    void keep(CaseNo no, Notice notice, LocalDate endsOn) {
        db.sql("""
                update pool_entry set notice_no = ?, notice_place = ?, published_on = ?, notice_ends_on = ?
                where case_no = ?""")
                .params(notice.no(), notice.place(), notice.publishedOn(), endsOn, no.value())
                .update();
    }

    void keep(CaseNo no, Notice.Result result, String answer) {
        db.sql("update pool_entry set notice_result = ?, notice_answer = ? where case_no = ?")
                .params(result.name(), answer, no.value())
                .update();
    }

    void keep(CaseNo no, Cooperation cooperation) {
        db.sql("update pool_entry set cooperation_signed_on = ? where case_no = ?")
                .params(cooperation.signedOn(), no.value())
                .update();
        db.sql("""
                update estate set cooperation_no = ?, cooperation_until = ?
                where code = (select estate_code from pool_entry where case_no = ?)""")
                .params(cooperation.no(), cooperation.validUntil(), no.value())
                .update();
    }

    /** Whom and what the registers are asked about. */
    Subject subjectOf(CaseNo no) {
        return db.sql("""
                select developer.credit_code, developer.name, estate.code, estate.name estate_name, estate.permit_no
                from pool_entry
                join estate on estate.code = pool_entry.estate_code
                join developer on developer.credit_code = estate.developer_code
                where case_no = ?""")
                .param(no.value())
                .query((row, n) -> new Subject(
                        row.getString("credit_code"),
                        row.getString("name"),
                        row.getString("code"),
                        row.getString("estate_name"),
                        row.getString("permit_no")))
                .single();
    }

    private static String[] names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toArray(String[]::new);
    }

    private static PoolEntry read(ResultSet row, int number) throws SQLException {
        return new PoolEntry(
                new CaseNo(row.getString("case_no")),
                row.getString("estate_code"),
                SaleStage.valueOf(row.getString("sale_stage")),
                row.getString("policy_version"),
                PoolEntry.Status.valueOf(row.getString("status")),
                row.getObject("opened_at", OffsetDateTime.class)
                        .atZoneSameInstant(ZoneId.systemDefault())
                        .toLocalDate(),
                row.getObject("inspected_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("notice_ends_on", LocalDate.class));
    }
}
