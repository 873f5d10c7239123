package fangpiao.payment;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;

/**
 * The wish to pay somebody because of a case. A case has one for each payer.
 *
 * @param payer the number of the fund that pays
 */
public record PaymentOrder(CaseNo caseNo, String payer, Payee payee, Money amount) {}
