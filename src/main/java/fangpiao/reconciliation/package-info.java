/**
 * Bank statements (银行流水), and whether bank and books agree (对账). A statement of an account that funds pay from is taken
 * over whole or not at all, each of its lines counts once as an entry, and what an entry means is found out by itself where
 * everything agrees: a payment's receipt closes the claim that waits for it, money sent back leads to the cashier again, a
 * developer's repayment restores the voucher, a deposit is found at the bank. Everything else is a difference: a case with a
 * last day, explained by one person and settled when another has agreed; never a silent correction.
 *
 * <pre>
 * entry                                              is
 * out, key of an order, sum and accounts equal       PAYMENT: the order is received
 * out, no key, one order of that sum and payee       PAYMENT
 * in, key of an order that was paid, sum equal       RETURN: the order came back
 * in, a case or its notice named, or sum and company REPAYMENT of a developer
 * in, a document named, or sum and day of a deposit  DEPOSIT of a fund
 * settled by two persons                             any of these, CORRECTION (two entries cancel each other), OTHER;
 *                                                    a RETURN after the receipt: the case pays once more, under a new key
 *
 * difference  of an entry that is none of these, of an order, deposit or repayment that the statements lack after some
 *             working days, of the balance they begin with
 * state       after                                         next
 * OPEN        found                                         EXPLAINED, VANISHED
 * EXPLAINED   cause, way and document written down          RESOLVED, OPEN (sent back), VANISHED
 * RESOLVED    agreed by another person, and carried out
 * VANISHED    agrees by what came later
 * </pre>
 *
 * Refused as a whole: a file that was cut off, does not add up to the fen, does not fit the standard, is of another account
 * or currency, or was taken over before; a statement that does not go on where the last one ends; one that tells of a known
 * day otherwise than before. Refused too: an explanation that its kind of difference does not allow, a claim to something of
 * another sum or already found; and to say of a payment that it came back while the statement shows it gone.
 *
 * It writes in no table of others: their desks are told.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "identity",
            "calendar",
            "spreadsheet",
            "document",
            "payment",
            "rescission"
        })
package fangpiao.reconciliation;
