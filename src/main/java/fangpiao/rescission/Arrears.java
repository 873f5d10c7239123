package fangpiao.rescission;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What developers owe for rescinded contracts (追款台账), for those who press for it and those who supervise them. */
@Repository
public class Arrears {

    private static final String OWED = """
            select r.case_no, r.decided_on, r.due_on, contract.developer_code, contract.developer_name, contract.filing_no,
                   home_in_words(estate.name, unit.building, unit.room) as home, sum(c.amount_fen) as amount_fen,
                   sum(c.amount_fen)
                   - coalesce((select sum(amount_fen) from claw_back_return where rescission_no = r.case_no), 0) as owed_fen
            from contract_rescission r
            join claw_back c on c.rescission_no = r.case_no
            join settlement_contract contract on contract.purchase_no = r.purchase_no
            join purchase on purchase.case_no = r.purchase_no
            join unit on unit.no = purchase.unit_no
            join estate on estate.code = unit.estate_code
            where r.status in ('RESCINDED', 'DEMANDED')
            group by r.case_no, contract.developer_code, contract.developer_name, contract.filing_no, estate.name,
                     unit.building, unit.room""";

    private final JdbcClient db;
    private final Clock clock;

    Arrears(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of them, the oldest first. */
    public List<Arrear> all() {
        return db.sql("select * from (" + OWED + ") owed order by decided_on, case_no")
                .query(Arrears::read)
                .list();
    }

    public List<Arrear> of(String developerCode) {
        return db.sql("select * from (" + OWED + ") owed where developer_code = ? order by decided_on, case_no")
                .param(developerCode)
                .query(Arrears::read)
                .list();
    }

    /** Those whose last day has passed (supervision's trigger E11). */
    public List<Arrear> overdueOf(String developerCode) {
        LocalDate today = LocalDate.now(clock);
        return of(developerCode).stream()
                .filter(arrear -> arrear.isOverdueOn(today))
                .toList();
    }

    private static Arrear read(ResultSet row, int number) throws SQLException {
        return new Arrear(
                new CaseNo(row.getString("case_no")),
                row.getString("developer_code"),
                row.getString("developer_name"),
                row.getString("filing_no"),
                row.getString("home"),
                new Money(row.getLong("amount_fen")),
                new Money(row.getLong("owed_fen")),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
