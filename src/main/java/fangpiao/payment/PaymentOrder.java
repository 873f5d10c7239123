package fangpiao.payment;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;

/** The wish to pay somebody because of a case. */
public record PaymentOrder(CaseNo caseNo, Payee payee, Money amount) {}
