package fangpiao.pool;

/** Whether an estate is in the pool. */
public enum EstateStatus {
    ENTERING("办理入库"),
    LISTED("在库"),
    SUSPENDED("暂停"),
    WITHDRAWN("已退库"),
    REMOVED("已清退"),
    REJECTED("未入库");

    private final String chinese;

    EstateStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public boolean isInPool() {
        return this == LISTED || this == SUSPENDED;
    }

    /** Where one of its units stands that nobody has taken. */
    UnitStatus ofFreeUnit() {
        return switch (this) {
            case ENTERING -> UnitStatus.CHECKING;
            case LISTED -> UnitStatus.LISTED;
            case SUSPENDED -> UnitStatus.SUSPENDED;
            case WITHDRAWN -> UnitStatus.WITHDRAWN;
            case REMOVED, REJECTED -> UnitStatus.REMOVED;
        };
    }
}
