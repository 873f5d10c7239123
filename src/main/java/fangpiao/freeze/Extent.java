package fangpiao.freeze;

import fangpiao.shared.Money;

/**
 * How much a court wants frozen.
 *
 * @param ordered null for all there is
 * @param lessWillDo whether what there is shall be frozen where that is less
 */
record Extent(Money ordered, boolean lessWillDo) {

    Money of(Money available) {
        if (ordered == null || lessWillDo && ordered.exceeds(available)) return available;
        return ordered;
    }
}
