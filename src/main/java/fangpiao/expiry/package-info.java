/**
 * The end of a voucher's term (房票到期处置). A daily sheet ends the terms themselves, in sets, beside all processes; it reminds
 * holders at the days that their rules name; and it opens a case for each voucher that comes near its last day, in which a
 * person tells the holder and, after the last day, turns the balance into money and pays it out, or takes the voucher back
 * where the rules pay nothing. Where nobody tells the holder the clerk is told what to do, then the section chief, then the
 * deputy director, each of them after some days without an answer that helped.
 *
 * <p>Very many terms may end on one day. They end at once; their vouchers wait in a line for their cases, which are opened at a
 * pace that nobody at the counter notices ({@code fangpiao.expiry}). Managers see how many wait (到期处置待立案).
 *
 * <pre>
 * state       after                                      next
 * CONTACTING  the case is opened                         CONTACTED, ENDED
 * CONTACTED   the holder was reached or visited          ENDED
 * ENDED       the last day is over                       CONFIRMED; WITHDRAWN where the rules pay nothing
 * CONFIRMED   the holder named an account and signed     CHECKED, ENDED when sent back
 * CHECKED     the amount was checked                     CONVERTED, ENDED when sent back
 * CONVERTED   approved; forfeited bonus and payable are  SENT
 *             booked, or the bank sent the money back
 * SENT        the bank was told to pay                   PAID, CONVERTED again
 * PAID        the receipt has come
 * WITHDRAWN   the holder was told, the paper is back     VOIDED, ENDED when sent back
 * VOIDED      approved; what was promised is no more; the household is back at its agreement, or nothing follows
 * CLOSED      used up before its end, or given many more days; possible until CONVERTED or VOIDED
 * </pre>
 *
 * Refuses: a conversion or a withdrawal while an amount is held for a purchase, or where the rules end a voucher otherwise
 * or leave nothing to pay; an account that is not in the holder's name, a confirmation or a notice that was used before,
 * dates in the future, an approval of a balance that has changed since the check.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "calendar",
            "policy",
            "amount",
            "calculation",
            "project",
            "voucher",
            "payment"
        })
package fangpiao.expiry;
