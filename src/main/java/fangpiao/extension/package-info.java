/**
 * More days for a voucher (房票延期). Its holder asks before the last day is over and says why; a second person reviews, a third
 * decides. Until then the voucher may be used, where the rules say so ({@code extension.keepAliveWhilePending}); silence does
 * not extend. The reason may also be the office's own delay (经办单位延误): that is no favour and counts no months, it stops the
 * voucher's clock from the day on which the delay began to the day on which it ended. A delay that still goes on when it is
 * decided stops the clock until two persons say that it is over.
 *
 * <pre>
 * state        after                                        next
 * APPLIED      asked for, or corrected                      CHECKED, RETURNED, REFUSED
 * RETURNED     sent back for correction                     APPLIED, WITHDRAWN
 * CHECKED      reviewed                                     GRANTED, STOPPED, RETURNED, REFUSED
 * GRANTED      the last day has moved
 * STOPPED      the delay goes on, the clock stands still    DELAY_ENDED
 * DELAY_ENDED  somebody says that the delay is over         GRANTED, STOPPED when sent back
 * REFUSED      the last day stays; a term that was only kept open ends with the day of the decision
 * WITHDRAWN    the same
 * CLOSED       used up meanwhile; possible until it is decided, and while the clock stands still
 * </pre>
 *
 * Refuses: an application after the last day; a second open one for a voucher, or an application form used before; more months
 * or more extensions than the rules allow, a new last day that is over or not later than the old one; a delay that the rules
 * do not count, that lies outside the term or in the future; a decision by the person who took the application.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "policy", "project", "voucher"})
package fangpiao.extension;
