package fangpiao.policy;

import fangpiao.shared.Rate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Policies {

    private final JdbcClient db;

    Policies(JdbcClient db) {
        this.db = db;
    }

    /** The project's own version if there is one for the day, else the city's. */
    Optional<String> codeInForce(String projectCode, LocalDate day) {
        return db.sql("""
                select code from rule_version
                where (project_code = :project or project_code is null)
                  and effective_from <= :day and (effective_to is null or effective_to >= :day)
                order by project_code nulls last limit 1""")
                .param("project", projectCode)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    Policy get(String code) {
        return db.sql("select * from rule_version where code = ?")
                .param(code)
                .query(this::read)
                .single();
    }

    private Policy read(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        return new Policy(
                code,
                row.getString("name"),
                new Rate(row.getInt("bonus_rate_bp")),
                row.getInt("term_months"),
                row.getBoolean("roll_to_working_day"),
                row.getInt("reserve_ttl_days"),
                new Rate(row.getInt("use_ratio_for_cash_bp")),
                row.getInt("expiry_case_days"),
                new Rate(row.getInt("fund_coverage_min_bp")),
                names(code, "select kinship from rule_kinship where rule_version = ?", Kinship.class),
                names(code, "select property_type from rule_property_type where rule_version = ?", PropertyType.class),
                trancheTables(code));
    }

    private <E extends Enum<E>> Set<E> names(String code, String sql, Class<E> type) {
        return db.sql(sql).param(code).query(String.class).list().stream()
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<SaleStage, List<TrancheRule>> trancheTables(String code) {
        var tables = new EnumMap<SaleStage, List<TrancheRule>>(SaleStage.class);
        for (SaleStage stage : SaleStage.values())
            tables.put(
                    stage,
                    db.sql("""
                            select seq, node, share_bp from rule_tranche
                            where rule_version = ? and sale_stage = ? order by seq""")
                            .params(code, stage.name())
                            .query((row, n) -> new TrancheRule(
                                    row.getInt("seq"),
                                    Node.valueOf(row.getString("node")),
                                    new Rate(row.getInt("share_bp"))))
                            .list());
        return tables;
    }
}
