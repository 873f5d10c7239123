/**
 * How long a step may take (办理时限). When a task appears, the engine learns its due date from here, and everybody (my day,
 * case page, Tasklist, managers) reads it there: the last moment of the last working day of the limit that the diagram
 * names, by the rule version of the case. A limit is a parameter of the rules that counts working days.
 *
 * <pre>
 * the diagram names                 the task is due
 * a limit for the task              so many working days after the day it appears
 * none, or the case has no rules    3 working days after that day
 * besides, one for the whole case   not later than so many working days after the case's papers were handed in
 * a due date of its own             then, whatever stands here
 * </pre>
 *
 * A task that appears when the time of the whole case is over is overdue from the start. While papers are being corrected
 * the time of the whole case does not run; it begins anew when they are handed in.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "calendar", "policy"})
package fangpiao.limit;
