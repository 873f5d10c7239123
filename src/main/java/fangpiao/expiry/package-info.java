/**
 * The end of a voucher's term (房票到期处置). A daily sheet ends the terms themselves, in sets, beside all processes; and it
 * opens a case for each voucher that comes near its last day, in which a person tells the holder and, after the last day,
 * turns the balance into money and pays it out.
 *
 * <pre>
 * state       after                                      next
 * CONTACTING  the case is opened                         CONTACTED, ENDED
 * CONTACTED   the holder was reached or visited          ENDED
 * ENDED       the last day is over                       CONFIRMED
 * CONFIRMED   the holder named an account and signed     CHECKED, ENDED when sent back
 * CHECKED     the amount was checked                     CONVERTED, ENDED when sent back
 * CONVERTED   approved; forfeited bonus and payable are  SENT
 *             booked, or the bank sent the money back
 * SENT        the bank was told to pay                   PAID, CONVERTED again
 * PAID        the receipt has come
 * CLOSED      used up before its end, or given more days by a rescission; possible until CONVERTED
 * </pre>
 *
 * Refuses: a conversion while an amount is held for a purchase, or where the rules end a voucher otherwise or leave nothing
 * to pay; an account that is not in the holder's name, a confirmation that was used before, dates in the future, an approval
 * of a balance that has changed since the check.
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
