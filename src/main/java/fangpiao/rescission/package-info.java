/**
 * Rescission of filed contracts (退房退款). While it is asked for, the claims to the contract stand still. Once approved, the
 * purchase is rescinded and its unit free again in one transaction; what the developer had not been paid is the vouchers'
 * at once, what it had been paid it owes: it returns the money, or claims of its own are set off against it, and only then
 * the vouchers have it again. A voucher whose term is over by then may be used for the days of grace of its rules.
 *
 * <pre>
 * state      after                                           next
 * OPENED     application; claims to the contract stand still CHECKED, REFUSED
 * CHECKED    papers checked                                  RESCINDED, CLOSED, REFUSED
 * RESCINDED  approved, something had been paid               DEMANDED
 * DEMANDED   the developer was told to repay, and until when CLOSED
 * CLOSED     nothing to claw back, or all of it came back
 * REFUSED    claims go on
 *
 * money                     from                       to                        when
 * not yet paid  RESCIND     developer/{code}/payable   voucher/{no}/available    approval
 * paid          CLAW_BACK   paid                       developer/{code}/clawback approval
 * use bonus     REVERSE_BONUS holder/{no}/bonus        treasury                  approval
 * paid bonus    REVERSE_BONUS voucher/{no}/available   treasury                  approval, as far as something has come back
 *               SET_OFF       voucher/{no}/available   treasury                  the rest, with what comes back later
 * repaid        RESCIND     developer/{code}/clawback  voucher/{no}/available    receipt of the bank
 * set off       SET_OFF     developer/{code}/clawback  voucher/{no}/available    a claim that only waits for payment
 *               SET_OFF     developer/{code}/payable   paid                      the same, in the book of the claim's voucher
 * </pre>
 *
 * Refuses: an unknown filing, a contract that no longer stands or is being rescinded, another company's contract, a
 * cancellation used before, dates out of order; an approval while a payment is with the bank or a pay-out of the voucher's
 * balance or bonus is under way; a repayment of another sum than the rest; a receipt used before; a claim that is not released, is
 * already set off, or is not the oldest. And the payment of any claim of a developer whose last day for a repayment is over,
 * as long as nothing was set off against that claim.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "calendar",
            "policy",
            "project",
            "document",
            "ledger",
            "voucher",
            "pool",
            "purchase",
            "filing",
            "settlement",
            "spreadsheet"
        })
package fangpiao.rescission;
