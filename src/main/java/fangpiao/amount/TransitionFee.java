package fangpiao.amount;

import static fangpiao.amount.Explained.exact;
import static fangpiao.amount.Explained.rounded;

import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a household is due for living elsewhere until its new home is ready (domain §2.8).
 *
 * @param normal up to the agreed day of delivery, that day included
 * @param overdue after it, at the multiplier of the rules
 * @param oneOff the sum that takes the place of further fees
 * @param accrued the three together
 * @param payable accrued less paid; negative where the household had too much, which is set off
 */
public record TransitionFee(
        Money normal, Money overdue, Money oneOff, Money accrued, Money paid, Money payable, List<Explained> lines) {

    /** With the one-off sum and the multiplier of a rule version. */
    public static TransitionFee of(
            BigDecimal area,
            Money ratePerM2Month,
            LocalDate from,
            LocalDate agreedDelivery,
            LocalDate stop,
            Money paid,
            Policy policy) {
        return of(month(area, ratePerM2Month, Money.ZERO), from, agreedDelivery, stop, paid, Terms.of(policy));
    }

    public static TransitionFee of(
            BigDecimal area,
            Money ratePerM2Month,
            LocalDate from,
            LocalDate agreedDelivery,
            LocalDate stop,
            int oneOffMonths,
            Rate overdueRate,
            Money paid) {
        return of(area, ratePerM2Month, Money.ZERO, from, agreedDelivery, stop, oneOffMonths, overdueRate, paid);
    }

    /** @param monthlyFloor what a household gets for a month at least */
    public static TransitionFee of(
            BigDecimal area,
            Money ratePerM2Month,
            Money monthlyFloor,
            LocalDate from,
            LocalDate agreedDelivery,
            LocalDate stop,
            int oneOffMonths,
            Rate overdueRate,
            Money paid) {
        var terms = new Terms(oneOffMonths, "一次性过渡费" + oneOffMonths + "个月", overdueRate, "逾期安置按标准的" + overdueRate);
        return of(month(area, ratePerM2Month, monthlyFloor), from, agreedDelivery, stop, paid, terms);
    }

    /** What the rules say about it, and where they say so. */
    private record Terms(int oneOffMonths, String oneOffBasis, Rate overdueRate, String overdueBasis) {

        static Terms of(Policy policy) {
            return new Terms(
                    policy.get(Parameters.TRANSITION_ONE_OFF_MONTHS),
                    Basis.of(policy, Parameters.TRANSITION_ONE_OFF_MONTHS),
                    policy.get(Parameters.TRANSITION_OVERDUE),
                    Basis.of(policy, Parameters.TRANSITION_OVERDUE));
        }
    }

    /**
     * By calendar days of the actual months, from the first day to the day before the fee stops.
     *
     * @param agreedDelivery or null, where none was agreed and nothing can be overdue
     */
    private static TransitionFee of(
            Explained month, LocalDate from, LocalDate agreedDelivery, LocalDate stop, Money paid, Terms terms) {
        if (stop.isBefore(from)) throw new Refusal("停发日" + stop + "不得早于起算日" + from + "。");
        LocalDate turn = turn(from, agreedDelivery, stop);
        return sum(
                month,
                normal(month.amount(), from, turn),
                overdue(month.amount(), turn, stop, terms),
                oneOff(month.amount(), terms),
                paid);
    }

    private static Explained month(BigDecimal area, Money ratePerM2Month, Money floor) {
        Money byArea = ratePerM2Month.times(area, RoundingMode.HALF_UP);
        return rounded(
                "每月过渡费",
                floor.isZero() ? "标准×建筑面积" : "标准×建筑面积，不低于每户" + floor,
                ratePerM2Month + "×" + area.toPlainString() + "㎡",
                "过渡费标准" + ratePerM2Month + "元/㎡·月",
                floor.exceeds(byArea) ? floor : byArea);
    }

    /** The first day that is overdue, within the stretch. */
    private static LocalDate turn(LocalDate from, LocalDate agreedDelivery, LocalDate stop) {
        if (agreedDelivery == null || !agreedDelivery.isBefore(stop)) return stop;
        return agreedDelivery.isBefore(from) ? from : agreedDelivery.plusDays(1);
    }

    private static Explained normal(Money month, LocalDate from, LocalDate to) {
        Months months = Months.between(from, to);
        String inputs = month + "×（" + months + "）" + stretch(from, to);
        return rounded("约定期内过渡费", "每月过渡费×月数", inputs, Explained.NONE, months.of(month));
    }

    private static Explained overdue(Money month, LocalDate from, LocalDate to, Terms terms) {
        Months months = Months.between(from, to);
        return rounded(
                "逾期过渡费",
                "每月过渡费×逾期倍数×月数",
                month + "×" + terms.overdueRate() + "×（" + months + "）" + stretch(from, to),
                terms.overdueBasis(),
                months.of(month, terms.overdueRate()));
    }

    private static Explained oneOff(Money month, Terms terms) {
        Money amount = month.times(BigDecimal.valueOf(terms.oneOffMonths()), RoundingMode.UNNECESSARY);
        return exact("一次性过渡费", "每月过渡费×一次性月数", month + "×" + terms.oneOffMonths(), terms.oneOffBasis(), amount);
    }

    private static TransitionFee sum(
            Explained monthly, Explained normal, Explained overdue, Explained oneOff, Money paid) {
        Money accrued = normal.amount().plus(overdue.amount()).plus(oneOff.amount());
        Money payable = accrued.minus(paid);
        String terms = normal.amount() + "＋" + overdue.amount() + "＋" + oneOff.amount();
        return new TransitionFee(
                normal.amount(),
                overdue.amount(),
                oneOff.amount(),
                accrued,
                paid,
                payable,
                List.of(
                        monthly,
                        normal,
                        overdue,
                        oneOff,
                        exact("过渡费应发合计", "约定期内＋逾期＋一次性", terms, Explained.NONE, accrued),
                        exact("过渡费应付差额", "应发合计－已付（负数为应抵扣）", accrued + "－" + paid, Explained.NONE, payable)));
    }

    /** The days that count, first and last: {@code ，2025-01-01至2025-03-31}. */
    private static String stretch(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? "，" + from + "至" + to.minusDays(1) : "";
    }
}
