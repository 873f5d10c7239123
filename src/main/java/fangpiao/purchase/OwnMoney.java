package fangpiao.purchase;

import fangpiao.shared.Money;

/**
 * What the buyer brings beside vouchers: savings (自筹资金), and a loan of a bank or of the provident fund (贷款).
 *
 * @param cash null if nothing was said about it
 * @param loan null if nothing was said about it
 */
record OwnMoney(Money cash, Money loan) {

    static final OwnMoney NONE = new OwnMoney(Money.ZERO, Money.ZERO);

    /** What was not said is as it was before. */
    OwnMoney or(OwnMoney before) {
        return new OwnMoney(cash == null ? before.cash : cash, loan == null ? before.loan : loan);
    }

    Money total() {
        return cash.plus(loan);
    }
}
