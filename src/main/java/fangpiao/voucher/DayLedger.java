package fangpiao.voucher;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/**
 * Where the days of a term have gone. The day of issue does not count, the last day does; so used, stopped and left are
 * together the days from the one to the other, with those that a clock standing still is about to add.
 *
 * @param used on which it might have paid
 * @param stopped that did not count
 * @param left up to the last day, with today; nought once it is over
 * @param stoppedOn since when the clock stands still; null while it runs
 */
public record DayLedger(long used, long stopped, long left, LocalDate stoppedOn) {

    /** @param stoppedBefore days of stops that are over */
    static DayLedger of(VoucherCard voucher, long stoppedBefore, LocalDate today) {
        LocalDate stoppedOn = voucher.stoppedOn();
        LocalDate counted = stoppedOn == null ? today : stoppedOn;
        LocalDate lastCounted = counted.isAfter(voucher.expiresOn()) ? voucher.expiresOn() : counted;
        long running = stoppedOn == null || today.isBefore(stoppedOn) ? 0 : DAYS.between(stoppedOn, today);
        return new DayLedger(
                DAYS.between(voucher.issuedOn(), lastCounted) - stoppedBefore,
                stoppedBefore + running,
                DAYS.between(lastCounted, voucher.expiresOn()),
                stoppedOn);
    }

    /** 已用 183 日，中止 12 日，剩余 170 日. */
    public String chinese() {
        String since = stoppedOn == null ? "" : "（自" + stoppedOn + "起中止计算）";
        return "已用%d日，中止%d日，剩余%d日%s".formatted(used, stopped, left, since);
    }
}
