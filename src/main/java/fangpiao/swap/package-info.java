/**
 * Swap rights that become vouchers (产权调换转房票). A household whose agreement promises a home may have a voucher instead,
 * for all of its swap part or some: the transition fee is cleared to the day, the supplementary agreement (D06) is printed
 * and signed, and in the same transaction the swap part becomes voucher part, the rules of that day are pinned, what is
 * still due of the fee is booked, and the issuance of the voucher is opened.
 *
 * <pre>
 * state      after                                        next
 * OPENED     application accepted, or sent back           CLEARED, DROPPED
 * CLEARED    transition fee computed and confirmed        CHECKED, OPENED, DROPPED
 * CHECKED    clearing checked by another person           APPROVED, OPENED, DROPPED
 * APPROVED   at the level of the converted part           CONVERTED, DROPPED
 * CONVERTED  supplement signed, swap right withdrawn      FEE_SENT where something is due
 * FEE_SENT   the bank was told to pay                     FEE_PAID, CONVERTED again
 * FEE_PAID   the receipt has come
 * DROPPED    withdrawn, rejected or not signed; the swap right stands
 * </pre>
 *
 * What was paid too much of the fee is taken off the voucher's equity. Refuses: an agreement without a swap part, a second
 * open conversion, a part greater than the swap part, a mix the rules do not allow, a rate other than that of the rules, a
 * clearing nobody has seen, a number used before, an account of somebody else.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "project",
            "policy",
            "amount",
            "calculation",
            "agreement",
            "issuance",
            "voucher",
            "payment",
            "ledger",
            "document"
        })
package fangpiao.swap;
