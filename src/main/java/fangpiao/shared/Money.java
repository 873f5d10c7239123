package fangpiao.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** An amount of renminbi in whole fen (分). Arithmetic never rounds and never overflows silently. */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** Reads yuan as people write them: {@code 1012367.20}. A third decimal is an error, never rounded away. */
    public static Money yuan(String amount) {
        return new Money(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    /** This amount times {@code numerator / denominator}, to the fen, in the rounding the rule names. */
    public Money share(long numerator, long denominator, RoundingMode rounding) {
        return new Money(BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, rounding)
                .longValueExact());
    }

    /** This amount for each of so many square metres, months or the like, to the fen, in the rounding the rule names. */
    public Money times(BigDecimal count, RoundingMode rounding) {
        return new Money(
                BigDecimal.valueOf(fen).multiply(count).setScale(0, rounding).longValueExact());
    }

    public Money min(Money other) {
        return exceeds(other) ? other : this;
    }

    public boolean exceeds(Money other) {
        return fen > other.fen;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    /** The capitals that a certificate and a receipt carry: 壹佰零壹万贰仟叁佰陆拾柒元贰角整. */
    public String inCapitals() {
        return AmountInCapitals.of(fen);
    }

    /** Yuan without separators, as a form field holds them: {@code 1012367.20}. */
    public String plain() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** Yuan as a clerk reads them: {@code 1,012,367.20}. */
    @Override
    public String toString() {
        var digits = new StringBuilder(plain());
        int first = fen < 0 ? 1 : 0;
        for (int at = digits.length() - ".00".length() - 3; at > first; at -= 3) digits.insert(at, ',');
        return digits.toString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
