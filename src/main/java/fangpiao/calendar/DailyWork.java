package fangpiao.calendar;

/**
 * What the calendar does to the things of a module each day. Whatever was done already is not done again, and what was
 * left undone on earlier days is done today; so it may be called as often as one likes.
 */
public interface DailyWork {

    void work();

    /** Whether it looks at things as they stand and changes none; it looks when the others have worked. */
    default boolean onlyLooks() {
        return false;
    }

    /** Whether what it has to do depends on no day, so that who passes over many days does it on the last. */
    default boolean dependsOnNoDay() {
        return onlyLooks();
    }
}
