package fangpiao.dashboard;

import fangpiao.dashboard.EstateLine.UnitLine;
import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import fangpiao.pool.UnitStatus;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pool knows about an estate on its way in. */
@Repository
class EstateLines {

    private final JdbcClient db;

    EstateLines(JdbcClient db) {
        this.db = db;
    }

    /** One for a case of the pool, none for any other. */
    List<EstateLine> of(String caseNo) {
        return db.sql("""
                select entry.notice_no, entry.published_on, entry.notice_ends_on, estate.*, developer.name as developer_name
                from pool_entry entry
                join estate on estate.code = entry.estate_code
                join developer on developer.credit_code = estate.developer_code
                where entry.case_no = ?""").param(caseNo).query(this::estate).list();
    }

    private List<UnitLine> unitsOf(String estate) {
        return db.sql("select * from unit where estate_code = ? order by no")
                .param(estate)
                .query((row, n) -> new UnitLine(
                        row.getString("no"),
                        PropertyType.valueOf(row.getString("property_type")),
                        row.getBigDecimal("area_sqm"),
                        new Money(row.getLong("filed_price_fen")),
                        new Money(row.getLong("voucher_price_fen")),
                        UnitStatus.valueOf(row.getString("status"))))
                .list();
    }

    private EstateLine estate(ResultSet row, int number) throws SQLException {
        return new EstateLine(
                row.getString("name"),
                row.getString("address"),
                row.getString("developer_name"),
                row.getString("developer_code"),
                SaleStage.valueOf(row.getString("sale_stage")),
                row.getString("permit_no"),
                row.getString("escrow_bank"),
                row.getString("escrow_account"),
                row.getObject("delivery_on", LocalDate.class),
                row.getString("notice_no"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("notice_ends_on", LocalDate.class),
                row.getString("cooperation_no"),
                row.getObject("cooperation_until", LocalDate.class),
                Concession.of(row),
                unitsOf(row.getString("code")));
    }
}
