package fangpiao.amount;

import static fangpiao.amount.Explained.exact;
import static fangpiao.amount.Explained.rounded;

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

    /**
     * By calendar days of the actual months, from the first day to the day before the fee stops.
     *
     * @param monthlyFloor what a household gets for a month at least
     * @param agreedDelivery or null, where none was agreed and nothing can be overdue
     */
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
        if (stop.isBefore(from)) throw new Refusal("停发日" + stop + "不得早于起算日" + from + "。");
        Money byArea = ratePerM2Month.times(area, RoundingMode.HALF_UP);
        Money month = monthlyFloor.exceeds(byArea) ? monthlyFloor : byArea;
        LocalDate turn = turn(from, agreedDelivery, stop);
        Explained monthly = rounded(
                "每月过渡费",
                monthlyFloor.isZero() ? "标准×建筑面积" : "标准×建筑面积，不低于每户" + monthlyFloor,
                ratePerM2Month + "×" + area.toPlainString() + "㎡",
                "过渡费标准" + ratePerM2Month + "元/㎡·月",
                month);
        return sum(
                monthly,
                normal(month, from, turn),
                overdue(month, turn, stop, overdueRate),
                oneOff(month, oneOffMonths),
                paid);
    }

    /** The first day that is overdue, within the stretch. */
    private static LocalDate turn(LocalDate from, LocalDate agreedDelivery, LocalDate stop) {
        if (agreedDelivery == null || !agreedDelivery.isBefore(stop)) return stop;
        return agreedDelivery.isBefore(from) ? from : agreedDelivery.plusDays(1);
    }

    private static Explained normal(Money month, LocalDate from, LocalDate to) {
        Months months = Months.between(from, to);
        return rounded("约定期内过渡费", "每月过渡费×月数", month + "×（" + months + "）", stretch(from, to), months.of(month));
    }

    private static Explained overdue(Money month, LocalDate from, LocalDate to, Rate rate) {
        Months months = Months.between(from, to);
        return rounded(
                "逾期过渡费",
                "每月过渡费×逾期倍数×月数",
                month + "×" + rate + "×（" + months + "）",
                "逾期安置按标准的" + rate + "；" + stretch(from, to),
                months.of(month, rate));
    }

    private static Explained oneOff(Money month, int months) {
        Money amount = month.times(BigDecimal.valueOf(months), RoundingMode.UNNECESSARY);
        return exact("一次性过渡费", "每月过渡费×一次性月数", month + "×" + months, "一次性过渡费" + months + "个月", amount);
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

    private static String stretch(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? from + "至" + to.minusDays(1) : "无";
    }
}
