package fangpiao.dashboard;

import static fangpiao.shared.Money.yuan;

import fangpiao.amount.Indicator;
import fangpiao.amount.Indicators;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much the pool has on sale (K16 of domain §9.1), and whether it has homes for those who hold vouchers (K17). */
@Repository
class PoolFigures {

    /** Where one band of prices ends and the next begins. */
    private static final List<Money> EDGES = Stream.of("500000", "800000", "1000000", "1500000", "2000000", "3000000")
            .map(yuan -> yuan(yuan))
            .toList();

    private static final String ON_SALE = """
            select u.estate_code, u.property_type, u.area_sqm, u.filed_price_fen,
                   asked_price_fen(u.filed_price_fen, u.voucher_price_fen, e.concession_until, :today) as price_fen
            from unit u join estate e on e.code = u.estate_code
            where u.status = 'LISTED' and e.status = 'LISTED'""";

    private static final String VOUCHERS = """
            select v.issuance_case_no, v.no, v.holder_name, p.name as project, a.balance_fen, v.expires_on, v.status
            from voucher v
            join ledger_account a on a.code = 'voucher/' || v.no || '/available'
            join expropriation_project p on p.code = v.project_code
            where v.status in ('ACTIVE', 'PARTIALLY_USED') and a.balance_fen > 0
              and (v.expires_on >= :today or v.kept_by is not null or v.clock_stopped_on is not null)""";

    private final JdbcClient db;

    PoolFigures(JdbcClient db) {
        this.db = db;
    }

    List<Indicator> on(LocalDate today) {
        PoolLine all = lines(today, "'ALL'", "'全部楼盘'", "").get(0);
        List<PriceBand> bands = bands(today);
        return List.of(
                Indicators.poolSize(estates(), all.units(), all.area()),
                Indicators.medianPrice(all.medianPerSqm()),
                Indicators.discount(all.price(), all.filed()),
                Indicators.matching(
                        bands.stream()
                                .filter(band -> band.vouchers() > 0)
                                .mapToInt(PriceBand::homes)
                                .sum(),
                        bands.stream().mapToInt(PriceBand::vouchers).sum()));
    }

    List<PoolLine> estates(LocalDate today) {
        return lines(today, "e.code", "e.name", "group by e.code, e.name order by e.name, e.code");
    }

    /** Homes on sale and vouchers in term, by what they cost and what they have. */
    List<PriceBand> bands(LocalDate today) {
        var bands = new ArrayList<PriceBand>();
        for (int i = 0; i <= EDGES.size(); i++) {
            Money from = i == 0 ? Money.ZERO : EDGES.get(i - 1);
            Money to = i == EDGES.size() ? null : EDGES.get(i);
            bands.add(new PriceBand(
                    i,
                    from,
                    to,
                    count(VOUCHERS, "balance_fen", "true", from, to, today),
                    count(ON_SALE, "price_fen", "property_type = 'HOME'", from, to, today)));
        }
        return bands;
    }

    /** The vouchers of a band, the first to end first. */
    List<ListLine> vouchers(PriceBand band, LocalDate today, Slice slice) {
        return db.sql("""
                select * from (%s) list where balance_fen >= :from and balance_fen < :to
                order by expires_on, no limit :limit offset :offset""".formatted(VOUCHERS))
                .param("today", today)
                .param("from", band.from().fen())
                .param("to", end(band.to()))
                .param("limit", slice.size())
                .param("offset", slice.offset())
                .query((row, n) -> new ListLine(
                        row.getString("issuance_case_no"),
                        row.getString("no"),
                        row.getString("holder_name"),
                        row.getString("project"),
                        new Money(row.getLong("balance_fen")),
                        row.getObject("expires_on", LocalDate.class),
                        VoucherStatus.valueOf(row.getString("status")).chinese()))
                .list();
    }

    private int estates() {
        return db.sql("select count(*) from estate where status = 'LISTED'")
                .query(Integer.class)
                .single();
    }

    /** The median is that of homes: it is the lower one of the two in the middle. */
    private List<PoolLine> lines(LocalDate today, String code, String name, String group) {
        return db.sql("""
                select %s as code, %s as name, count(*) as units, coalesce(sum(area_sqm), 0) as area,
                       coalesce(sum(price_fen), 0)::bigint as price_fen, coalesce(sum(filed_price_fen), 0)::bigint as filed_fen,
                       coalesce(round(percentile_disc(0.5) within group (order by price_fen / area_sqm)
                                      filter (where property_type = 'HOME')), 0)::bigint as median_fen
                from (%s) sold join estate e on e.code = sold.estate_code %s""".formatted(code, name, ON_SALE, group))
                .param("today", today)
                .query((row, n) -> new PoolLine(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("units"),
                        row.getBigDecimal("area"),
                        new Money(row.getLong("price_fen")),
                        new Money(row.getLong("filed_fen")),
                        new Money(row.getLong("median_fen"))))
                .list();
    }

    private int count(String list, String column, String condition, Money from, Money to, LocalDate today) {
        return db.sql("select count(*) from (%1$s) list where %2$s >= :from and %2$s < :to and %3$s"
                        .formatted(list, column, condition))
                .param("today", today)
                .param("from", from.fen())
                .param("to", end(to))
                .query(Integer.class)
                .single();
    }

    private static long end(Money to) {
        return to == null ? Long.MAX_VALUE : to.fen();
    }
}
