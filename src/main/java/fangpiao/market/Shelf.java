package fangpiao.market;

import static fangpiao.market.Conditions.PRICE;

import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import fangpiao.pool.District;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on sale. */
@Repository
class Shelf {

    private final JdbcClient db;

    Shelf(JdbcClient db) {
        this.db = db;
    }

    Found count(Wish wish, LocalDate today) {
        return query("""
                select count(*) as estates, coalesce(sum(units), 0) as units, coalesce(sum(payable), 0) as payable
                from (select count(*) as units, count(*) filter (where %1$s <= :voucher) as payable
                      from unit u join estate e on e.code = u.estate_code where %2$s group by u.estate_code) estates""", wish, today)
                .query((row, n) -> new Found(row.getInt("estates"), row.getInt("units"), row.getInt("payable")))
                .single();
    }

    /** One page of the estates that have something that fits. */
    List<EstateOffer> estates(Wish wish, Order order, Slice slice, LocalDate today) {
        return query("""
                select e.*, developer.name as developer_name, cheapest.*
                from (select e.*, found.*
                      from (select u.estate_code, count(*) as units, count(*) filter (where %1$s <= :voucher) as payable,
                                   min(%1$s) as least_price_fen, max(%1$s) as most_price_fen,
                                   round(min(%1$s / u.area_sqm))::bigint as least_fen_per_sqm,
                                   min(u.area_sqm) as least_sqm, max(u.area_sqm) as most_sqm
                            from unit u join estate e on e.code = u.estate_code
                            where %2$s
                            group by u.estate_code) found
                      join estate e on e.code = found.estate_code
                      order by {order}, e.code limit :limit offset :offset) e
                join developer on developer.credit_code = e.developer_code
                cross join lateral (select u.no, u.building, u.room, u.property_type, u.area_sqm, u.filed_price_fen, %1$s as price_fen
                                    from unit u where u.estate_code = e.code and %2$s
                                    order by price_fen, u.no limit 1) cheapest
                order by {order}, e.code""".replace("{order}", order.ofEstates()), wish, today)
                .param("limit", slice.size())
                .param("offset", slice.offset())
                .query(Shelf::estate)
                .list();
    }

    /** One page of the units that fit. */
    List<UnitLine> units(Wish wish, Order order, Slice slice, LocalDate today) {
        return query("""
                select u.no, u.building, u.room, u.property_type, u.area_sqm, u.filed_price_fen, %1$s as price_fen,
                       e.code, e.name, e.address, e.district_code, e.sale_stage, e.delivery_on, e.concession_bp,
                       e.concession_until
                from unit u join estate e on e.code = u.estate_code
                where %2$s
                order by {order}, no limit :limit offset :offset""".replace("{order}", order.ofUnits()), wish, today)
                .param("limit", slice.size())
                .param("offset", slice.offset())
                .query(Shelf::unit)
                .list();
    }

    /** {@code %1$s} is the price of a unit, {@code %2$s} what it must be like. */
    private JdbcClient.StatementSpec query(String sql, Wish wish, LocalDate today) {
        var conditions = new Conditions(wish, today);
        return db.sql(sql.formatted(PRICE, conditions.sql())).params(conditions.parameters());
    }

    private static EstateOffer estate(ResultSet row, int number) throws SQLException {
        return new EstateOffer(
                row.getString("code"),
                row.getString("name"),
                District.ofCode(row.getString("district_code")).locate(row.getString("address")),
                row.getString("developer_name"),
                SaleStage.valueOf(row.getString("sale_stage")),
                row.getObject("delivery_on", LocalDate.class),
                Concession.of(row),
                row.getInt("units"),
                row.getInt("payable"),
                row.getBigDecimal("least_sqm"),
                row.getBigDecimal("most_sqm"),
                new Money(row.getLong("least_fen_per_sqm")),
                offer(row));
    }

    private static UnitLine unit(ResultSet row, int number) throws SQLException {
        return new UnitLine(
                row.getString("code"),
                row.getString("name"),
                District.ofCode(row.getString("district_code")).locate(row.getString("address")),
                SaleStage.valueOf(row.getString("sale_stage")),
                row.getObject("delivery_on", LocalDate.class),
                Concession.of(row),
                offer(row));
    }

    static UnitOffer offer(ResultSet row) throws SQLException {
        return new UnitOffer(
                new Place(row.getString("no"), row.getString("building"), row.getString("room")),
                PropertyType.valueOf(row.getString("property_type")),
                new Asked(
                        new Money(row.getLong("filed_price_fen")),
                        new Money(row.getLong("price_fen")),
                        row.getBigDecimal("area_sqm")));
    }
}
