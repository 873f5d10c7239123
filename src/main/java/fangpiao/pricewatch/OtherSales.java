package fangpiao.pricewatch;

import fangpiao.pool.SoldElsewhere;
import fangpiao.pool.UnitCard;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Homes of the pool that were sold without a voucher. */
@Repository
class OtherSales {

    private final JdbcClient db;

    OtherSales(JdbcClient db) {
        this.db = db;
    }

    void add(SoldElsewhere sale) {
        db.sql("insert into other_sale (unit_no, price_fen, filing_no, filed_on) values (?, ?, ?, ?)")
                .params(sale.unitNo(), sale.price().fen(), sale.filingNo(), sale.filedOn())
                .update();
    }

    /** The filing of the last sale of the unit was cancelled. */
    void cancel(String unitNo, OffsetDateTime now) {
        db.sql("""
                insert into other_sale_cancellation (sale_id, cancelled_at)
                select id, ? from other_sale where unit_no = ? order by id desc limit 1
                on conflict do nothing""").params(now, unitNo).update();
    }

    /** What others paid for a square metre in the same building, for the same type, on those days. */
    List<Money> perSqmBeside(UnitCard unit, LocalDate first, LocalDate last) {
        return db.sql("""
                select price_fen, area_sqm from other_sale sale
                join unit on unit.no = sale.unit_no
                where estate_code = ? and building = ? and property_type = ? and filed_on between ? and ?
                  and not exists (select from other_sale_cancellation where sale_id = sale.id)""")
                .params(unit.estate().code(), unit.building(), unit.type().name(), first, last)
                .query((row, n) ->
                        Comparison.perSqm(new Money(row.getLong("price_fen")), row.getBigDecimal("area_sqm")))
                .list();
    }
}
