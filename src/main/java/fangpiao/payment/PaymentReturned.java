package fangpiao.payment;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;

/**
 * The money of an order has not arrived: the bank refused it or sent it back, or it was taken back before the bank was
 * told. Told within the transaction that records it: the module that pays sends its case back to the cashier by the message
 * {@link #MESSAGE}.
 */
public record PaymentReturned(String key, CaseNo caseNo, String reason) {

    public static final String MESSAGE = "paymentReturned";

    public boolean isOf(CaseKind kind) {
        return CaseKind.ofCase(caseNo) == kind;
    }
}
