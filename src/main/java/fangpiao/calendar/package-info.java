/**
 * Which days are worked. Weekends are not, unless the State Council's yearly notice makes one up; holidays are not. The
 * last day of a term that falls on a rest day moves to the next working day (民法典 art. 203). And what days do by
 * themselves: each module that has {@link fangpiao.calendar.DailyWork} is asked for it every hour. Leaf.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package fangpiao.calendar;
