package fangpiao.settlement;

import fangpiao.shared.CaseNo;

/**
 * The bank is about to be told to pay a claim. Told within the transaction that does it: whoever knows a reason against it
 * refuses.
 *
 * @param begun whether some of the claim is paid, on its way, or set off already: then no debt can be set off against it any more
 */
public record ClaimToBePaid(CaseNo claim, String developerCode, boolean begun) {}
