/**
 * The pool of homes (房源库): developers, their estates, and the units a voucher can buy. An estate gets in by a
 * poolEntry case: documents reviewed, site inspected by two persons, unit list entered, approved, announced and listed.
 *
 * <pre>
 * entry   OPENED → DOCUMENTS_ACCEPTED → SITE_ACCEPTED → UNITS_ENTERED → APPROVED → LISTED;
 *         REJECTED from OPENED, DOCUMENTS_ACCEPTED and UNITS_ENTERED
 * estate  ENTERING → LISTED | REJECTED; LISTED ⇄ SUSPENDED; both → WITHDRAWN (its developer's wish) | REMOVED
 *
 * unit           next                                        when
 * CHECKING       LISTED, REMOVED                             its entry is decided
 * LISTED         RESERVED, SOLD_OTHER                        a purchase takes it; somebody buys without a voucher
 * RESERVED       SOLD_VOUCHER, or where free units stand     the contract is filed; the purchase lets it go
 * SOLD_VOUCHER   where free units stand                      the contract is rescinded
 * SOLD_OTHER     where free units stand                      the sale is cancelled
 * LISTED, SUSPENDED   SUSPENDED, LISTED, WITHDRAWN, REMOVED  they follow their estate
 * SUSPENDED      SOLD_OTHER
 * </pre>
 *
 * A developer may concede (让利) a share of the filed price until a day; the voucher price of its units is then the filed
 * price less that share, cut to the fen. The rules of the district say what must be conceded and how far a presale home
 * must be built.
 *
 * Refused: an estate whose name is in the pool or on its way, a credit code under another name, a presale home before its
 * time, a concession below what the rules want or without a last day, a unit list with any line wrong, a voucher price
 * above the filed or the conceded price, a unit that another purchase has taken.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "policy"})
package fangpiao.pool;
