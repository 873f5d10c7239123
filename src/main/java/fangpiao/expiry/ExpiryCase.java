package fangpiao.expiry;

import fangpiao.payment.Payee;
import fangpiao.policy.ExpiryResult;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.List;

/**
 * The end of one voucher's term as a piece of work (到期处置).
 *
 * @param result what its rules make of the voucher; null until its term has ended
 * @param confirmation null until the holder has signed
 * @param payee whom the balance is paid to; null until the holder has signed
 * @param payable what is paid; null until it was calculated
 * @param withdrawal null unless it ends without money
 */
record ExpiryCase(
        CaseNo caseNo,
        VoucherNo voucher,
        Status status,
        ExpiryResult result,
        Confirmation confirmation,
        Payee payee,
        Money payable,
        Withdrawal withdrawal) {

    /** How far the case has come. */
    enum Status {
        CONTACTING("正在联系持票人"),
        CONTACTED("已告知持票人"),
        ENDED("期限已满，待办理"),
        CONFIRMED("持票人已确认转货币"),
        CHECKED("转货币金额已复核"),
        CONVERTED("已转货币，待支付"),
        SENT("支付中"),
        PAID("已支付"),
        CLOSED("房票已用完或恢复使用，已结束"),
        WITHDRAWN("已收回房票，待审批"),
        VOIDED("房票已失效，已办结");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** The paper (转货币补偿确认书) on which the holder accepts the amount and names the account. */
    record Confirmation(String no, LocalDate signedOn) {

        @Override
        public String toString() {
            return no + "（" + signedOn + "签订）";
        }
    }

    ExpiryCase require(Status... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("到期处置案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    /** The term still has to be ended in this case. */
    boolean isBeforeTheEnd() {
        return status == Status.CONTACTING || status == Status.CONTACTED;
    }
}
