/**
 * Returns (退回) and their rounds (轮次), for every kind of case in the same way. Each return ends a round and says to which
 * earlier step, for which reason, and which ticked items have to be put right. From then on every hand-in of the case is kept
 * with its answers and with what the case showed. Whoever gets the case next sees above his form why it came back, and
 * the changes since, item by item; the page of the case shows all rounds.
 *
 * <pre>
 * kept                 when                                              by
 * round_hand_in        a return; after it every hand-in of the case      the form's door, before anything follows from it
 * case_return          a return                                          the same
 * asked_back           a return leads to a task that stops the clock     the task's appearance, which knows the last day
 *
 * compared             with
 * an open form         what the case showed at its last return
 * a round on the page  what it showed when the one who had returned it looked again; until then, what it shows now
 * </pre>
 *
 * What is compared: the facts and the amounts of the forms, and the files of the case. What changes by the mere course of
 * the case (its state) is not. When papers are asked back, the household is told what is missing and until when.
 *
 * <p>Refuses nothing of its own: reason, step and items are demanded by the forms; the tables refuse to be changed.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "document"})
package fangpiao.round;
