/**
 * Looking after the estates of the pool (房源监管). Each is reviewed (复核) every few months and for cause: registers asked,
 * site seen, kept, warned or sent on its way out. An exit (退库) goes by its ground, E1 to E15 of the rulebook or the
 * developer's wish: grave ones stop new locks at once, others are mended first, what goes by steps is warned, suspended,
 * removed. Contracts that stand are kept and paid. Every day the calendar stops the sales of estates whose permit or
 * agreement is over or that are sold out, and opens their exits, the reviews that are due, and a review of each estate of
 * which something was learned since the last: a home filed for two buyers or above its filed price, money not returned in time.
 *
 * <pre>
 * review            after                                      next
 * OPENED            its cause or the calendar                  INSPECTED
 * INSPECTED         the site was seen                          KEPT, WARNED, EXITED
 *
 * exit              after                                      next
 * OPENED            its ground was found or asked for          VERIFIED, REFUSED
 * VERIFIED          the ground holds                           DEMANDED, or a decision where nobody is at fault
 * DEMANDED          the developer was told to mend it          RECTIFIED, NOT_RECTIFIED
 * RECTIFIED,        somebody looked                            REINSTATED, WARNED, SUSPENDED, REMOVAL_DECIDED
 * NOT_RECTIFIED
 * REMOVAL_DECIDED   decided, to be published                   REMOVED
 * </pre>
 *
 * A suspension that has run out stays until a review keeps the estate. No estate comes back while its permit or agreement is
 * over: an exit for that ends well only with a new last day, any other leaves it suspended for the next sheet. Whoever has locked a home or filed a contract is told
 * at each turn, by a row that stays; where the building stands still, also those whose developer has been paid.
 *
 * Refused: a second open review or exit of an estate, another company's estate, any ground but its own wish to a developer,
 * a ground the tables deny, a warning or exit for what the review has not found, "not mended" before the last day is over, a
 * step jumped over, a site checked before its case, coming back sold out or without a permit or agreement, a suspension for what nobody did wrong, leaving by one's own wish while homes are locked.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "calendar", "policy", "pool", "inquiry", "ledger", "spreadsheet"})
package fangpiao.supervision;
