/**
 * Monthly statements (对账单, domain §5.4, D21): when a month is over, each developer and each fund gets one. It is read from
 * the books, account by account: what stood there when the month began, every movement with its case, what stands there at
 * its end. It is kept as it was issued, under an SM3 digest of all its figures, and can be read from the books again at any
 * time: they must say the same.
 *
 * <pre>
 * a statement  after                                                        next
 * ISSUED       press, or the first working day of the next month            SIGNED, DISPUTED
 * SIGNED       the bureau or the developer; of a fund, finance's checker    FIXED, DISPUTED by a developer that has not signed
 *              or approver
 * DISPUTED     the developer's books say something else                     taken back for one with the next version, which
 *                                                                           both sides sign anew, when it was answered
 * FIXED        both have signed, two persons
 * any          the month was reopened and its books changed                 corrected by one with the next version
 *
 * a case of a dispute  after                                                        next
 * OPEN                 the objection; five working days to answer                   EXPLAINED
 * EXPLAINED            somebody of finance has found out why, with a document       ANSWERED, OPEN (sent back)
 * ANSWERED             another person has agreed; the developer reads the answer
 *
 * account of a developer    up                     down
 * 应付房票款 PAYABLE          COMMIT                 SETTLE, SET_OFF, RESCIND, PENALTY
 * 应追回款 CLAW_BACK          CLAW_BACK              RESCIND (repaid), SET_OFF
 *
 * account of a fund         up                     down
 * 可用资金 FREE               DEPOSIT, RELEASE       RESERVE, OWE
 * 已承诺未支付 PROMISED        RESERVE, OWE, repaid   RELEASE, whatever it paid
 * </pre>
 *
 * Refuses: the statements of a month that is not over, or is closed; to sign or dispute one that was corrected; a signature
 * for a side one is not of, by the same person for both sides, twice, or while an objection waits for its answer; an
 * objection after signing, a second one before the first was answered, one of nothing; another company's statement.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "identity", "calendar", "ledger", "document", "spreadsheet"})
package fangpiao.statement;
