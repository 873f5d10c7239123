/**
 * The pool of homes (房源库): developers, their estates, and the units a voucher can buy. An estate gets in by a
 * poolEntry case: papers reviewed, registers asked, site inspected by one person and signed by a second, unit list entered,
 * jointly reviewed, approved, announced for five working days, agreement signed, listed.
 *
 * <pre>
 * state of an entry   after                                   next
 * OPENED              the application, or its completion      DOCUMENTS_ACCEPTED, RETURNED
 * RETURNED            papers are missing                      OPENED
 * DOCUMENTS_ACCEPTED  all papers seen                         REGISTERS_ACCEPTED
 * REGISTERS_ACCEPTED  nothing adverse, nothing open           INSPECTED
 * INSPECTED           the first inspector was on the site     SITE_ACCEPTED, REGISTERS_ACCEPTED again
 * SITE_ACCEPTED       the second has signed                   UNITS_ENTERED, REJECTED when it is taken back
 * UNITS_ENTERED       the unit list is in                     JOINTLY_REVIEWED, SITE_ACCEPTED again
 * JOINTLY_REVIEWED    all authorities agree                   APPROVED
 * APPROVED            the approver agrees                     PUBLISHED
 * PUBLISHED           the notice runs                         NOTICE_CLOSED
 * NOTICE_CLOSED       no objection was upheld                 LISTED, REJECTED when nobody signs
 * LISTED, REJECTED    the end; rejected from any of the others
 *
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
 * The account into which an estate is paid changes by the word of two persons: its developer or a clerk asks for it with a
 * paper, the post that approves entries confirms. What it was stays in the book, and what the bank may have been told keeps it.
 *
 * Refused: a banned developer (at its application, its approval and its listing), a permit that is over at the listing, a
 * notice before the approval, an estate whose name is in the pool or on its way, a credit code under another name, papers
 * that are missing or past their last day, a register that is adverse or has not answered, a presale home before its time,
 * one person as both inspectors, a concession below what the rules want or without a last day, a unit list with any line
 * wrong or with a home that another estate of the same permit has, a voucher price above the filed or the conceded price, an authority that objects, a result before the notice is
 * over or against the objections registered, an agreement signed before that, a unit that another purchase has taken, an
 * account that belongs to another company or is confirmed by who asked for it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "document", "inquiry", "calendar", "policy", "spreadsheet"})
package fangpiao.pool;
