package fangpiao.filing;

import fangpiao.shared.CaseNo;
import java.time.LocalDateTime;

/**
 * A difference on the work list.
 *
 * @param purchase null without one
 * @param unitNo null for a home that is not of the pool
 * @param resolution null while it is open, and with it reason, who and when
 */
public record Difference(
        long no,
        DifferenceKind kind,
        String filingNo,
        String contractNo,
        CaseNo purchase,
        String unitNo,
        String ours,
        String theirs,
        LocalDateTime openedAt,
        Resolution resolution,
        String reason,
        String resolvedBy,
        LocalDateTime resolvedAt) {

    public boolean isOpen() {
        return resolution == null;
    }

    /** Somebody else's contract for the same home is filed too. */
    boolean isDoubleSaleBeside(String filing) {
        return kind == DifferenceKind.DOUBLE_SALE && !filingNo.equals(filing);
    }
}
