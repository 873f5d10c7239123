package fangpiao.payment;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;

/**
 * The fate of an order of this case is about to be recorded. Whoever keeps rows of the case from others before the order
 * does so now: case before order, everywhere, or two who need both wait for each other for ever.
 */
public record PaymentInHand(CaseNo caseNo) {

    public boolean isOf(CaseKind kind) {
        return CaseKind.ofCase(caseNo) == kind;
    }
}
