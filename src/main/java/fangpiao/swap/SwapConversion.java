package fangpiao.swap;

import fangpiao.payment.Payee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;

/**
 * A swap right, or part of it, on its way to a voucher, as it stands now.
 *
 * @param clearing null until the fee was computed; by the rules {@code clearedBy}
 * @param payable what the household still gets of the fee; below zero what it got too much
 * @param supplement null until it is signed; {@code policyVersion} are the rules of that day, which the voucher keeps
 * @param payee whom the rest of the fee is paid to; null where nothing is
 */
record SwapConversion(
        CaseNo caseNo,
        CaseNo agreementCase,
        Status status,
        LocalDate appliedOn,
        Money converted,
        Clearing clearing,
        String clearedBy,
        Money payable,
        Supplement supplement,
        String policyVersion,
        Payee payee) {

    /** How far the conversion has come. */
    enum Status {
        OPENED("已受理，待清算过渡费"),
        CLEARED("过渡费已清算"),
        CHECKED("清算已复核"),
        APPROVED("补充协议已批准，待签订"),
        CONVERTED("已转房票"),
        FEE_SENT("已转房票，过渡费支付中"),
        FEE_PAID("已转房票，过渡费已结清"),
        DROPPED("已终止");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    SwapConversion require(Status... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("转房票案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    /** What the household got too much of the fee; it is taken off its voucher. */
    public Money setOff() {
        return owes() ? payable.negated() : Money.ZERO;
    }

    /** What is still paid to the household. */
    public Money due() {
        return owes() ? Money.ZERO : payable;
    }

    private boolean owes() {
        return payable.compareTo(Money.ZERO) < 0;
    }
}
