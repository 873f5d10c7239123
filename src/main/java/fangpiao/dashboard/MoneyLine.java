package fangpiao.dashboard;

import fangpiao.ledger.Transfer.Reason;
import fangpiao.shared.Money;
import java.time.LocalDateTime;

/**
 * A transfer in the book of a voucher, or of an agreement.
 *
 * @param left what the voucher had after it, available, held and frozen together
 */
public record MoneyLine(
        String book,
        int page,
        LocalDateTime at,
        Reason reason,
        String from,
        String to,
        Money amount,
        Money left,
        String caseNo) {

    public String fromName() {
        return nameOf(from);
    }

    public String toName() {
        return nameOf(to);
    }

    /** What an official calls the account. */
    private static String nameOf(String account) {
        if (account.equals("treasury")) return "财政";
        if (account.equals("paid")) return "已付出";
        if (account.endsWith("/available")) return "房票可用";
        if (account.endsWith("/held")) return "房票锁定";
        if (account.endsWith("/frozen")) return "房票冻结";
        if (account.endsWith("/clawback")) return "应追回房企";
        if (account.endsWith("/bonus")) return "应付购房奖励";
        return account.startsWith("developer/") ? "应付房企" : "应付持票人";
    }
}
