package fangpiao.issuance;

/** How far the issuing of a voucher is; the table of states is on the module's cover page. */
public enum IssuanceStatus {
    OPENED("已受理"),
    CALCULATED("已核算"),
    LEGAL("已法审"),
    CHECKED("已复核"),
    FUNDED("资金已落实"),
    APPROVED("已审批"),
    NUMBERED("已编号"),
    PRINTED("已打印"),
    ISSUED("已核发"),
    HANDED_OVER("已发放"),
    WITHDRAWN("已撤回"),
    REJECTED("不予核发");

    private final String chinese;

    IssuanceStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
