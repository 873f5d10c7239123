/**
 * How long a step may take (办理时限), who is told when the time runs out, and when it stands still. When a task appears, the
 * engine learns its due date from here, and everybody (my day, case page, Tasklist, managers) reads it there: the last moment of
 * the last working day of the limit that the diagram names, by the rule version of the case. A limit is a parameter of the
 * rules that counts working days; every task names one.
 *
 * <pre>
 * the case                          the task is due
 * has rules                         so many working days after the day it appears
 * has no rules (yet)                3 working days after that day
 * besides, with a limit for it all  not later than so many working days after the case's papers were handed in
 * the diagram computes a due date   then, whatever stands here
 *
 * working time used  is told                                                 unless
 * 50, 75, 90 %       who has the task in hand, else everybody of its post    he has said that he knows
 * 100 %, the breach  he again, and the section head
 * 150 %              the deputy director and the managers                    the section head has said that he knows
 *
 * the clock of a case stands still    from                        to
 * papers are with the applicant       a task with {@code pause}   its end
 * freeze, recusal, inquiry elsewhere  the section head, by a document    the section head lets it go on
 * </pre>
 *
 * Working time are the office hours of working days. Each step is a row and told once, whatever the clock, a second round or a
 * second node does; after a gap only the highest step is told. The days after the one on which the clock was stopped, to the
 * one on which it goes on, count for nothing. When a change of the calendar comes into force, all running limits are planned anew
 * in sets, and what moved is kept. A task that appears when the time of the whole case is over is overdue from the start; the
 * time of a claim begins anew when corrected papers are handed in.
 *
 * Refuses: to acknowledge what one was not told, or a task that is done; to stop a clock without a document, twice for one
 * reason or where nothing is open, to end a pause twice.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "identity", "calendar", "policy"})
package fangpiao.limit;
