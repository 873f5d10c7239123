package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.time.LocalDate;

/** A holder's claim for money as the case page shows it. */
public record CashOutLine(
        String caseNo,
        String kind,
        String voucherNo,
        String applicationNo,
        LocalDate claimedOn,
        String cause,
        String consentNo,
        Money payable,
        LocalDate payBy,
        LocalDate paidOn,
        String receiptNo) {

    public String what() {
        return kind.equals("BALANCE") ? "房票余额" : "购房奖励";
    }
}
