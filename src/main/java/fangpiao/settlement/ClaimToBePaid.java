package fangpiao.settlement;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;

/**
 * The bank is about to be told to pay a claim. Told within the transaction that does it: whoever knows a reason against it
 * refuses.
 *
 * @param setOff what of the claim was paid by a debt of the developer
 */
public record ClaimToBePaid(CaseNo claim, String developerCode, Money setOff) {}
