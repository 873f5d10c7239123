package fangpiao.funding;

import fangpiao.calendar.WorkingDays;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claims that were paid in the last twelve months, once for each fund that paid. */
@Repository
class SettledClaims {

    private static final String SETTLED = "select " + Backer.COLUMNS + """
            , claim.case_no, contract.filing_no, contract.developer_name, min(t.policy_version) as policy_version,
                   claim.handed_in_on as claimed_on, sum(t.amount_fen)::bigint as amount_fen,
                   (paid.at at time zone 'Asia/Shanghai')::date as paid_on
            from settlement_claim claim
            join settlement_contract contract on contract.purchase_no = claim.purchase_no
            join settlement_tranche t on t.purchase_no = claim.purchase_no and t.node = claim.node
            join voucher v on v.no = t.voucher_no
            join expropriation_project p on p.code = v.project_code
            left join voucher_fund b on b.voucher_no = v.no
            left join fund_account f on f.no = b.fund_no
            join lateral (select max(booked_at) as at from ledger_transfer where case_no = claim.case_no) paid
                on paid.at >= (:today::date - interval '12 months') at time zone 'Asia/Shanghai'
            where claim.status = 'PAID'
            group by f.no, f.name, p.code, p.name, f.source, claim.case_no, contract.filing_no, contract.developer_name,
                     claim.handed_in_on, paid.at
            order by paid.at, claim.case_no""";

    private final JdbcClient db;
    private final PolicyDesk policies;

    SettledClaims(JdbcClient db, PolicyDesk policies) {
        this.db = db;
        this.policies = policies;
    }

    List<SettledClaim> lastYear(LocalDate today, WorkingDays calendar) {
        var limits = new Limits(policies, calendar);
        return db.sql(SETTLED)
                .param("today", today)
                .query((row, n) -> claim(row, limits))
                .list();
    }

    private static SettledClaim claim(ResultSet row, Limits limits) throws SQLException {
        return new SettledClaim(
                row.getString("case_no"),
                row.getString("filing_no"),
                Backer.read(row),
                row.getString("developer_name"),
                new Money(row.getLong("amount_fen")),
                limits.of(row.getObject("claimed_on", LocalDate.class), row.getString("policy_version")),
                row.getObject("paid_on", LocalDate.class));
    }
}
