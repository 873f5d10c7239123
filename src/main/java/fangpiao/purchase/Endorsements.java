package fangpiao.purchase;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on the back of vouchers, for the certificate. */
@Repository
public class Endorsements {

    private final JdbcClient db;

    Endorsements(JdbcClient db) {
        this.db = db;
    }

    public List<Endorsement> of(VoucherNo voucher) {
        return db.sql("""
                select e.seq, e.kind, (e.endorsed_at at time zone 'Asia/Shanghai')::date as endorsed_on, p.buyer_name,
                       home_in_words(estate.name, unit.building, unit.room) as home, p.contract_no, p.contract_price_fen,
                       p.filed_price_fen, p.concession_bp,
                       e.amount_fen, e.left_fen, bonus.amount_fen as bonus_fen
                from endorsement e
                join purchase p on p.case_no = e.purchase_no
                join unit on unit.no = p.unit_no
                join estate on estate.code = unit.estate_code
                left join (select purchase_no, voucher_no, sum(amount_fen)::bigint as amount_fen from use_bonus
                           group by purchase_no, voucher_no) bonus
                    on bonus.purchase_no = e.purchase_no and bonus.voucher_no = e.voucher_no
                where e.voucher_no = ? order by e.seq""").param(voucher.value()).query(Endorsements::read).list();
    }

    private static Endorsement read(ResultSet row, int number) throws SQLException {
        return new Endorsement(
                row.getInt("seq"),
                row.getString("kind").equals("RESTORED"),
                row.getObject("endorsed_on", LocalDate.class),
                row.getString("buyer_name"),
                row.getString("home"),
                row.getString("contract_no"),
                new Money(row.getLong("contract_price_fen")),
                new Money(row.getLong("filed_price_fen")),
                new Rate(row.getInt("concession_bp")),
                new Money(row.getLong("amount_fen")),
                row.getString("bonus_fen") == null ? null : new Money(row.getLong("bonus_fen")),
                new Money(row.getLong("left_fen")));
    }
}
