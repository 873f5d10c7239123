package fangpiao.dashboard;

import fangpiao.amount.Indicator;
import fangpiao.amount.Indicators;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the figures come to in proportion to each other, and which area of homes they took off the market. */
@Repository
class Proportions {

    private final JdbcClient db;
    private final Listings listings;

    Proportions(JdbcClient db, Listings listings) {
        this.db = db;
        this.listings = listings;
    }

    List<Indicator> on(LocalDate today) {
        Figure issued = listings.figure(Listing.ISSUED, today);
        Figure used = listings.figure(Listing.USED, today);
        return List.of(
                voucherShare(),
                Indicators.usageByCount(used.lines(), issued.lines()),
                Indicators.usageByAmount(used.sum(), issued.sum()),
                destockedArea());
    }

    /** A household that gave its swap right up for a voucher has chosen one too. */
    private Indicator voucherShare() {
        return db.sql("""
                select count(*) as signed,
                       count(*) filter (where voucher_part_fen > 0
                                        or exists (select from voucher v
                                                   where v.agreement_case_no = a.case_no and v.issued_on is not null))
                           as choosing
                from compensation_agreement a
                where status in ('SIGNED', 'PUBLISHED', 'CONCLUDED')""")
                .query((row, n) -> Indicators.voucherShare(row.getLong("choosing"), row.getLong("signed")))
                .single();
    }

    private Indicator destockedArea() {
        return db.sql("""
                select count(*) as homes, coalesce(sum(unit.area_sqm), 0) as area
                from purchase join unit on unit.no = purchase.unit_no
                where purchase.status = 'COMMITTED'""")
                .query((row, n) -> Indicators.destockedArea(row.getLong("homes"), row.getBigDecimal("area")))
                .single();
    }
}
