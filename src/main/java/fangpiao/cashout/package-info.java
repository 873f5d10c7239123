/**
 * Money for holders in the term (房票兑付): what is left of a voucher that has bought something (余额兑付), by the rules of the
 * voucher, and the bonus that its purchases have earned (购房奖励). One process for both: they differ in where the money
 * stands. From the claim on the balance can be used for nothing else; it is the holder's again when the claim is withdrawn
 * or rejected. Paid into an account in the holder's name only, by four people: who takes the claim, who checks it, who
 * approves it and who pays.
 *
 * <pre>
 * state      after                                             next
 * CLAIMED    claim accepted or corrected, amount calculated    CHECKED, RETURNED, REJECTED
 * RETURNED   sent back for correction                          CLAIMED, WITHDRAWN
 * CHECKED    amount and account checked                        APPROVED, RETURNED, REJECTED
 * APPROVED   booked: what is lost goes back, the rest is owed  SENT
 * SENT       the bank was told to pay                          PAID, BOUNCED
 * BOUNCED    the money came back                               APPROVED, perhaps with another account
 * PAID       the receipt has come
 * REJECTED   the balance may be used again
 * WITHDRAWN  the same
 * </pre>
 *
 * Refuses: a balance that the rules do not pay in money, or not yet; one of which something is held, after the last day, or
 * of nothing; a second claim; a bonus of nothing; a claim or its approval while a contract of the voucher is being rescinded
 * or its developer still owes; an account of somebody else, a card number that cannot be right; several owners without their
 * consent; an application used before; an approval of an amount that has changed since the check; another account while the
 * bank may still pay into the old one.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "policy",
            "amount",
            "calculation",
            "document",
            "project",
            "ledger",
            "voucher",
            "payment",
            "purchase",
            "rescission"
        })
package fangpiao.cashout;
