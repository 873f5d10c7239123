package fangpiao.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** K09: how many of the claims were paid within the limit. */
record Timeliness(long inTime, long all) {

    private static final long WANTED_PERCENT = 95;

    public boolean isLow() {
        return inTime * 100 < all * WANTED_PERCENT;
    }

    @Override
    public String toString() {
        if (all == 0) return "—";
        return BigDecimal.valueOf(inTime * 100)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.FLOOR)
                        .toPlainString() + "%";
    }
}
