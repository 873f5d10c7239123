package fangpiao.purchase;

import fangpiao.shared.Money;

/**
 * What holders do not keep of bonuses because a contract is undone.
 *
 * @param unpaid what they had not been paid yet
 * @param paid what is taken off their vouchers, now or when money comes back
 */
public record LostBonus(Money unpaid, Money paid) {

    public Money whole() {
        return unpaid.plus(paid);
    }

    @Override
    public String toString() {
        return paid.isZero() ? whole() + " 元" : whole() + " 元，其中已付持票人 " + paid + " 元，从恢复的房票额度中扣回";
    }
}
