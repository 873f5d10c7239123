package fangpiao.pool;

import static fangpiao.policy.Parameters.POOL_DISCOUNT_MIN;
import static java.math.RoundingMode.CEILING;

import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What a developer concedes (让利) to whoever buys with a voucher: a share of the filed price, until a day.
 *
 * @param until the last day to apply for a purchase at the conceded price; null if nothing is conceded
 */
public record Concession(Rate share, LocalDate until) {

    public static final Concession NONE = new Concession(new Rate(0), null);

    /** More is a slip of the pen; the rules may not ask for more either (domain §12). */
    private static final Rate MOST = new Rate(3_000);

    /** Of any row that has the columns of the estate. */
    public static Concession of(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("concession_until", LocalDate.class);
        return until == null ? NONE : new Concession(new Rate(row.getInt("concession_bp")), until);
    }

    /** As a form has it: both, or neither. */
    static Concession declared(Rate share, LocalDate until) {
        if (share == null && until == null) return NONE;
        if (share == null || until == null) throw new Refusal("「让利幅度」和「让利截止日期」应同时填写；不让利的，两项都不填。");
        return new Concession(share, until);
    }

    /** Refuses what is no concession, and what is less than the rules of the district want. */
    void requireAllowed(Policy rules, LocalDate today) {
        Rate least = rules.get(POOL_DISCOUNT_MIN);
        if (!share.isAtLeast(least))
            throw new Refusal(
                    "按规则版本%s，「%s」为%s，本楼盘申报的让利为%s。".formatted(rules.code(), POOL_DISCOUNT_MIN.chinese(), least, share));
        if (isNone()) return;
        if (share.isZero() || !MOST.isAtLeast(share))
            throw new Refusal("让利幅度应大于零、不超过%s，填写的是%s。".formatted(MOST, share));
        if (until.isBefore(today)) throw new Refusal("让利截止日期不得早于今天。");
    }

    public boolean isNone() {
        return until == null;
    }

    public boolean holdsOn(LocalDate day) {
        return !isNone() && !day.isAfter(until);
    }

    /** What a home of that filed price costs with it, rounded down to the fen in favour of the buyer. */
    public Money priceOf(Money filed) {
        return filed.minus(share.of(filed, CEILING));
    }

    /** {@code 5%，至2025-06-30}. */
    public String chinese() {
        return isNone() ? "无" : "%s，至%s".formatted(share, until);
    }
}
