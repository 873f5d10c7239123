package fangpiao.dashboard;

import fangpiao.pool.PoolDesk;
import fangpiao.purchase.PurchaseStatus;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One unit of the pool: what it is, what it has cost over time, who has bought it. */
@Controller
class UnitPage {

    /** What a unit cost from a day on, by the case that says so. */
    public record Price(LocalDate from, Money filed, Money voucher, String caseNo) {}

    /** A purchase with vouchers. */
    public record Bought(String caseNo, String buyer, Money price, PurchaseStatus status, LocalDate filedOn) {}

    /** A sale without a voucher. */
    public record Sold(String filingNo, Money price, LocalDate filedOn, boolean cancelled) {}

    private final PoolDesk pool;
    private final JdbcClient db;

    UnitPage(PoolDesk pool, JdbcClient db) {
        this.pool = pool;
        this.db = db;
    }

    @GetMapping("/pool/units/{unitNo}")
    ModelAndView show(@PathVariable String unitNo) {
        return new ModelAndView(
                "unit",
                Map.of(
                        "unit", pool.unit(unitNo),
                        "prices", pricesOf(unitNo),
                        "purchases", purchasesOf(unitNo),
                        "sales", salesOf(unitNo)));
    }

    private List<Price> pricesOf(String unitNo) {
        return db.sql("select * from unit_price where unit_no = ? order by id")
                .param(unitNo)
                .query((row, n) -> new Price(
                        row.getObject("valid_from", LocalDate.class),
                        new Money(row.getLong("filed_price_fen")),
                        new Money(row.getLong("voucher_price_fen")),
                        row.getString("case_no")))
                .list();
    }

    private List<Bought> purchasesOf(String unitNo) {
        return db.sql(
                        "select *, coalesce(contract_price_fen, price_fen) as price from purchase where unit_no = ? order by case_no")
                .param(unitNo)
                .query((row, n) -> new Bought(
                        row.getString("case_no"),
                        row.getString("buyer_name"),
                        new Money(row.getLong("price")),
                        PurchaseStatus.valueOf(row.getString("status")),
                        row.getObject("filed_on", LocalDate.class)))
                .list();
    }

    private List<Sold> salesOf(String unitNo) {
        return db.sql("""
                select sale.*, exists (select from other_sale_cancellation where sale_id = sale.id) as cancelled
                from other_sale sale where unit_no = ? order by id""")
                .param(unitNo)
                .query((row, n) -> new Sold(
                        row.getString("filing_no"),
                        new Money(row.getLong("price_fen")),
                        row.getObject("filed_on", LocalDate.class),
                        row.getBoolean("cancelled")))
                .list();
    }
}
