package fangpiao.dashboard;

import fangpiao.voucher.VoucherStatus;
import java.util.List;

/**
 * How a voucher stands today, and where the days of its term have gone.
 *
 * @param days null before it is issued
 * @param changes how its last day has moved, the oldest first
 */
public record TermLine(VoucherStatus status, String days, List<String> changes) {

    /** Its last day is not over, whatever a late daily sheet has not marked yet. */
    public boolean isUsable() {
        return status != VoucherStatus.EXPIRED;
    }
}
