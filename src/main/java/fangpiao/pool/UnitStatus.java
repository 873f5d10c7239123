package fangpiao.pool;

/** Where a unit stands between the developer's list and its buyer. */
public enum UnitStatus {
    CHECKING("入库审核中"),
    LISTED("在售"),
    RESERVED("已锁定"),
    SOLD_VOUCHER("已用房票售出"),
    REMOVED("未入库");

    private final String chinese;

    UnitStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
