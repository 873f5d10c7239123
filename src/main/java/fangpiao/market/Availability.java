package fangpiao.market;

import fangpiao.pool.UnitStatus;
import fangpiao.shared.Named;

/** What the public learns about the state of a unit. */
enum Availability implements Named {
    FOR_SALE("可售", ""),
    RESERVED("已锁定", "锁"),
    SOLD("已售", "售");

    /** The states of a unit that are shown, as a list of SQL. */
    static final String SHOWN = "('LISTED', 'RESERVED', 'SOLD_VOUCHER', 'SOLD_OTHER')";

    private final String chinese;
    private final String sign;

    Availability(String chinese, String sign) {
        this.chinese = chinese;
        this.sign = sign;
    }

    static Availability of(UnitStatus status) {
        return switch (status) {
            case LISTED -> FOR_SALE;
            case RESERVED -> RESERVED;
            case SOLD_VOUCHER, SOLD_OTHER -> SOLD;
            case CHECKING, SUSPENDED, WITHDRAWN, REMOVED ->
                throw new IllegalArgumentException(status + " is not shown");
        };
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** In a small square. */
    public String sign() {
        return sign;
    }
}
