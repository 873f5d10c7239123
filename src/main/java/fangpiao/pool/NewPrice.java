package fangpiao.pool;

import fangpiao.shared.Money;

/** What a unit is to cost from now on. */
public record NewPrice(PricedUnit unit, Money filedPrice, Money voucherPrice) {

    public boolean isChange() {
        return !filedPrice.equals(unit.filedPrice()) || !voucherPrice.equals(unit.voucherPrice());
    }

    /** Whoever pays with a voucher would pay more than before (trigger E5 of domain §6.3). */
    public boolean isRise() {
        return voucherPrice.exceeds(unit.voucherPrice());
    }

    public Money rise() {
        return voucherPrice.minus(unit.voucherPrice());
    }
}
