/**
 * The way to the bank (付款), for every case that pays: orders under keys of their own, what the bank answers, and the paper
 * that says the money has arrived.
 *
 * <pre>
 * state of a payment  the bank                            paying again
 * SENT                has not answered                    sends the same key
 * DISPUTED            answered another sum or account     sends the same key
 * ACCEPTED, REFUSED   has answered                        refused
 * RECEIVED            gave a receipt                      refused
 * FAILED              sent the money back                 sends a new key
 * </pre>
 *
 * A case has an order for each fund that pays. What became of it is recorded at one of two doors by whoever knows, the
 * finance officer's form or the bank's statement: {@code PaymentDesk.received} and {@code PaymentDesk.returned}. In the same
 * transaction each tells the module that pays ({@link fangpiao.payment.PaymentReceived},
 * {@link fangpiao.payment.PaymentReturned}), and that module its case.
 *
 * Refuses: another account or sum under a key whose fate is not known, a receipt that was used before, from the future or
 * from before the order. Nothing is paid twice: a key is paid once by the bank, a case has one live key with each payer, and
 * a new key is given out only after the old one's money came back.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine"})
package fangpiao.payment;
