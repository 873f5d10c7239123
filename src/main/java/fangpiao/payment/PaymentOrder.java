package fangpiao.payment;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Sm3;

/**
 * The wish to pay somebody because of a case. A case has one for each payer.
 *
 * @param payer the number of the fund that pays
 */
public record PaymentOrder(CaseNo caseNo, String payer, Payee payee, Money amount) {

    /** What it is paid for, as the payee reads it. */
    String purpose() {
        return caseNo + " " + CaseKind.ofCase(caseNo).chinese();
    }

    /** SM3 over the terms under a key. */
    String digest(String key) {
        return Sm3.hex(String.join(
                "|",
                key,
                caseNo.value(),
                payer,
                payee.name(),
                payee.account(),
                payee.bank(),
                Long.toString(amount.fen())));
    }
}
