package fangpiao.market;

/**
 * How much fits a wish.
 *
 * @param payable how many of the units a voucher pays alone; 0 if nobody asked
 */
record Found(int estates, int units, int payable) {}
