package fangpiao.payment;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/**
 * One order under one key. A new key is given out only after the bank has settled the fate of the old one; while it has
 * not, paying again means sending the same key again.
 */
record Payment(String key, PaymentOrder order, Status status, LocalDate sentOn, String reference) {

    enum Status {
        SENT("已发出，银行尚未答复"),
        ACCEPTED("银行已受理"),
        DISPUTED("银行答复与支付指令不符"),
        REFUSED("银行拒绝支付"),
        RECEIVED("已到账"),
        FAILED("银行退回");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** Nobody knows for certain what the bank has done with it. */
    boolean isUncertain() {
        return status == Status.SENT || status == Status.DISPUTED;
    }

    /** What the first clear answer makes of it; a second one, or one to a settled order, changes nothing. */
    Status after(BankAnswer answer) {
        if (!isUncertain()) return status;
        if (!answer.fits(order)) return Status.DISPUTED;
        return answer.accepted() ? Status.ACCEPTED : Status.REFUSED;
    }

    /** After the bank's paper says that the money came back. Without the bank's word on the key it stays in use. */
    Status afterReturn() {
        if (!isOpen()) throw new Refusal("支付指令 %s 的状态为「%s」，不能登记退回。".formatted(key, status.chinese()));
        return isUncertain() ? status : Status.FAILED;
    }

    void refuseToSendAgainAs(PaymentOrder wanted) {
        if (!isUncertain()) throw new Refusal("支付指令 %s 的状态为「%s」，不能重复支付。".formatted(key, status.chinese()));
        if (!wanted.equals(order)) throw new Refusal("支付指令 %s 的结果尚未查明，收款账户和金额不能变更。".formatted(key));
    }

    /** An order of before payers were written down may be anybody's. */
    boolean isFrom(String payer) {
        return order.payer() == null || order.payer().equals(payer);
    }

    /** Neither has the money arrived nor has it come back. */
    boolean isOpen() {
        return status != Status.RECEIVED && status != Status.FAILED;
    }

    void refuseWrong(LocalDate paidOn, LocalDate today) {
        if (status == Status.DISPUTED || status == Status.REFUSED)
            throw new Refusal("支付指令 %s 的状态为「%s」，请先向银行查明，不能确认到账。".formatted(key, status.chinese()));
        if (!isOpen()) throw new Refusal("支付指令 %s 的状态为「%s」，不能再次确认。".formatted(key, status.chinese()));
        if (paidOn.isAfter(today)) throw new Refusal("到账日期 %s 晚于今天，请核对银行回单。".formatted(paidOn));
        if (paidOn.isBefore(sentOn)) throw new Refusal("到账日期 %s 早于支付指令发出日期 %s，请核对银行回单。".formatted(paidOn, sentOn));
    }
}
