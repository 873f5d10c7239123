package fangpiao.developer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import fangpiao.pool.EstateStatus;
import fangpiao.pool.UnitStatus;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The estates of a company, and their units. */
@Repository
class OwnEstates {

    private static final String UNITS = """
            from unit u
            join estate e on e.code = u.estate_code
            where e.developer_code = :company and u.estate_code = :estate
              and (:building::text is null or u.building = :building)
              and (:type::text is null or u.property_type = :type)
              and (:status::text is null or u.status = :status)""";

    private record Count(String estate, UnitStatus status, int units) {}

    private final JdbcClient db;

    OwnEstates(JdbcClient db) {
        this.db = db;
    }

    /** Those that count first, then those that have left. */
    List<OwnEstate> of(Company company) {
        Map<String, Map<UnitStatus, Integer>> units = unitsOf(company);
        return db.sql("""
                select * from estate where developer_code = ?
                order by array_position(array['LISTED', 'SUSPENDED', 'ENTERING'], status) nulls last, code""")
                .param(company.code())
                .query((row, n) -> estate(row, units.getOrDefault(row.getString("code"), Map.of())))
                .list();
    }

    Optional<OwnEstate> find(Company company, String code) {
        return of(company).stream().filter(estate -> estate.code().equals(code)).findFirst();
    }

    List<String> buildings(Company company, String estate) {
        return db.sql("""
                select distinct u.building from unit u
                join estate e on e.code = u.estate_code
                where e.developer_code = ? and e.code = ? order by 1""").params(company.code(), estate).query(String.class).list();
    }

    int count(Company company, String estate, UnitFilter filter) {
        return bind(db.sql("select count(*) " + UNITS), company, estate, filter)
                .query(Integer.class)
                .single();
    }

    List<OwnUnit> units(Company company, String estate, UnitFilter filter, Slice slice) {
        return bind(
                        db.sql("select u.*, e.name as estate_name " + UNITS
                                + " order by u.building, u.room, u.no limit :size offset :offset"),
                        company,
                        estate,
                        filter)
                .param("size", Slice.SIZE)
                .param("offset", slice.offset())
                .query(OwnEstates::unit)
                .list();
    }

    Optional<OwnUnit> unit(Company company, String no) {
        return db.sql("""
                select u.*, e.name as estate_name from unit u
                join estate e on e.code = u.estate_code
                where e.developer_code = ? and u.no = ?""").params(company.code(), no).query(OwnEstates::unit).optional();
    }

    private Map<String, Map<UnitStatus, Integer>> unitsOf(Company company) {
        return db
                .sql("""
                select u.estate_code, u.status, count(*)::integer as units from unit u
                join estate e on e.code = u.estate_code
                where e.developer_code = ? group by u.estate_code, u.status""")
                .param(company.code())
                .query((row, n) ->
                        new Count(row.getString(1), UnitStatus.valueOf(row.getString(2)), row.getInt("units")))
                .list()
                .stream()
                .collect(groupingBy(Count::estate, toMap(Count::status, Count::units)));
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec query, Company company, String estate, UnitFilter filter) {
        return query.param("company", company.code())
                .param("estate", estate)
                .param("building", filter.building())
                .param("type", filter.type() == null ? null : filter.type().name())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name());
    }

    private static OwnEstate estate(ResultSet row, Map<UnitStatus, Integer> units) throws SQLException {
        return new OwnEstate(
                row.getString("code"),
                row.getString("name"),
                row.getString("address"),
                EstateStatus.valueOf(row.getString("status")),
                SaleStage.valueOf(row.getString("sale_stage")),
                row.getString("permit_no"),
                row.getString("escrow_bank"),
                row.getString("escrow_account"),
                row.getObject("delivery_on", LocalDate.class),
                Concession.of(row),
                units);
    }

    private static OwnUnit unit(ResultSet row, int number) throws SQLException {
        return new OwnUnit(
                row.getString("no"),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("building"),
                row.getString("room"),
                PropertyType.valueOf(row.getString("property_type")),
                row.getBigDecimal("area_sqm"),
                new Money(row.getLong("filed_price_fen")),
                new Money(row.getLong("voucher_price_fen")),
                UnitStatus.valueOf(row.getString("status")),
                row.getString("taken_by"));
    }
}
