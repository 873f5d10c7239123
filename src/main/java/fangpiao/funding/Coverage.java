package fangpiao.funding;

import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** K07: what lies in the funds, over what they must pay within 90 days. */
record Coverage(Money balance, Money due) {

    enum Level {
        GOOD,
        AMBER,
        RED
    }

    /** Red below 1.0, amber below 1.2, compared exactly; good where nothing is due. */
    public Level level() {
        if (!due.isPositive()) return Level.GOOD;
        if (due.exceeds(balance)) return Level.RED;
        boolean below = BigDecimal.valueOf(balance.fen())
                        .multiply(BigDecimal.TEN)
                        .compareTo(BigDecimal.valueOf(due.fen()).multiply(BigDecimal.valueOf(12)))
                < 0;
        return below ? Level.AMBER : Level.GOOD;
    }

    /** {@code 1.35}; rounded down, so that 1.199 is not read as 1.20. */
    @Override
    public String toString() {
        if (!due.isPositive()) return "—";
        return BigDecimal.valueOf(balance.fen())
                .divide(BigDecimal.valueOf(due.fen()), 2, RoundingMode.FLOOR)
                .toPlainString();
    }
}
