package fangpiao.pool;

import java.util.Set;

/** Where a unit stands between the developer's list and its buyer (domain §6.2). */
public enum UnitStatus {
    CHECKING("入库审核中"),
    LISTED("在售"),
    RESERVED("已锁定"),
    SUSPENDED("暂停销售"),
    SOLD_VOUCHER("已用房票售出"),
    SOLD_OTHER("已另行售出"),
    WITHDRAWN("已退库"),
    REMOVED("未入库或已清退");

    private final String chinese;

    UnitStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The drawing of the cover page; the tables refuse every other move as well. */
    boolean mayBecome(UnitStatus next) {
        return next != this && nextOnes().contains(next);
    }

    private Set<UnitStatus> nextOnes() {
        return switch (this) {
            case CHECKING -> Set.of(LISTED, REMOVED);
            case LISTED -> Set.of(RESERVED, SUSPENDED, SOLD_OTHER, WITHDRAWN, REMOVED);
            case RESERVED -> Set.of(LISTED, SUSPENDED, SOLD_VOUCHER, WITHDRAWN, REMOVED);
            case SUSPENDED -> Set.of(LISTED, SOLD_OTHER, WITHDRAWN, REMOVED);
            case SOLD_VOUCHER, SOLD_OTHER -> Set.of(LISTED, SUSPENDED, WITHDRAWN, REMOVED);
            case WITHDRAWN, REMOVED -> Set.of();
        };
    }
}
