package fangpiao.quote;

import fangpiao.shared.Money;

/** What a household chooses of its entitlement; together they are the whole of it (I-11). */
record Parts(Money voucher, Money swap, Money cash) {

    public Money sum() {
        return voucher.plus(swap).plus(cash);
    }

    public boolean mixed() {
        return swap.isPositive() || cash.isPositive();
    }
}
