/**
 * The way to the bank (付款), for every case that pays. The cashier's step in a case puts an order for each fund that pays
 * among those that wait; at {@code /payments} the cashier composes those of one payer and day into a batch (付款批次), another
 * person approves it, with a second factor where one is asked of him, and until a window is over it may be cancelled. Then the
 * bank is told, by wire or by a file.
 *
 * <pre>
 * state of an order  after                                        next
 * WAITING            the cashier's step in the case               BATCHED, WITHDRAWN
 * BATCHED            its batch is composed                        SENDING, WAITING when that is stopped
 * SENDING            its batch is released; perhaps told          SENT
 * SENT               the bank was told and has not answered       ACCEPTED, FAILED, DISPUTED, RECEIVED, SENDING again
 * DISPUTED           the bank answered another sum or account,    ACCEPTED, FAILED, SENDING again
 *                    or that it has seen the key before
 * ACCEPTED           the bank takes it; nothing has arrived yet   RECEIVED, FAILED
 * RECEIVED           the receipt, or the bank's statement         FAILED, if it comes back all the same
 * FAILED             refused or sent back: a new key may be paid
 * WITHDRAWN          taken back before the bank was told          a new key may be paid
 *
 * state of a batch   after                                        next
 * COMPOSED           the cashier                                  APPROVED, REJECTED, CANCELLED
 * APPROVED           another person; the window runs              RELEASED, CANCELLED
 * RELEASED           the window is over, the intent committed     CLOSED
 * CLOSED             every order is RECEIVED or FAILED
 * </pre>
 *
 * The intent to pay is committed before the bank is told, the answer afterwards, each order in transactions of its own:
 * {@code ReleaseSheet} does again what a kill has left undone, under the same keys. What became of an order is recorded at one
 * of two doors by whoever knows, the finance officer's form or the bank's statement: {@code PaymentDesk.received} and
 * {@code PaymentDesk.returned}. In the same transaction each tells the module that pays
 * ({@link fangpiao.payment.PaymentReceived}, {@link fangpiao.payment.PaymentReturned}), and that module its case. What comes
 * back although it had arrived is found by two persons on the statement ({@code PaymentDesk.returnedLate}, {@link
 * fangpiao.payment.PaymentReturnedLate}). Rows are locked in the order case, order, batch.
 *
 * Refuses: an approval by who composed the batch or has done anything else in one of its cases, another control total, a
 * batch whose orders have changed or whose cases may not be paid any more, a cancel after the window and a release within it,
 * a file before the release, the same answers twice, a file that is cut or does not add up, an order of another batch, another
 * account or sum under a key whose fate is not known, a receipt that was used before, from the future or from before the order.
 * Nothing is paid twice: a key is paid once by the bank, a case has one live key with each payer, and a new key is given out
 * only after the old one's money came back.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "calendar", "identity", "project", "secondfactor", "spreadsheet"})
package fangpiao.payment;
