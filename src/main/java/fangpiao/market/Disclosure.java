package fangpiao.market;

import static fangpiao.market.Availability.SHOWN;
import static fangpiao.market.Conditions.PRICE;

import fangpiao.policy.SaleStage;
import fangpiao.pool.District;
import fangpiao.pool.UnitStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of the pool that is disclosed (domain §9.3): every unit of the estates on sale, with its price and state. */
@Repository
class Disclosure {

    static final List<String> COLUMNS = List.of(
            "楼盘编号",
            "楼盘",
            "房企",
            "地址",
            "销售方式",
            "预售许可/现售备案",
            "约定交付",
            "房源编号",
            "栋号",
            "房号",
            "类型",
            "建筑面积（㎡）",
            "备案总价（元）",
            "优惠（元）",
            "房票总价（元）",
            "单价（元/㎡）",
            "状态");

    private static final int AT_A_TIME = 1_000;

    private final JdbcClient db;

    Disclosure(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(AT_A_TIME);
        this.db = JdbcClient.create(template);
    }

    /** Line by line: the list may be long. */
    @Transactional(readOnly = true)
    public void read(LocalDate today, Consumer<List<Object>> reader) {
        try (var lines = db.sql("""
                select u.*, e.name as estate_name, e.address, e.district_code, e.sale_stage, e.permit_no, e.delivery_on,
                       developer.name as developer_name, %s as price_fen
                from unit u
                join estate e on e.code = u.estate_code
                join developer on developer.credit_code = e.developer_code
                where e.status = 'LISTED' and u.status in %s
                order by u.estate_code, u.building, u.room""".formatted(PRICE, SHOWN)).param("today", today).query(Disclosure::line).stream()) {
            lines.forEach(reader);
        }
    }

    private static List<Object> line(ResultSet row, int number) throws SQLException {
        UnitOffer offer = Shelf.offer(row);
        Asked asked = offer.asked();
        return List.of(
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("developer_name"),
                District.ofCode(row.getString("district_code")).locate(row.getString("address")),
                SaleStage.valueOf(row.getString("sale_stage")).chinese(),
                row.getString("permit_no"),
                row.getObject("delivery_on", LocalDate.class),
                offer.place().no(),
                offer.place().building(),
                offer.place().room(),
                offer.type().chinese(),
                asked.areaSqm(),
                asked.filed(),
                asked.reduction(),
                asked.price(),
                asked.perSqm(),
                Availability.of(UnitStatus.valueOf(row.getString("status"))).chinese());
    }
}
