package fangpiao.purchase;

/** How far a purchase is; the table of states is on the module's cover page. */
public enum PurchaseStatus {
    HELD("已锁定"),
    SUBSCRIBED("已认购"),
    CONTRACT_CHECKED("合同已复核"),
    COMMITTED("已备案"),
    RESCINDED("已退房"),
    DECLINED("未受理"),
    LAPSED("锁定已到期"),
    CANCELLED("已取消");

    private final String chinese;

    PurchaseStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
