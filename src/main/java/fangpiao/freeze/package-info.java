/**
 * A court freezes what a voucher has (司法冻结), by a notice to assist (协助执行通知书) that binds from the moment it is served. So
 * registering it takes the amount out of use in the same transaction; lawyer and approver then confirm the freeze or lift it.
 * Nobody freezes or unfreezes alone, or without a paper (SOD-6).
 *
 * <pre>
 * state          after                                             next
 * REGISTERED     served and registered; the amount is frozen       CHECKED, RETURNED
 * RETURNED       something in the register is to be corrected      REGISTERED
 * CHECKED        the lawyer has looked at it, for or against       FROZEN, RETURNED, LIFTED
 * FROZEN         confirmed; waits for the court                    PAPER_DUE
 * PAPER_DUE      the court has written, or the period is near its  PAPER_IN, FROZEN when there is nothing yet
 *                end (30 days, 7 days, over)
 * PAPER_IN       a release, a renewal or the lapse is registered   PAPER_CHECKED, PAPER_DUE
 * PAPER_CHECKED  the lawyer agrees                                 RELEASED, LAPSED, FROZEN again, PAPER_DUE
 * RELEASED       the amount may be used again
 * LAPSED         the same; the last day is over and nothing came
 * LIFTED         the same; it should not have been frozen
 *
 * money          from                     to                       when
 * FREEZE         voucher/{no}/available   voucher/{no}/frozen      registered
 * UNFREEZE       voucher/{no}/frozen      voucher/{no}/available   released, lapsed or lifted
 * </pre>
 *
 * The clock of the voucher stands still from the day of registration, once that is confirmed, if the order left nothing to use
 * and the rules say so (freeze.suspendsTerm); it runs on when there is something to use again. A frozen part leaves the clock
 * alone: the rest can be used.
 *
 * Refuses: more than is available, unless the court's amount is kept beside the smaller one that there is; an order registered
 * before; a period longer than the rules allow (freeze.maxYears) or one that is over; a renewal served after the last day; a
 * lapse before it is over; a decision by the person who registered the paper. Released in part, carried out (扣划), and waiting
 * behind another order (轮候) are not here.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "calendar", "policy", "project", "voucher"})
package fangpiao.freeze;
