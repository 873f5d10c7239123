package fangpiao.market;

import static fangpiao.market.Availability.SHOWN;
import static fangpiao.market.Conditions.PRICE;

import fangpiao.market.EstateSheet.Building;
import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import fangpiao.pool.District;
import fangpiao.pool.UnitStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The estates on sale, one by one. */
@Repository
class EstateSheets {

    private final JdbcClient db;

    EstateSheets(JdbcClient db) {
        this.db = db;
    }

    /** Nothing if there is no such estate, or none on sale. */
    Optional<EstateSheet> find(String code) {
        return db.sql("""
                select e.*, developer.name as developer_name, entry.notice_no, entry.published_on
                from estate e
                join developer on developer.credit_code = e.developer_code
                left join pool_entry entry on entry.estate_code = e.code and entry.status = 'LISTED'
                where e.code = ? and e.status = 'LISTED'""").param(code).query(this::sheet).optional();
    }

    /** The units of one building, by room. */
    List<Door> doors(String estate, String building, Slice slice, LocalDate today) {
        return db.sql("""
                select u.*, %s as price_fen
                from unit u join estate e on e.code = u.estate_code
                where u.estate_code = :estate and u.building = :building and u.status in %s
                order by u.room limit :limit offset :offset""".formatted(PRICE, SHOWN))
                .param("today", today)
                .param("estate", estate)
                .param("building", building)
                .param("limit", slice.size())
                .param("offset", slice.offset())
                .query((row, n) ->
                        new Door(Shelf.offer(row), Availability.of(UnitStatus.valueOf(row.getString("status")))))
                .list();
    }

    private List<Building> buildings(String estate) {
        return db.sql("""
                select building, count(*) as units, count(*) filter (where status = 'LISTED') as for_sale
                from unit where estate_code = ? and status in %s
                group by building order by building""".formatted(SHOWN))
                .param(estate)
                .query((row, n) -> new Building(row.getString("building"), row.getInt("units"), row.getInt("for_sale")))
                .list();
    }

    private EstateSheet sheet(ResultSet row, int number) throws SQLException {
        return new EstateSheet(
                row.getString("code"),
                row.getString("name"),
                District.ofCode(row.getString("district_code")).locate(row.getString("address")),
                row.getString("developer_name"),
                SaleStage.valueOf(row.getString("sale_stage")),
                row.getString("permit_no"),
                row.getObject("delivery_on", LocalDate.class),
                row.getString("escrow_bank"),
                Concession.of(row),
                row.getString("notice_no"),
                row.getObject("published_on", LocalDate.class),
                buildings(row.getString("code")));
    }
}
