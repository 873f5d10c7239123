/**
 * What the housing authority has filed (网签备案): each contract by the interface {@code POST /api/v1/contract-filings} or by the
 * day's file at {@code /filings}. A filing is compared with what the house knows; where both agree it takes effect at once,
 * where they do not it becomes a difference on a work list ({@code /filings/differences}), never a silent correction.
 *
 * <pre>
 * filing                                                   becomes
 * contract awaited, unit, price and buyer equal            COMMITTED, or REPORTED until the contract is checked
 * contract committed before, all equal                     MATCHED
 * contract unknown, unit of the pool free                  SOLD_ELSEWHERE: the unit leaves the market
 * contract unknown, unit not of the pool                   KEPT
 * the same, its estate not yet in the pool                 DIFFERENT or KEPT; SOLD_ELSEWHERE in the moment of its listing
 * anything else                                            DIFFERENT, until a clerk has resolved it, if only as DISMISSED
 * cancelled                                                CANCELLED: a sale elsewhere comes back, a voucher's is a difference
 *
 * difference      open → APPLIED (as filed), MATCHED (compared again), DISMISSED (with a reason), CANCELLED (filing withdrawn)
 * </pre>
 *
 * A filing counts once, however often it arrives; with another content under the same number it is a difference. Each takes
 * effect in a transaction of its own, so that one in trouble keeps no other back. Who buys without a voucher is nobody's
 * business here: buyers are kept only where a voucher is concerned.
 *
 * What is in dispute is not paid: a clerk confirms no filing by hand past an open difference of the purchase, and the
 * authority's own word pays no home that is filed for somebody else as well. A filing that waited for a check which never
 * came is a difference from then on; one that was cancelled meanwhile is not paid by the check.
 *
 * Refused: a list with anything wrong in it, as a whole and with every mistake; the same file twice; the cancellation of a
 * filing nobody knows; resolving without a reason, or as filed where money or home differ.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "calendar", "identity", "intake", "pool", "purchase", "spreadsheet"})
package fangpiao.filing;
