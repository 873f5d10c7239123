package fangpiao.payment;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * The money of an order has arrived at its payee. Told within the transaction that records it: the module that pays books
 * what was paid and, with the last order of a case, tells the case by the message {@link #MESSAGE}.
 *
 * @param payer the fund that paid
 */
public record PaymentReceived(
        String key, CaseNo caseNo, String payer, Money amount, String receiptNo, LocalDate paidOn) {

    public static final String MESSAGE = "paymentReceived";

    public boolean isOf(CaseKind kind) {
        return CaseKind.ofCase(caseNo) == kind;
    }
}
