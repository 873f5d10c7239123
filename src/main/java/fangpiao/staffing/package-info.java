/**
 * Who works on what when people are away, overloaded or changing posts (代岗、移交). Power is lent, never copied: the
 * {@code identity} module asks at each act who stands in for whom, from the first moment of the first day to the last of
 * the last one. What moves is what somebody had claimed; each move of a task is a row that stays, with who, whom and why.
 *
 * <pre>
 * state of a substitution  after                                           next
 * PLANNED                  it is entered, its first day is to come          RUNNING, REMOVED
 * RUNNING                  the first day has begun; tasks the absent        OVER, REMOVED
 *                          person had claimed are the substitute's; what
 *                          he may not do has gone back to its post
 * OVER                     the last day has ended; what is not done has
 *                          gone back to the absent person, what the
 *                          substitute claimed himself to its post
 * REMOVED                  somebody has ended it before that; the same
 *
 * move of a task           by
 * SUBSTITUTED, RETURNED    the beginning and the end of a substitution
 * TAKEN_OVER               a colleague of the same post, with a reason; the former holder is told
 * MOVED                    whoever leads, with a reason, one or many; those concerned are told
 * FELL_BACK                the daily sheet: claimed, past its limit, and not touched since
 * HANDED_OVER              a hand-over list (岗位交接清单) that giver and receiver have both signed
 * </pre>
 *
 * Before a substitution is entered it is rehearsed: the very moves are made and taken back, so what the page shows is what
 * will happen. If anything has changed since, it is shown again and not entered.
 *
 * Refuses: a substitute who is absent himself in that time, or an absent person who stands in for another (no chains); a
 * post the absent person does not hold, or that is lent to somebody else in that time; a substitute from outside, an
 * administrator or auditor; entering power for oneself; entering it by anybody but the absent person, a section head or
 * the administrator; a move without a reason, or to a person whom post or separation of duties forbids the task.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "calendar", "limit", "identity"})
package fangpiao.staffing;
