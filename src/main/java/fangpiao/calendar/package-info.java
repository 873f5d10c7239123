/**
 * Which days are worked (工作日历). Weekends are not, unless the State Council's yearly notice makes one up; holidays are not.
 * The last day of a term that falls on a rest day moves to the next working day (民法典 art. 203). The special days of a year
 * are data: what is shipped is marked 待确认 until two persons have compared it with the notice. And what days do by
 * themselves: each module that has {@link fangpiao.calendar.DailyWork} is asked for it every hour.
 *
 * <pre>
 * a change of a year  after                               next
 * proposed            one person has typed the whole year confirmed, rejected, withdrawn
 * confirmed           another person has compared it      in force from that moment, with an edition of its own
 * rejected            another person has said no, why
 * withdrawn           its proposer has taken it back
 * </pre>
 *
 * A year that nobody has entered is counted by weekends and said to be so; its limits are planned anew when it is entered.
 *
 * Refuses: a line that cannot be read, a day that does not exist, is of another year or named twice, a made-up working day
 * that is worked anyway; a year without a holiday or without any difference; a second proposal for a year while one waits;
 * to confirm what one has proposed oneself, and to decide twice.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package fangpiao.calendar;
