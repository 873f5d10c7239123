package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * What a court has frozen, as the case page shows it.
 *
 * @param ordered null for all there was
 * @param endedOn null while it is frozen, or where it was lifted
 */
public record FreezeLine(
        String caseNo,
        String voucherNo,
        String court,
        String orderNo,
        Money ordered,
        Money frozen,
        LocalDate servedOn,
        LocalDate lastDay,
        LocalDate endedOn,
        String status) {

    /** Whether a paper of the court can be registered now. */
    public boolean isWaitingForTheCourt() {
        return status.equals("FROZEN");
    }

    /** Whether the court wanted more than there was. */
    public boolean isShort() {
        return ordered != null && ordered.exceeds(frozen);
    }

    public String state() {
        return endedOn == null ? stateOf(status) : stateOf(status) + "（" + endedOn + "）";
    }

    /** In which an official calls it. */
    static String stateOf(String status) {
        return switch (status) {
            case "REGISTERED", "RETURNED", "CHECKED" -> "先行冻结，待审批";
            case "RELEASED" -> "已解冻";
            case "LAPSED" -> "期限届满，已解冻";
            case "LIFTED" -> "已撤销先行冻结";
            default -> "冻结中";
        };
    }
}
