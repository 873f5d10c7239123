package fangpiao.extension;

import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import java.time.LocalDate;

/**
 * Days that the office lost, not the holder.
 *
 * @param from the first of them
 * @param until the last of them; null while it goes on
 */
record Delay(LocalDate from, LocalDate until) {

    void requireWithin(VoucherCard voucher, LocalDate today) {
        if (!from.isAfter(voucher.issuedOn()) || from.isAfter(voucher.expiresOn()) || from.isAfter(today))
            throw new Refusal(
                    "延误起始日应在房票核发日%s之后、最后一天%s之前（含当日），且不晚于今天。".formatted(voucher.issuedOn(), voucher.expiresOn()));
        if (until != null && (until.isBefore(from) || until.isAfter(today)))
            throw new Refusal("延误结束日应在起始日%s至今天之间。".formatted(from));
    }

    Delay endedOn(LocalDate day, LocalDate today) {
        if (day.isBefore(from) || day.isAfter(today)) throw new Refusal("延误结束日应在起始日%s至今天之间。".formatted(from));
        return new Delay(from, day);
    }

    boolean goesOn() {
        return until == null;
    }

    /** The last day that counted. */
    LocalDate dayBefore() {
        return from.minusDays(1);
    }

    @Override
    public String toString() {
        return from + " 至 " + (goesOn() ? "尚未结束" : until);
    }
}
