/**
 * The housing voucher (房票): what it is worth, what it may still pay, and how long. It lives in a row and in the ledger;
 * processes come and go around it.
 *
 * <pre>
 * state           after                             may pay?
 * APPROVED        number allocated                  no
 * PRINTED         on paper                          no
 * ISSUED          sealed; money posted, term runs   no, not yet collected
 * ACTIVE          collected                         yes
 * PARTIALLY_USED  something committed               yes
 * FULLY_USED      everything committed              no
 * EXPIRED         last day passed                   only a contract signed in term may still be filed
 * CONVERTED       balance turned into money         no
 * CLOSED          money paid                        no
 * </pre>
 *
 * Refuses: to pay when not active, after the last day, or more than is available; to release or commit what is not held;
 * to convert while something is held.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ledger", "policy", "amount"})
package fangpiao.voucher;
