package fangpiao.attestation;

import fangpiao.attestation.Attestation.Link;
import fangpiao.identity.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All attestations, written once and never changed, beside the decisions they are about. */
@Repository
class Attestations {

    private static final int AT_A_TIME = 1_000;

    /** Every decision with its attestation; either may be gone. */
    private static final String PAIRS = """
            select d.*, a.decision_id, a.case_no as of_case, a.no, a.signed_text, a.seen, a.answers, a.digest, a.key_id, a.signature
            """;

    private static final String ONES = PAIRS + """
            from (%s) one (decision)
            left join decision d on d.id = one.decision
            left join attestation a on a.decision_id = one.decision
            where num_nonnulls(d.id, a.decision_id) > 0
            order by a.no nulls last, d.id""";

    /** @param attestation null if there is none; @param decision null if it is gone */
    record Pair(Decision decision, Attestation attestation) {

        String caseNo() {
            return attestation == null ? decision.caseNo() : attestation.caseNo();
        }

        long id() {
            return attestation == null ? decision.id() : attestation.decisionId();
        }
    }

    private final JdbcClient db;
    private final JdbcClient inPortions;

    Attestations(JdbcClient db, DataSource database) {
        this.db = db;
        var statements = new JdbcTemplate(database);
        statements.setFetchSize(AT_A_TIME);
        this.inPortions = JdbcClient.create(statements);
    }

    /** From here to the end of the transaction nobody else adds to the case. */
    Link last(String caseNo) {
        return db.sql("select no, digest from last_attestation(?)")
                .param(caseNo)
                .query((row, n) -> new Link(row.getInt("no"), row.getBytes("digest")))
                .optional()
                .orElse(Link.NONE);
    }

    void add(Attestation one) {
        db.sql("""
                insert into attestation (decision_id, case_no, no, signed_text, seen, answers, digest, key_id, signature)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.decisionId(),
                        one.caseNo(),
                        one.no(),
                        one.signedText().text(),
                        one.seen(),
                        one.answers(),
                        one.digest(),
                        one.keyId(),
                        one.signature())
                .update();
    }

    Optional<Pair> find(long decision) {
        return db.sql(ONES.formatted("values (:decision)"))
                .param("decision", decision)
                .query(Attestations::pair)
                .optional();
    }

    /** All of a case, in the order of their chain. */
    List<Pair> of(String caseNo) {
        return db.sql(ONES.formatted("""
                        select decision_id from attestation where case_no = :case
                        union
                        select id from decision
                        where case_no = :case and id >= (select min(first_decision) from signing_key)"""))
                .param("case", caseNo)
                .query(Attestations::pair)
                .list();
    }

    /** Null if there is none. */
    Long decisionAt(String caseNo, int no) {
        return db.sql("select decision_id from attestation where case_no = ? and no = ?")
                .params(caseNo, no)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** All decisions on the same step of the same case, oldest first. */
    List<Decision> onStep(String caseNo, String step) {
        return db.sql("select * from decision where case_no = ? and step_key = ? order by id")
                .params(caseNo, step)
                .query((row, n) -> Decision.read(row))
                .list();
    }

    /** Case after case in the order of their chains; only a thousand are in memory at a time, within a transaction. */
    void readAll(Consumer<Pair> reader) {
        inPortions.sql(PAIRS + """
                        from decision d full join attestation a on a.decision_id = d.id
                        where a.decision_id is not null or d.id >= (select min(first_decision) from signing_key)
                        order by coalesce(a.case_no, d.case_no) collate "C", a.no nulls last, d.id""").query(row -> {
            reader.accept(pair(row, row.getRow()));
        });
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getString("id") == null ? null : Decision.read(row),
                row.getString("decision_id") == null ? null : attestation(row));
    }

    private static Attestation attestation(ResultSet row) throws SQLException {
        return new Attestation(
                row.getLong("decision_id"),
                row.getString("of_case"),
                row.getInt("no"),
                new SignedText(row.getString("signed_text")),
                row.getString("seen"),
                row.getString("answers"),
                row.getBytes("digest"),
                row.getString("key_id"),
                row.getBytes("signature"));
    }
}
