package fangpiao.purchase;

import fangpiao.shared.CaseNo;

/**
 * A filing that had been reported before its contract was checked pays nothing any more. Told within the transaction that
 * let it go.
 *
 * @param because what has become of the purchase, as a part of a sentence
 */
public record FilingLetGo(CaseNo purchase, String filingNo, String because) {}
