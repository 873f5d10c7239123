/**
 * Many tasks of one step decided alike in one sitting (批量办理). Which steps may be is said by their diagrams (property
 * {@code bulk}, with the decision that is offered): those whose form asks, once so decided, only for what can be the same in
 * every case: opinion, number of the minutes, fund. A step that asks for a fact of the case is decided case by case, and so is
 * what sends back or rejects.
 *
 * <pre>
 * state of a row  after                                                    next
 * REHEARSED       the rehearsal let it pass                                WAITING
 * WAITING         the run is confirmed by the total of what passes         DONE, REFUSED
 * DONE            claimed and handed in, in the transaction of the row
 * REFUSED         by the rehearsal, or by the same doors afterwards;       WAITING
 *                 stopped; or broken off by an outage three times
 * </pre>
 *
 * The rehearsal (预演) really claims and hands in every task, one after the other, and takes all of it back: duties, papers, funds
 * and limits speak for themselves, and what the first rows take from a fund the later ones do not find. It waits for nobody:
 * where somebody else works on a case or its fund at that moment, it says so. Until it ends others wait for what it has touched,
 * therefore a run has 200 rows at most.
 *
 * A confirmed run is worked by the house, row by row in its order, in the name of who confirmed it and through the same doors as
 * Tasklist. One node works on a run at a time; what a kill leaves waiting is gone on with. A row that is refused keeps no other
 * from being decided. Who confirmed it may go on with refused rows (继续办理) or stop what waits. The same tasks with the same
 * answers are not run twice.
 *
 * Refuses: more rows than that; tasks that are not open for the person; answers the form would not take; a total that is not that
 * of the rows that passed; a rehearsal that a newer one has replaced; a run of somebody else.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "document"})
package fangpiao.bulk;
