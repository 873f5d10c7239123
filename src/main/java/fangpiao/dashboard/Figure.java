package fangpiao.dashboard;

import fangpiao.shared.Money;

/** How many lines a list has, and what they add up to. */
public record Figure(Listing listing, int lines, Money sum) {}
