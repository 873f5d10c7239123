package fangpiao.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share in basis points (万分之一): 400 is 4 %. */
public record Rate(int basisPoints) {

    private static final int ALL = 10_000;

    public static final Rate WHOLE = new Rate(ALL);

    public Rate {
        if (basisPoints < 0) throw new IllegalArgumentException("a rate is not negative: " + basisPoints);
    }

    /** Reads a share as people write it, without the sign: {@code 2.5} is 2.5 %. A third decimal is an error. */
    public static Rate percent(String number) {
        return new Rate(new BigDecimal(number).movePointRight(2).intValueExact());
    }

    /** The part of an amount, rounded half up to the fen (domain §2.10). */
    public Money of(Money amount) {
        return of(amount, RoundingMode.HALF_UP);
    }

    /** The part of an amount, to the fen, in the rounding the rule names. */
    public Money of(Money amount, RoundingMode rounding) {
        return amount.share(basisPoints, ALL, rounding);
    }

    public boolean isZero() {
        return basisPoints == 0;
    }

    public boolean isAtLeast(Rate other) {
        return basisPoints >= other.basisPoints;
    }

    /** What is left of the whole. */
    public Rate complement() {
        return new Rate(ALL - basisPoints);
    }

    /** Whether {@code part / whole} stays below this rate, compared exactly. */
    public boolean isAbove(Money part, Money whole) {
        return compare(part, whole) < 0;
    }

    /** Whether {@code part / whole} is beyond this rate, compared exactly. */
    public boolean isBelow(Money part, Money whole) {
        return compare(part, whole) > 0;
    }

    /** As products: a quotient would have to be rounded. */
    private int compare(Money part, Money whole) {
        return BigDecimal.valueOf(part.fen())
                .multiply(BigDecimal.valueOf(ALL))
                .compareTo(BigDecimal.valueOf(whole.fen()).multiply(BigDecimal.valueOf(basisPoints)));
    }

    /** {@code 4%}, {@code 2.5%}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
    }
}
