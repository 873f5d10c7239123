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
 * Refused: an estate whose name is in the pool or on its way, a credit code under another name, a presale home before the
 * structure is topped out, a unit list with any line wrong, a voucher price above the filed price, a unit that another
 * purchase has taken.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "policy"})
package fangpiao.pool;
