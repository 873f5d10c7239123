package fangpiao.calendar;

/**
 * What the calendar does to the things of a module each day. Whatever was done already is not done again, and what was
 * left undone on earlier days is done today; so it may be called as often as one likes.
 */
public interface DailyWork {

    void work();
}
