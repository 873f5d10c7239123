package fangpiao.pool;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which developers may not apply with an estate until a day. A ban stays in the book; the longest counts. */
@Repository
class DeveloperBans {

    private record Ban(LocalDate until, String caseNo) {}

    private final JdbcClient db;

    DeveloperBans(JdbcClient db) {
        this.db = db;
    }

    void add(String developerCode, LocalDate until, CaseNo caseNo) {
        db.sql("insert into developer_ban (developer_code, until, case_no) values (?, ?, ?)")
                .params(developerCode, until, caseNo.value())
                .update();
    }

    void refuseBanned(Developer developer, LocalDate today) {
        db.sql("""
                select until, case_no from developer_ban
                where developer_code = ? and until >= ? order by until desc limit 1""")
                .params(developer.creditCode(), today)
                .query((row, n) -> new Ban(row.getObject("until", LocalDate.class), row.getString("case_no")))
                .optional()
                .ifPresent(ban -> {
                    throw new Refusal("%s因案件%s被禁止申请入库，至%s止。".formatted(developer.name(), ban.caseNo(), ban.until()));
                });
    }
}
