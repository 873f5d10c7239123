package fangpiao.policychange;

import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PolicyChanges {

    private final JdbcClient db;

    PolicyChanges(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNo caseNo, ChangeRequest request, String author, OffsetDateTime openedAt) {
        db.sql("""
                insert into policy_change (case_no, status, rule_version, base_version, reason, authors, opened_at)
                values (?, 'DRAFTING', ?, ?, ?, array[?], ?)""")
                .params(caseNo.value(), request.newCode(), request.baseCode(), request.reason(), author, openedAt)
                .update();
    }

    Optional<PolicyChange> find(CaseNo caseNo) {
        return db.sql("select * from policy_change where case_no = ?")
                .param(caseNo.value())
                .query(PolicyChanges::read)
                .optional();
    }

    /** Loads the case and keeps others from moving it until this transaction ends. */
    PolicyChange lock(CaseNo caseNo) {
        return db.sql("select * from policy_change where case_no = ? for no key update")
                .param(caseNo.value())
                .query(PolicyChanges::read)
                .single();
    }

    /** The case that writes or wrote a version; none for what came with the product. */
    Optional<PolicyChange> writerOf(String ruleVersion) {
        return db.sql("select * from policy_change where rule_version = ?")
                .param(ruleVersion)
                .query(PolicyChanges::read)
                .optional();
    }

    /** The case that writes a version, if one does; nobody moves it until this transaction ends. */
    Optional<PolicyChange> lockWriterOf(String ruleVersion) {
        return db.sql("select * from policy_change where rule_version = ? for no key update")
                .param(ruleVersion)
                .query(PolicyChanges::read)
                .optional();
    }

    boolean knowsProject(String code) {
        return db.sql("select exists (select from expropriation_project where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    void addAuthor(CaseNo caseNo, String author) {
        db.sql("update policy_change set authors = authors || ? where case_no = ? and ? <> all (authors)")
                .params(author, caseNo.value(), author)
                .update();
    }

    void move(CaseNo caseNo, PolicyChange.Status status) {
        db.sql("update policy_change set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    private static PolicyChange read(ResultSet row, int number) throws SQLException {
        return new PolicyChange(
                new CaseNo(row.getString("case_no")),
                PolicyChange.Status.valueOf(row.getString("status")),
                row.getString("rule_version"),
                row.getString("base_version"),
                row.getString("reason"),
                List.of((String[]) row.getArray("authors").getArray()));
    }
}
