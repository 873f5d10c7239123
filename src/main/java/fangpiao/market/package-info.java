/**
 * The public market (房源超市): what is on sale in the pool, for everybody, on a phone as well as at the counter, without login
 * and without a word about persons. It reads the tables of the pool with its own SQL and changes none.
 *
 * <pre>
 * /market                  estates with units on sale that fit a wish, or the units one by one; with ?yuan= what a voucher
 *                          with that balance can buy, alone and with so much own money
 * /market/estates/{code}   an estate: facts, plan of each building (销控表), price list (一房一价表)
 * /market/units.xlsx .csv  all units of the estates on sale: the disclosure list of the pool
 *
 * state of a unit             here
 * LISTED                      可售
 * RESERVED                    已锁定: in its building's plan, not among what is on sale
 * SOLD_VOUCHER, SOLD_OTHER    已售: likewise
 * any other                   not shown
 * </pre>
 *
 * An estate that is suspended or has left is not shown at all. The price shown is the most a purchase opened today may
 * cost: the voucher price, or the filed price once the developer's concession is over.
 *
 * Refused: a wish that cannot be read, field by field; whoever asks too often has to wait a minute.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "policy", "pool", "spreadsheet"})
package fangpiao.market;
