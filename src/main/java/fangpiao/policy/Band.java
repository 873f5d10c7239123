package fangpiao.policy;

import fangpiao.shared.Rate;

/**
 * One time band of a bonus: purchases later than {@code fromMonth} months after issue, up to and including the day that is
 * {@code toMonth} months after it (domain §2.7).
 */
public record Band(int fromMonth, int toMonth, Rate rate) {}
