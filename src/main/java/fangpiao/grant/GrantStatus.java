package fangpiao.grant;

/** How far an application for a granted voucher is; the table of states is on the module's cover page. */
enum GrantStatus {
    REQUESTED("已受理"),
    RETURNED("退回补正"),
    CHECKED("已复核"),
    APPROVED("已审批，转核发"),
    REJECTED("不予发放");

    private final String chinese;

    GrantStatus(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
