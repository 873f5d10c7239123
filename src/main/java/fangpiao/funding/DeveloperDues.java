package fangpiao.funding;

import fangpiao.calendar.WorkingDays;
import fangpiao.funding.Due.Kind;
import fangpiao.funding.NodePlan.Expected;
import fangpiao.policy.Node;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What developers are to be paid for filed contracts: claims by their limits, the rest by when their nodes are expected. */
@Repository
class DeveloperDues {

    /** A set-off pays the first tranches of a claim first, as the claim itself has it. */
    private static final String UNPAID = """
            select %s, t.voucher_no, t.node, t.policy_version, t.purchase_no, contract.filing_no, contract.developer_name,
                   contract.filed_on, claim.case_no as claim_no, claim.handed_in_on as claimed_on, proof.proven_on,
                   coalesce(site.expected_delivery_on, estate.delivery_on, contract.filed_on) as delivery_on, site.progress,
                   t.amount_fen - greatest(0, least(t.amount_fen, coalesce(s.amount_fen, 0) - coalesce(
                       sum(t.amount_fen) over (partition by claim.case_no order by t.seq, t.voucher_no
                                               rows between unbounded preceding and 1 preceding), 0)))::bigint as unpaid_fen
            from settlement_tranche t
            join settlement_contract contract on contract.purchase_no = t.purchase_no
            join voucher v on v.no = t.voucher_no
            join expropriation_project p on p.code = v.project_code
            left join voucher_fund b on b.voucher_no = v.no
            left join fund_account f on f.no = b.fund_no
            left join estate on estate.code = contract.estate_no
            left join lateral (select max(expected_delivery_on) filter (where latest) as expected_delivery_on,
                                      max(progress) filter (where latest) as progress
                               from (select seen.*, row_number() over (order by seen.on_day desc) = 1 as latest
                                     from (select null::date as expected_delivery_on, progress, inspected_on as on_day
                                           from pool_entry where estate_code = estate.code and progress is not null
                                           union all
                                           select expected_delivery_on, progress, inspected_on
                                           from pool_review where estate_code = estate.code and progress is not null) seen)
                                    seen) site on true
            left join unit on unit.no = contract.unit_no
            left join lateral (select max(proven_on) as proven_on from node_proof
                               where estate_code = unit.estate_code and building = unit.building and node = t.node
                                 and coalesce(purchase_no, t.purchase_no) = t.purchase_no and replaced_at is null) proof on true
            left join settlement_claim claim on claim.purchase_no = t.purchase_no and claim.node = t.node
                                             and claim.status not in ('REJECTED', 'DROPPED')
            left join claim_set_off s on s.claim_no = claim.case_no
            where claim.status is distinct from 'PAID'
              and not exists (select from purchase where case_no = t.purchase_no and status = 'RESCINDED')
            order by contract.filed_on, t.purchase_no, t.seq, t.voucher_no""".formatted(Backer.COLUMNS);

    private final JdbcClient db;
    private final PolicyDesk policies;

    DeveloperDues(JdbcClient db, PolicyDesk policies) {
        this.db = db;
        this.policies = policies;
    }

    /** By their real days, also those that have passed. */
    List<Due> all(WorkingDays calendar) {
        var limits = new Limits(policies, calendar);
        return db.sql(UNPAID).query((row, n) -> due(row, limits)).list().stream()
                .filter(due -> due.amount().isPositive())
                .toList();
    }

    private static Due due(ResultSet row, Limits limits) throws SQLException {
        Node node = Node.valueOf(row.getString("node"));
        LocalDate claimedOn = row.getObject("claimed_on", LocalDate.class);
        Expected expected = claimedOn == null
                ? expected(row, node)
                : new Expected(limits.of(claimedOn, row.getString("policy_version")), null);
        return new Due(
                claimedOn == null ? Kind.TRANCHE : Kind.CLAIM,
                claimedOn == null ? row.getString("purchase_no") : row.getString("claim_no"),
                row.getString("filing_no"),
                Backer.read(row),
                row.getString("developer_name"),
                node.chinese(),
                new Money(row.getLong("unpaid_fen")),
                expected.day(),
                expected.assumption());
    }

    /** A node that was proven for another home of the building is reached for this one too. */
    private static Expected expected(ResultSet row, Node node) throws SQLException {
        NodePlan plan = plan(row);
        return row.getObject("proven_on") == null ? plan.of(node) : new Expected(plan.filedOn(), null);
    }

    private static NodePlan plan(ResultSet row) throws SQLException {
        String progress = row.getString("progress");
        return new NodePlan(
                row.getObject("filed_on", LocalDate.class),
                row.getObject("delivery_on", LocalDate.class),
                progress == null ? null : NodePlan.Progress.valueOf(progress));
    }
}
