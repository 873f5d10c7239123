package fangpiao.supervision;

import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has to be told when something happens to an estate; read from the tables of purchase and settlement. */
@Repository
class Holders {

    private final JdbcClient db;
    private final Clock clock;

    Holders(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A live lock, or a filed contract; those whose developer has been paid everything come last. */
    List<Holder> of(String estateCode) {
        return db.sql("""
                select v.no as voucher_no, v.holder_name, v.holder_phone, p.case_no, p.unit_no, p.hold_until, p.filing_no,
                       p.status = 'COMMITTED' as filed, part.amount_fen,
                       not exists (select from settlement_tranche t
                                   where t.purchase_no = p.case_no
                                     and not exists (select from settlement_claim c
                                                     where c.purchase_no = t.purchase_no and c.node = t.node
                                                       and c.status = 'PAID')) as settled
                from unit u
                join purchase p on p.unit_no = u.no
                     and (p.status = 'COMMITTED' or u.status = 'RESERVED' and u.taken_by = p.case_no)
                join purchase_voucher_part part on part.purchase_no = p.case_no
                join voucher v on v.no = part.voucher_no
                where u.estate_code = ?
                order by filed, settled, p.unit_no, v.no""").param(estateCode).query(this::read).list();
    }

    /** Those with a lock, and those with a contract of which the developer still has to get something. */
    List<Holder> concernedBy(String estateCode) {
        return of(estateCode).stream()
                .filter(holder -> holder.isHold() || !holder.settled())
                .toList();
    }

    List<Holder> holdsOf(String estateCode) {
        return of(estateCode).stream().filter(Holder::isHold).toList();
    }

    private Holder read(ResultSet row, int number) throws SQLException {
        boolean filed = row.getBoolean("filed");
        return new Holder(
                row.getString("voucher_no"),
                row.getString("holder_name"),
                row.getString("holder_phone"),
                row.getString("case_no"),
                row.getString("unit_no"),
                filed ? Holder.Kind.FILED : Holder.Kind.HOLD,
                row.getObject("hold_until", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                row.getString("filing_no"),
                new Money(row.getLong("amount_fen")),
                filed && row.getBoolean("settled"));
    }
}
