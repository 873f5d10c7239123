package fangpiao.payment;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;

/**
 * An order of this case is about to be composed into a batch, approved in one, or released to the bank. Told within the
 * transaction that does it: whoever knows a reason against it refuses.
 *
 * @param again the bank may have been told before under this key, so that its terms cannot change any more
 */
public record PaymentToBeMade(CaseNo caseNo, Payee payee, boolean again) {

    static PaymentToBeMade of(Payment payment) {
        return new PaymentToBeMade(payment.order().caseNo(), payment.order().payee(), payment.attempts() > 0);
    }

    public boolean isOf(CaseKind kind) {
        return CaseKind.ofCase(caseNo) == kind;
    }
}
