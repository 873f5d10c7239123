package fangpiao.dashboard;

import fangpiao.engine.CaseKind;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases of every kind. */
@Repository
class CaseRegister {

    static final int AT_MOST = 100;

    private final JdbcClient db;

    CaseRegister(JdbcClient db) {
        this.db = db;
    }

    Optional<CaseLine> find(String caseNo) {
        return db.sql("select * from case_register where case_no = ?")
                .param(caseNo)
                .query(CaseRegister::line)
                .optional();
    }

    /** Cases whose number, voucher number or party contains the words. */
    List<CaseLine> search(String words) {
        return db.sql("""
                select * from case_register
                where position(upper(:words) in case_no) > 0
                   or position(upper(:words) in voucher_no) > 0
                   or position(:words in party) > 0
                order by substr(case_no, 4) desc, case_no limit :atMost""")
                .param("words", words)
                .param("atMost", AT_MOST)
                .query(CaseRegister::line)
                .list();
    }

    /** All cases of the households a case touches; the case itself is among them unless it touches none. */
    List<CaseLine> household(String caseNo) {
        return db.sql("""
                select * from case_register
                where case_no in (select other.case_no
                                  from household_case mine
                                  join household_case other using (household)
                                  where mine.case_no = ?)
                order by array_position(array['AGREEMENT', 'GRANT', 'SWAP_CONVERSION', 'ISSUANCE', 'PURCHASE', 'SETTLEMENT',
                                              'RESCISSION', 'CASH_OUT', 'EXTENSION', 'FREEZE', 'EXPIRY'], kind), case_no""").param(caseNo).query(CaseRegister::line).list();
    }

    private static CaseLine line(ResultSet row, int number) throws SQLException {
        long fen = row.getLong("amount_fen");
        Money amount = row.wasNull() ? null : new Money(fen);
        return new CaseLine(
                row.getString("case_no"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("party"),
                row.getString("project_name"),
                amount,
                row.getString("voucher_no"),
                "");
    }
}
