package fangpiao.amount;

import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the last of several tranches bears from the day it fell due until its payment is approved. */
public record TrancheInterest(Money amount, List<Explained> lines) {

    private static final long WHOLE = 10_000;
    private static final long DAYS_OF_A_YEAR = 365;

    /** By the days in between, a year of 365; nothing where the rules grant none. */
    public static TrancheInterest of(Money tranche, LocalDate dueOn, LocalDate approvedOn, Policy policy) {
        Rate yearly = policy.get(Parameters.LAST_TRANCHE_INTEREST);
        if (yearly.isZero()) return new TrancheInterest(Money.ZERO, List.of());
        long days = Math.max(0, ChronoUnit.DAYS.between(dueOn, approvedOn));
        Money amount = tranche.share(yearly.basisPoints() * days, WHOLE * DAYS_OF_A_YEAR, RoundingMode.HALF_UP);
        Explained line = Explained.rounded(
                "末笔利息",
                "末笔×年利率×天数÷365（" + dueOn + "到期，算至审批日" + approvedOn + "）",
                tranche + "×" + yearly + "×" + days + "÷" + DAYS_OF_A_YEAR,
                Basis.of(policy, Parameters.LAST_TRANCHE_INTEREST),
                amount);
        return new TrancheInterest(amount, List.of(line));
    }
}
