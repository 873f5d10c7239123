package fangpiao.purchase;

import fangpiao.shared.CaseNo;

/**
 * A filing is about to pay a contract. Told within the transaction that does it, before anything has moved: whoever knows
 * better refuses.
 *
 * @param byHand entered by a clerk, not told by the housing authority
 */
public record FilingTakesEffect(CaseNo purchase, String filingNo, boolean byHand) {}
