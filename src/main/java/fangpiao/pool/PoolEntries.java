package fangpiao.pool;

import fangpiao.policy.SaleStage;
import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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

    void update(PoolEntry entry) {
        db.sql("update pool_entry set status = ? where case_no = ?")
                .params(entry.status().name(), entry.no().value())
                .update();
    }

    void keep(CaseNo no, Inspection inspection) {
        db.sql("update pool_entry set progress = ?, inspected_on = ?, inspector_names = ? where case_no = ?")
                .params(inspection.progress().name(), inspection.inspectedOn(), inspection.inspectorNames(), no.value())
                .update();
    }

    void keep(CaseNo no, Notice notice) {
        db.sql("update pool_entry set notice_no = ?, published_on = ?, notice_days = ? where case_no = ?")
                .params(notice.no(), notice.publishedOn(), notice.days(), no.value())
                .update();
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
                row.getObject("inspected_on", LocalDate.class));
    }
}
