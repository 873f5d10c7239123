/**
 * Paying developers (房企结算). When a contract is filed, its voucher amount is divided into tranches by the table of the
 * policy; the developer claims each tranche in a case of its own when the node is reached, and is paid into the estate's
 * escrow account.
 *
 * <pre>
 * state of a claim  after                          next
 * SUBMITTED         claim opened or corrected      PROVEN
 * PROVEN            node proven by an inspector    CHECKED
 * CHECKED           papers checked                 APPROVED
 * APPROVED          approved by the ladder         RELEASED
 * RELEASED          finance releases the funds,    SENT
 *                   or the bank sent them back
 * SENT              the bank was told to pay       PAID, RELEASED again
 * PAID              the receipt has come; with a contract's
 *                   first, its vouchers are redeemed
 * RETURNED          sent back at any of the gates  SUBMITTED
 * REJECTED          the tranche may be claimed anew
 * </pre>
 *
 * A node is proven by a paper about the very building and by somebody who claims nothing. What was proven of a building
 * holds for all its homes: the next inspector is shown it and may adopt it, as long as a claim stands on it there is no other.
 *
 * Which papers belong to a claim follows from its rules, its stage and its instalment. What a reviewer has seen with one claim
 * to a contract is not asked for with the next, unless it has changed; what is missing (缺件) stands on every form, on the case
 * page and in the notice a developer gets when its claim is sent back.
 *
 * The account of the estate is asked for at every gate up to the release of the funds. When it changes after that, an order
 * that still waits goes back to the cashier, and one in a batch is neither approved nor released.
 *
 * What the rules keep back of each instalment (预留) stays payable and is a tranche of its own, claimed after the last one was
 * received and the warranty is over. The last of several instalments may bear interest from its node until its approval; a
 * reviewer may take a penalty off, with reason and paper.
 *
 * <pre>
 * money                    from                       to        when
 * instalment    SETTLE     developer/{code}/payable   paid      receipt of the bank
 * its interest  INTEREST   treasury                   paid      the same
 * penalty       PENALTY    developer/{code}/payable   treasury  the claim is paid
 * </pre>
 *
 * Refuses: an unknown filing number, a node outside the contract's table, a tranche that is claimed or paid, an invoice
 * that is not for the price or belongs to another contract, an account that is not the registered escrow account, or no
 * longer, another sum than the instalment, a contract whose filing was cancelled, a proof from the future, of another
 * building or estate, of a kind that does not prove the node, or that nobody has attached; a check while an obligatory
 * paper has not been seen.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "policy",
            "amount",
            "calculation",
            "project",
            "voucher",
            "ledger",
            "payment",
            "document",
            "pool",
            "purchase",
            "filing"
        })
package fangpiao.settlement;
