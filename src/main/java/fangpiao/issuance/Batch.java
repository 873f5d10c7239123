package fangpiao.issuance;

import fangpiao.shared.Money;

/**
 * The issuances of a project that are calculated and wait for their money, beside one.
 *
 * @param faces what they come to
 */
record Batch(int cases, Money faces) {

    /** Whether there is money for all of them; {@code 共3件，票面合计1,872,000.00元，可用资金尚差624,000.00元}. */
    String against(Money free, Money faceBeside) {
        Money needed = faces.plus(faceBeside);
        String covered = needed.exceeds(free) ? "可用资金尚差%s元".formatted(needed.minus(free)) : "可用资金足够";
        return "连同本案共%d件，票面合计%s元，%s".formatted(cases + 1, needed, covered);
    }
}
