package fangpiao.pool;

import static fangpiao.pool.UnitStatus.LISTED;
import static fangpiao.pool.UnitStatus.RESERVED;
import static fangpiao.pool.UnitStatus.SOLD_VOUCHER;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;

/** A unit as it stands now: one purchase at a time may have it, and only that purchase may let it go or buy it. */
record Unit(String no, UnitStatus status, CaseNo takenBy) {

    Unit reserve(CaseNo purchase) {
        if (status != LISTED) throw new Refusal("房源%s当前为「%s」，不能锁定。".formatted(no, status.chinese()));
        return new Unit(no, RESERVED, purchase);
    }

    Unit free(CaseNo purchase) {
        requireReservedBy(purchase);
        return new Unit(no, LISTED, null);
    }

    Unit sell(CaseNo purchase) {
        requireReservedBy(purchase);
        return new Unit(no, SOLD_VOUCHER, purchase);
    }

    private void requireReservedBy(CaseNo purchase) {
        if (status != RESERVED || !purchase.equals(takenBy))
            throw new Refusal("房源%s当前为「%s」，不在购房案%s的锁定之下。".formatted(no, status.chinese(), purchase));
    }
}
