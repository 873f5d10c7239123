/**
 * The pool of homes (房源库): developers, their estates, and the units a voucher can buy. An estate gets in by a
 * poolEntry case: documents reviewed, site inspected by two persons, unit list entered, approved, announced and listed.
 *
 * <pre>
 * entry   OPENED → DOCUMENTS_ACCEPTED → SITE_ACCEPTED → UNITS_ENTERED → APPROVED → LISTED;
 *         REJECTED from OPENED, DOCUMENTS_ACCEPTED and UNITS_ENTERED
 * estate  ENTERING → LISTED | REJECTED
 * unit    CHECKING → LISTED ⇄ RESERVED → SOLD_VOUCHER; CHECKING → REMOVED when its entry is rejected
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
