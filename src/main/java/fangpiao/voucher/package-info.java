/**
 * The housing voucher (房票): what it is worth, what it may still pay, and how long. It lives in a row and in the ledger;
 * processes come and go around it.
 *
 * <pre>
 * state             after                                    may pay?
 * APPROVED          number allocated                         no
 * PRINTED           on paper                                 no
 * ISSUED            sealed; money posted, term runs          no, not yet collected
 * ACTIVE            collected                                yes
 * PARTIALLY_USED    something committed                      yes
 * FULLY_USED        everything committed                     no
 * EXPIRED           last day passed                          only a contract signed in term may still be filed
 * CONVERTED         balance turned into money after the term no
 * CASH_OUT_PENDING  the holder wants the balance in money    no
 * CASHED_OUT        balance turned into money in the term    no
 * CLOSED            money paid                               no
 * VOID              ended without money after the term       no
 *
 * money for the holder          from                   to                       when
 * balance    CONVERT, CASH_OUT  voucher/{no}/available holder/{no}/payable      approval
 * bonus lost FORFEIT            voucher/{no}/available treasury                 the same
 * interest   INTEREST           treasury               holder/{no}/payable      the same
 * use bonus  USE_BONUS          treasury               holder/{no}/bonus        filing
 *            CASH_OUT           holder/{no}/bonus      holder/{no}/payable      approval
 * paid       CASH_OUT           holder/{no}/payable    paid                     receipt of the bank
 * a use bonus that was paid and is lost by a rescission:
 *            REVERSE_BONUS      voucher/{no}/available treasury                 rescission, as far as there is something
 *            SET_OFF            voucher/{no}/available treasury                 when more comes back
 *
 * a court's order               from                     to                       when
 * FREEZE                        voucher/{no}/available   voucher/{no}/frozen      registered
 * UNFREEZE                      voucher/{no}/frozen      voucher/{no}/available   released, lapsed or lifted
 *
 * A term that ends moves no money: what is left is owed to the holder until persons decide what becomes of it. It leaves a
 * page of what was available and held (期满登记), once for each last day.
 *
 * the last day of a term     moves          by
 * money came back after it   refund.graceDays from then    a rescission
 * it was extended            months from the day of issue  an extension; asked for in time it keeps the term open
 * its clock stood still      the days that did not count   a freeze or the authority's own delay, each by two persons
 * </pre>
 *
 * Refuses: to pay when not active, after the last day, or more than is available; to file a contract when the days for that
 * are over as well; to release or commit what is not held; to convert or cash out while something is held or frozen, and to cash out
 * after the last day or when nothing is left; to take a use bonus back while it is being paid; a longer term than the rules
 * allow, or more often; to stop a clock that stands still, or for what the rules do not name.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ledger", "policy", "amount"})
package fangpiao.voucher;
