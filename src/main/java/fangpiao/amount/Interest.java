package fangpiao.amount;

import fangpiao.policy.InterestMode;
import fangpiao.policy.Parameter;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What a voucher bears until it is redeemed. */
public record Interest(Money amount, List<Explained> lines) {

    private static final long WHOLE = 10_000;

    /**
     * F-12 of domain §2.10: whole months only, and none after the term.
     *
     * @param used what was spent; nothing if the voucher was never used
     */
    public static Interest of(Money face, Money used, LocalDate issuedOn, LocalDate redeemedOn, Policy policy) {
        int months = Math.min(wholeMonths(issuedOn, redeemedOn), policy.termMonths());
        InterestMode mode = policy.get(Parameters.INTEREST_MODE);
        return switch (mode) {
            case NONE -> none("不计息", policy, Parameters.INTEREST_MODE);
            case ON_FACE -> on("票面金额", face, Parameters.INTEREST_RATE, months, policy);
            case ON_USED ->
                used.isZero()
                        ? neverUsed(face, issuedOn, redeemedOn, months, policy)
                        : on("已使用金额", used, Parameters.INTEREST_RATE, months, policy);
        };
    }

    /** A voucher that was never used bears interest only if it is redeemed after a first stretch of months. */
    private static Interest neverUsed(Money face, LocalDate issuedOn, LocalDate redeemedOn, int months, Policy policy) {
        int from = policy.get(Parameters.INTEREST_UNUSED_FROM_MONTH);
        if (!redeemedOn.isAfter(issuedOn.plusMonths(from)))
            return none("从未使用，未满" + from + "个月", policy, Parameters.INTEREST_UNUSED_FROM_MONTH);
        return on("从未使用的票面金额", face, Parameters.INTEREST_UNUSED_RATE, months, policy);
    }

    private static Interest on(String what, Money base, Parameter<Rate> parameter, int months, Policy policy) {
        Rate monthly = policy.get(parameter);
        Money amount = base.share((long) monthly.basisPoints() * months, WHOLE, RoundingMode.HALF_UP);
        return new Interest(
                amount,
                List.of(Explained.rounded(
                        "利息",
                        what + "×月利率×整月数，以期限为限（F-12）",
                        base + "×" + monthly + "×" + months,
                        Basis.of(policy, parameter, Parameters.TERM_MONTHS),
                        amount)));
    }

    private static Interest none(String because, Policy policy, Parameter<?> parameter) {
        return new Interest(
                Money.ZERO,
                List.of(Explained.exact(
                        "利息", because + "（F-12）", Explained.NONE, Basis.of(policy, parameter), Money.ZERO)));
    }

    /** Months whose anniversary has been reached; the end of a short month counts as one. */
    private static int wholeMonths(LocalDate from, LocalDate to) {
        int months = 0;
        while (!from.plusMonths(months + 1L).isAfter(to)) months++;
        return months;
    }
}
