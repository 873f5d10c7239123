package fangpiao.settlement;

import fangpiao.policy.Node;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * By which papers nodes were proven. A node of a building is proven once, for all claims that wait for it; the other nodes
 * are each contract's own.
 */
@Repository
class NodeProofs {

    /** A proof that stands, in whose case it was seen, by whom and when. */
    record Seen(long id, NodeProof proof, CaseNo claim, String person, LocalDate day) {

        /** For whoever may adopt it. */
        String inWords() {
            return "%s，已于%s由%s在结算案%s核验".formatted(proof, day, person, claim);
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    NodeProofs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Seen> find(Contract contract, Node node) {
        return db.sql("""
                select proof.*, (proof.entered_at at time zone 'Asia/Shanghai')::date as seen_on, act.actor_name
                from node_proof proof
                left join lateral (select actor_name from decision
                                   where case_no = proof.claim_no and step_key = 'proveNode' and outcome = 'APPROVE'
                                   order by id desc limit 1) act on true
                where proof.estate_code = :estate and proof.building = :building and proof.node = :node
                  and coalesce(proof.purchase_no, '') = coalesce(:purchase, '') and proof.replaced_at is null""")
                .param("estate", contract.home().estate().code())
                .param("building", contract.home().building())
                .param("node", node.name())
                .param("purchase", purchaseOf(contract, node))
                .query(NodeProofs::seen)
                .optional();
    }

    NodeProof get(long id) {
        return db.sql("select * from node_proof where id = ?")
                .param(id)
                .query((row, n) -> proof(row))
                .single();
    }

    /** Keeps the proof for all it concerns; of one that is known already nothing is kept twice. */
    long enter(Claim claim, NodeProof proof) {
        lock(claim);
        Optional<Seen> known = find(claim.contract(), claim.node());
        if (known.isPresent() && known.get().proof().isSame(proof))
            return known.get().id();
        known.ifPresent(other -> replace(other, claim));
        return add(claim, proof);
    }

    /** Refused while another claim stands on it: one building has not two proofs of one node. */
    private void replace(Seen other, Claim claim) {
        standingOn(other, claim.caseNo()).ifPresent(standing -> {
            throw new Refusal("本节点已有核验过的证明：%s；结算案%s正据此办理，请选「采用已核验的证明」。".formatted(other.inWords(), standing));
        });
        db.sql("update node_proof set replaced_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), other.id())
                .update();
    }

    private Optional<String> standingOn(Seen proof, CaseNo except) {
        return db.sql("""
                select case_no from settlement_claim
                where proof_id = ? and case_no <> ? and status not in ('REJECTED', 'DROPPED') order by case_no limit 1""")
                .params(proof.id(), except.value())
                .query(String.class)
                .optional();
    }

    private long add(Claim claim, NodeProof proof) {
        return db.sql("""
                insert into node_proof (estate_code, building, node, purchase_no, kind, proof_no, permit_no, proven_on,
                                        claim_no, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        claim.contract().home().estate().code(),
                        proof.buildingLabel(),
                        claim.node().name(),
                        purchaseOf(claim.contract(), claim.node()),
                        proof.kind().name(),
                        proof.no(),
                        proof.permitNo(),
                        proof.provenOn(),
                        claim.caseNo().value(),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** Of two who prove one node at an instant the second sees what the first has entered. */
    private void lock(Claim claim) {
        var home = claim.contract().home();
        db.sql("select pg_advisory_xact_lock(hashtextextended('node ' || ? || ' ' || ? || ' ' || ?, 0))")
                .params(home.estate().code(), home.building(), claim.node().name())
                .query((row, n) -> "")
                .single();
    }

    private static String purchaseOf(Contract contract, Node node) {
        return node.isOfBuilding() ? null : contract.purchase().value();
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                row.getLong("id"),
                proof(row),
                new CaseNo(row.getString("claim_no")),
                row.getString("actor_name"),
                row.getObject("seen_on", LocalDate.class));
    }

    private static NodeProof proof(ResultSet row) throws SQLException {
        return new NodeProof(
                ProofKind.valueOf(row.getString("kind")),
                row.getString("proof_no"),
                row.getObject("proven_on", LocalDate.class),
                row.getString("building"),
                row.getString("permit_no"));
    }
}
