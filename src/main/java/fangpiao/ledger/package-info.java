/**
 * The books. Money stands on accounts and moves between two of them by a transfer that belongs to a case; a transfer is
 * written once and never changed. The tables themselves refuse an overdraft, a second booking and a correction by
 * update; the sum of all balances is zero at every commit. Each transfer carries the SM3 hash of the one before it in
 * its book (one for each voucher, one for each agreement that pays by itself), so that a changed, missing or moved row is found.
 *
 * <pre>
 * a month   after                                                          next
 * open      nobody closed it                                               closed, once it is over and the month before is closed
 * closed    two persons closed it: nothing is booked in it, nor before it  reopened, if it is the last closed one
 * reopened  two persons reopened it, by a document and for a reason        closed
 * </pre>
 *
 * Refuses to book in a closed month, also when the clock was moved back. Each closing and reopening stays on record.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package fangpiao.ledger;
