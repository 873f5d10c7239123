package fangpiao.payment;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;

/**
 * An order of this case is about to be composed into a batch, approved in one, or released to the bank. Told within the
 * transaction that does it: whoever knows a reason against it refuses.
 */
public record PaymentToBeMade(CaseNo caseNo) {

    public boolean isOf(CaseKind kind) {
        return CaseKind.ofCase(caseNo) == kind;
    }
}
