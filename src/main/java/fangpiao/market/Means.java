package fangpiao.market;

import fangpiao.shared.Money;

/** What somebody can pay with: the balance of a voucher, and up to so much money of their own. */
record Means(Money voucher, Money own) {

    Money together() {
        return voucher.plus(own);
    }

    public boolean needsOwnMoney(Money price) {
        return price.exceeds(voucher);
    }

    /** What is to be paid beside the voucher. */
    public Money ownPartOf(Money price) {
        return price.minus(price.min(voucher));
    }

    /** What then stays on the voucher. */
    public Money leftAfter(Money price) {
        return voucher.minus(price.min(voucher));
    }
}
