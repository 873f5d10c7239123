package fangpiao.cashout;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.List;

/**
 * A holder's claim for money (房票兑付).
 *
 * @param claimedOn up to this day interest runs
 * @param payBy the last day on which it is paid in time
 */
record CashOut(
        CaseNo caseNo,
        VoucherNo voucher,
        Kind kind,
        Status status,
        Application application,
        HoldersAccount account,
        LocalDate claimedOn,
        LocalDate payBy,
        Money payable) {

    /** What is claimed. */
    enum Kind {
        BALANCE("房票余额"),
        USE_BONUS("购房奖励");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** How far the claim has come; the table of states is on the module's cover page. */
    enum Status {
        CLAIMED("已受理"),
        RETURNED("退回补正"),
        CHECKED("已复核"),
        APPROVED("已批准，待支付"),
        SENT("支付中"),
        BOUNCED("银行退回，待更正账户"),
        PAID("已支付"),
        REJECTED("不予兑付"),
        WITHDRAWN("持票人已撤回");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    CashOut require(Status... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("房票兑付案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    /** Nothing was paid because of it. */
    boolean isGivenUp() {
        return status == Status.REJECTED || status == Status.WITHDRAWN;
    }
}
