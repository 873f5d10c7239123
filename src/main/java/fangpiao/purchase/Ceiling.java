package fangpiao.purchase;

import static fangpiao.policy.Parameters.PRICE_TOLERANCE;
import static java.math.RoundingMode.FLOOR;

import fangpiao.policy.Policy;
import fangpiao.pool.Concession;
import fangpiao.pool.UnitCard;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The most a home may cost a voucher's buyer (price rules of domain §4.3), as it stood on the day of the application.
 *
 * @param filed the filed price it comes from
 * @param conceded the share of it the developer conceded that day; zero if none
 */
record Ceiling(Money price, Money filed, Rate conceded) {

    private static final Rate NOTHING = new Rate(0);

    /** The lowest of what several rules let it be. */
    static Ceiling lowest(UnitCard unit, List<Policy> policies, LocalDate today) {
        return policies.stream()
                .map(policy -> of(unit, policy, today))
                .min(Comparator.comparing(Ceiling::price))
                .orElseThrow();
    }

    /**
     * The conceded price while the concession lasts; else the price the developer declared below the filed one; else the
     * filed one, with what the rules let it be exceeded by.
     */
    static Ceiling of(UnitCard unit, Policy policy, LocalDate today) {
        Money filed = unit.filedPrice();
        Concession concession = unit.estate().concession();
        if (concession.holdsOn(today)) return new Ceiling(unit.voucherPrice(), filed, concession.share());
        if (concession.isNone() && filed.exceeds(unit.voucherPrice()))
            return new Ceiling(unit.voucherPrice(), filed, NOTHING);
        Money tolerated = policy.get(PRICE_TOLERANCE).of(filed, FLOOR);
        return new Ceiling(filed.plus(tolerated), filed, NOTHING);
    }

    boolean isConceded() {
        return !conceded.isZero();
    }

    /** What is wrong with a price above it. */
    String complaint(Money whole) {
        if (isConceded()) return "房屋总价%s元超过让利%s后的总价%s元（备案价%s元）".formatted(whole, conceded, price, filed);
        if (price.exceeds(filed)) return "房屋总价%s元超过备案价%s元容许上浮后的%s元".formatted(whole, filed, price);
        if (whole.exceeds(filed)) return "房屋总价%s元超过备案价%s元".formatted(whole, filed);
        return "房屋总价%s元超过入库申报的房票价%s元".formatted(whole, price);
    }
}
