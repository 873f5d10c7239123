package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * The end of a voucher's term as the case page shows it.
 *
 * @param lastDay of the term that has ended; null while it runs, and where it ended before such pages were written
 * @param ladder who was told that the holder was not reached; null if nobody
 */
public record ExpiryLine(
        String caseNo,
        String voucherNo,
        String contactResult,
        String intention,
        String visitResult,
        LocalDate visitedOn,
        LocalDate lastDay,
        Money availableAtEnd,
        Money heldAtEnd,
        Money frozenAtEnd,
        String confirmationNo,
        LocalDate signedOn,
        Money payable,
        String ladder,
        String withdrawalNo,
        LocalDate paidOn,
        String receiptNo) {

    /** The page of the book at the end of the term. */
    public String endOfTerm() {
        String left = "%s期满，可用 %s 元，锁定 %s 元".formatted(lastDay, availableAtEnd, heldAtEnd);
        return frozenAtEnd.isPositive() ? left + "，冻结 " + frozenAtEnd + " 元" : left;
    }

    /** What the holder was told and wants. */
    public String contact() {
        if (contactResult == null) return "尚未联系";
        if (contactResult.equals("REACHED")) return "已联系到，" + wish();
        if (visitResult == null) return "未联系到，待上门告知";
        return visitResult.equals("TOLD") ? "已于" + visitedOn + "当面告知" : "已于" + visitedOn + "张贴告知书";
    }

    private String wish() {
        return switch (intention == null ? "" : intention) {
            case "BUY" -> "继续购房";
            case "EXTEND" -> "拟申请延期";
            case "CONVERT" -> "拟转货币补偿";
            default -> "未表明意向";
        };
    }
}
