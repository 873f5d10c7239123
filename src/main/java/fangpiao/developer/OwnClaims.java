package fangpiao.developer;

import fangpiao.policy.Node;
import fangpiao.settlement.Claim;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a company is owed for its filed contracts, and how far it has claimed it. */
@Repository
class OwnClaims {

    private static final String OURS = """
            from settlement_contract c
            join settlement_tranche t on t.purchase_no = c.purchase_no
            join estate e on e.code = c.estate_no
            left join purchase p on p.case_no = c.purchase_no
            left join settlement_claim claim on claim.purchase_no = c.purchase_no and claim.node = t.node
                and claim.status <> 'REJECTED'
            left join case_receipt paid on paid.case_no = claim.case_no
            where c.developer_code = :company
              and (:purchase::text is null or c.purchase_no = :purchase)""";

    private static final String TRANCHES = """
            select c.purchase_no, c.filing_no, c.filed_on, c.price_fen, e.escrow_account, t.node, min(t.seq) as seq,
                   sum(t.amount_fen)::bigint as amount, claim.case_no, claim.status, paid.paid_on,
                   coalesce(p.status = 'RESCINDED', false) as rescinded,
                   t.node <> 'RETENTION'
                       or (select last.node from settlement_tranche last
                           where last.purchase_no = c.purchase_no and last.node <> 'RETENTION' order by last.seq desc limit 1)
                          in (select node from settlement_claim where purchase_no = c.purchase_no and status = 'PAID') as ripe
            %s
            group by c.purchase_no, c.filing_no, c.filed_on, c.price_fen, e.escrow_account, t.node, claim.case_no,
                     claim.status, paid.paid_on, p.status
            order by c.filed_on desc, c.purchase_no desc, seq
            limit :size offset :offset""".formatted(OURS);

    /** How much there is in all: owed, claimed and under way, paid. */
    public record Sums(Money unclaimed, Money underWay, Money paid) {}

    private final JdbcClient db;

    OwnClaims(JdbcClient db) {
        this.db = db;
    }

    int count(Company company) {
        return bind(db.sql("select count(distinct (c.purchase_no, t.node)) " + OURS), company, null)
                .query(Integer.class)
                .single();
    }

    List<OwnTranche> of(Company company, Slice slice) {
        return tranches(company, null, slice.offset());
    }

    List<OwnTranche> ofPurchase(Company company, String purchaseNo) {
        return tranches(company, purchaseNo, 0);
    }

    Sums sums(Company company) {
        return bind(db.sql("""
                select coalesce(sum(t.amount_fen) filter (where claim.status is null and p.status is distinct from 'RESCINDED'), 0),
                       coalesce(sum(t.amount_fen) filter (where claim.status not in ('PAID', 'DROPPED')), 0),
                       coalesce(sum(t.amount_fen) filter (where claim.status = 'PAID'), 0) """ + OURS), company, null)
                .query((row, n) ->
                        new Sums(new Money(row.getLong(1)), new Money(row.getLong(2)), new Money(row.getLong(3))))
                .single();
    }

    private List<OwnTranche> tranches(Company company, String purchaseNo, int offset) {
        return bind(db.sql(TRANCHES), company, purchaseNo)
                .param("size", Slice.SIZE)
                .param("offset", offset)
                .query(OwnClaims::tranche)
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec query, Company company, String purchaseNo) {
        return query.param("company", company.code()).param("purchase", purchaseNo);
    }

    private static OwnTranche tranche(ResultSet row, int number) throws SQLException {
        String claim = row.getString("status");
        return new OwnTranche(
                row.getString("purchase_no"),
                row.getString("filing_no"),
                row.getObject("filed_on", LocalDate.class),
                new Money(row.getLong("price_fen")),
                row.getString("escrow_account"),
                row.getInt("seq"),
                Node.valueOf(row.getString("node")),
                new Money(row.getLong("amount")),
                row.getBoolean("ripe"),
                row.getString("case_no"),
                claim == null ? null : Claim.Status.valueOf(claim),
                row.getObject("paid_on", LocalDate.class),
                row.getBoolean("rescinded"));
    }
}
