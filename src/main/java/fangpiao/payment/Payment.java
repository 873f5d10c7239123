package fangpiao.payment;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/**
 * One order under one key. A new key is given out only after the bank has settled the fate of the old one; while it has
 * not, paying again means sending the same key again.
 *
 * @param dueOn the day on which it came to be paid
 * @param batchNo the batch it is in; null while it waits for one
 * @param attempts how often the bank was told
 * @param sentOn when it was first released to the bank; null before
 * @param returnReason why it came back, if a paper says so
 * @param digest over its terms when they were written down; null in an order of before
 */
record Payment(
        String key,
        PaymentOrder order,
        Status status,
        LocalDate dueOn,
        String batchNo,
        int attempts,
        LocalDate sentOn,
        String reference,
        String returnReason,
        String digest) {

    enum Status {
        WAITING("待组批"),
        BATCHED("已组批"),
        SENDING("已放行，正在通知银行"),
        SENT("已发出，银行尚未答复"),
        ACCEPTED("银行已受理"),
        DISPUTED("银行答复与支付指令不符"),
        RECEIVED("已到账"),
        FAILED("银行拒绝或退回"),
        WITHDRAWN("组批前撤回");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** An order of before payers were written down may be anybody's. */
    boolean isFrom(String payer) {
        return order.payer() == null || order.payer().equals(payer);
    }

    /** Waits for a batch, or for what becomes of its batch. */
    boolean isQueued() {
        return status == Status.WAITING || status == Status.BATCHED;
    }

    /** Neither has the money arrived nor has it come back. */
    boolean isOpen() {
        return status != Status.RECEIVED && status != Status.FAILED && status != Status.WITHDRAWN;
    }

    /** Nobody knows for certain what the bank has done with it. */
    boolean isUncertain() {
        if (isQueued()) return attempts > 0;
        return status == Status.SENDING || status == Status.SENT || status == Status.DISPUTED;
    }

    /** A paper says that it came back, and the bank has said nothing of its key. */
    boolean cameBackUnconfirmed() {
        return returnReason != null && isUncertain() && !isQueued();
    }

    /** Nobody has changed its terms since they were written down. */
    boolean isAsWritten() {
        return digest == null || digest.equals(order.digest(key));
    }

    /** What the first clear answer makes of it; a second one, or one to a settled order, changes nothing. */
    Status after(BankAnswer answer) {
        if (!isUncertain()) return status;
        if (!answer.fits(order) || answer.isRefusedAsSeenBefore()) return isQueued() ? status : Status.DISPUTED;
        return answer.accepted() ? Status.ACCEPTED : Status.FAILED;
    }

    /** After the bank's paper says that the money came back. Without the bank's word on the key it stays in use. */
    Status afterReturn() {
        if (!isOpen() || isQueued()) throw new Refusal("支付指令 %s 的状态为「%s」，不能登记退回。".formatted(key, status.chinese()));
        return isUncertain() ? status : Status.FAILED;
    }

    void refuseOtherTerms(PaymentOrder wanted) {
        if (!wanted.equals(order)) throw new Refusal("支付指令 %s 的结果尚未查明，收款账户和金额不能变更。".formatted(key));
    }

    void refuseWrongReceipt(LocalDate paidOn, LocalDate today) {
        if (status == Status.DISPUTED)
            throw new Refusal("支付指令 %s 的状态为「%s」，请先向银行查明，不能确认到账。".formatted(key, status.chinese()));
        if (isQueued() && attempts == 0)
            throw new Refusal("支付指令 %s 的状态为「%s」，尚未发往银行，不能确认到账。".formatted(key, status.chinese()));
        if (!isOpen()) throw new Refusal("支付指令 %s 的状态为「%s」，不能再次确认。".formatted(key, status.chinese()));
        if (paidOn.isAfter(today)) throw new Refusal("到账日期 %s 晚于今天，请核对银行回单。".formatted(paidOn));
        if (paidOn.isBefore(sentOn)) throw new Refusal("到账日期 %s 早于支付指令发出日期 %s，请核对银行回单。".formatted(paidOn, sentOn));
    }

    void requireReceived() {
        if (status != Status.RECEIVED)
            throw new Refusal("支付指令 %s 的状态为「%s」，没有到账后退回的款项。".formatted(key, status.chinese()));
    }

    void refuseWithdrawal() {
        if (status != Status.WAITING) throw new Refusal("支付指令 %s 的状态为「%s」，不能撤回。".formatted(key, status.chinese()));
        if (attempts > 0) throw new Refusal("支付指令 %s 曾发往银行，结果尚未查明，不能撤回。".formatted(key));
    }
}
