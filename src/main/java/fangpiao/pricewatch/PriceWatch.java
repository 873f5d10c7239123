package fangpiao.pricewatch;

import static fangpiao.pricewatch.AlertKind.ABOVE_FILED;
import static fangpiao.pricewatch.AlertKind.ABOVE_OTHERS;

import fangpiao.pool.SaleCancelled;
import fangpiao.pool.SoldElsewhere;
import fangpiao.pool.UnitCard;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what voucher holders pay with what others pay. */
@Service
@Transactional
public class PriceWatch {

    private final OtherSales sales;
    private final PriceAlerts alerts;
    private final Clock clock;

    PriceWatch(OtherSales sales, PriceAlerts alerts, Clock clock) {
        this.sales = sales;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Compares the price of a voucher's contract with other sales, and raises an alert if it is too high. */
    public Comparison judge(CaseNo purchase, UnitCard unit, Money contractPrice, LocalDate today) {
        Comparison comparison = compare(unit, contractPrice, today);
        if (comparison.exceeded())
            alerts.raise(ABOVE_OTHERS, unit.no(), purchase, contractPrice, comparison.sentence());
        return comparison;
    }

    /** The same, only looked at. */
    @Transactional(readOnly = true)
    public Comparison compare(UnitCard unit, Money contractPrice, LocalDate today) {
        var others = sales.perSqmBeside(unit, today.minusDays(Comparison.DAYS), today);
        return Comparison.of(contractPrice, unit.areaSqm(), others);
    }

    /** The same today. */
    @Transactional(readOnly = true)
    public Comparison compare(UnitCard unit, Money contractPrice) {
        return compare(unit, contractPrice, LocalDate.now(clock));
    }

    /** What was found wrong with the price of a purchase's contract. */
    @Transactional(readOnly = true)
    public Optional<String> alertOf(CaseNo purchase, Money contractPrice) {
        return alerts.sentenceOf(purchase, contractPrice);
    }

    @EventListener
    void note(SoldElsewhere sale) {
        sales.add(sale);
        if (sale.price().exceeds(sale.filedPrice()))
            alerts.raise(
                    ABOVE_FILED,
                    sale.unitNo(),
                    sale.filingNo(),
                    sale.price(),
                    "未使用房票的成交价%s元，高于备案总价%s元，超出%s元。"
                            .formatted(
                                    sale.price(),
                                    sale.filedPrice(),
                                    sale.price().minus(sale.filedPrice())));
    }

    @EventListener
    void forget(SaleCancelled sale) {
        sales.cancel(sale.unitNo(), OffsetDateTime.now(clock));
    }
}
