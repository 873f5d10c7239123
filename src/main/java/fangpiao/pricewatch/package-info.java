/**
 * Prices after the listing (价格监测与调整): whoever pays with a voucher pays no more than others do (domain §4.3, X6). What the
 * housing authority files as sold without a voucher is kept; the price of a voucher's contract is compared with it.
 *
 * <pre>
 * alert         raised when                                                                   then
 * ABOVE_OTHERS  a contract costs more per m² than the median of the last 90 days' other
 *               sales of the building and type, and 3 % on top                                handled, with a reason
 * ABOVE_FILED   a home is sold above its filed price                                          handled, with a reason
 * RAISED        its voucher price goes up after the listing                                   handled, with a reason
 *
 * change    after                                     next
 * OPENED    a new price list was filed                ENTERED, REJECTED when it is taken back
 * ENTERED   the list was adopted and handed in        APPLIED, OPENED again, REJECTED
 * </pre>
 *
 * A change gives new prices to what is on sale or suspended; what somebody has locked or bought keeps its price.
 *
 * An alert refuses nothing by itself: a person decides, and says why. Refused: handling an alert twice or without a reason, a second
 * open change of an estate, another company's estate, a list with any cell wrong or without a change, an estate out of the
 * pool.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "policy", "pool", "spreadsheet"})
package fangpiao.pricewatch;
