package fangpiao.sampling;

import fangpiao.shared.BookMonth;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;

/**
 * Which claims a sample is drawn from: those that were paid in these months.
 *
 * @param developerCode null for all developers
 */
public record Population(BookMonth from, BookMonth until, String developerCode, Money atLeast) {

    void requireInOrder(BookMonth running) {
        if (from.compareTo(until) > 0) throw new Refusal("起始月份不得晚于截止月份。");
        if (until.compareTo(running) > 0) throw new Refusal("截止月份不得晚于本月。");
    }

    /** {@code 2025年7月至2025年9月}. */
    public String months() {
        return from.equals(until) ? from.chinese() : from.chinese() + "至" + until.chinese();
    }
}
