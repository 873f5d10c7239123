package fangpiao.dashboard;

import fangpiao.dashboard.GrantLine.StalledHome;
import fangpiao.dashboard.GrantLine.Talent;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables say about vouchers that were granted without expropriation. */
@Repository
class GrantLines {

    private final JdbcClient db;

    GrantLines(JdbcClient db) {
        this.db = db;
    }

    List<GrantLine> of(Collection<String> cases) {
        if (cases.isEmpty()) return List.of();
        return db.sql("""
                select *, r.name || '（' || r.code || '）' as rules
                from voucher_grant
                join rule_version r on r.code = policy_version
                left join grant_talent using (case_no)
                left join grant_stalled_home using (case_no)
                where case_no in (:cases) order by case_no""").param("cases", cases).query(GrantLines::line).list();
    }

    private static GrantLine line(ResultSet row, int number) throws SQLException {
        return new GrantLine(
                row.getString("case_no"),
                VoucherKind.valueOf(row.getString("kind")),
                row.getString("rules"),
                row.getString("holder_name"),
                row.getString("document_no"),
                new Money(row.getLong("amount_fen")),
                row.getString("minutes_no"),
                talent(row),
                home(row));
    }

    private static Talent talent(ResultSet row) throws SQLException {
        if (row.getString("employer") == null) return null;
        return new Talent(row.getString("employer"), row.getString("category"), row.getInt("insurance_months"));
    }

    private static StalledHome home(ResultSet row) throws SQLException {
        if (row.getString("contract_no") == null) return null;
        return new StalledHome(
                row.getString("project_name"),
                row.getString("address"),
                row.getString("contract_no"),
                new Money(row.getLong("paid_fen")));
    }
}
