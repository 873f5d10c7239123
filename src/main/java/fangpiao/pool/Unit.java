package fangpiao.pool;

import static fangpiao.pool.UnitStatus.LISTED;
import static fangpiao.pool.UnitStatus.RESERVED;
import static fangpiao.pool.UnitStatus.SOLD_OTHER;
import static fangpiao.pool.UnitStatus.SOLD_VOUCHER;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;

/**
 * A unit as it stands now: one purchase at a time may have it, and only that purchase may let it go or buy it.
 *
 * @param estate what its estate allows to units nobody has taken
 */
record Unit(String no, UnitStatus status, CaseNo takenBy, EstateStatus estate) {

    Unit reserve(CaseNo purchase) {
        if (status != LISTED) throw new Refusal("房源%s当前为「%s」，不能锁定。".formatted(no, status.chinese()));
        return to(RESERVED, purchase);
    }

    /** Back to where the free units of its estate stand: on sale, suspended, or out of the pool with it. */
    Unit free(CaseNo purchase) {
        requireTaken(RESERVED, purchase, "不在购房案%s的锁定之下");
        return to(estate.ofFreeUnit(), null);
    }

    Unit sell(CaseNo purchase) {
        requireTaken(RESERVED, purchase, "不在购房案%s的锁定之下");
        return to(SOLD_VOUCHER, purchase);
    }

    /** Its contract was rescinded. */
    Unit takeBack(CaseNo purchase) {
        requireTaken(SOLD_VOUCHER, purchase, "不是由购房案%s售出");
        return to(estate.ofFreeUnit(), null);
    }

    /** Somebody has bought it without a voucher. */
    Unit sellElsewhere() {
        if (!status.mayBecome(SOLD_OTHER)) throw new Refusal("房源%s当前为「%s」，不能登记为另行售出。".formatted(no, status.chinese()));
        return to(SOLD_OTHER, null);
    }

    /** The sale to somebody else was cancelled. */
    Unit comeBack() {
        if (status != SOLD_OTHER) throw new Refusal("房源%s当前为「%s」，没有可注销的另行销售。".formatted(no, status.chinese()));
        return to(estate.ofFreeUnit(), null);
    }

    private void requireTaken(UnitStatus expected, CaseNo purchase, String otherwise) {
        if (status != expected || !purchase.equals(takenBy))
            throw new Refusal("房源%s当前为「%s」，%s。".formatted(no, status.chinese(), otherwise.formatted(purchase)));
    }

    private Unit to(UnitStatus next, CaseNo purchase) {
        return new Unit(no, next, purchase, estate);
    }
}
