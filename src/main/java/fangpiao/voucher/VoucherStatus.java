package fangpiao.voucher;

/** How far a voucher's life is; the table of states is on the module's cover page. */
public enum VoucherStatus {
    APPROVED("已审批"),
    PRINTED("已打印"),
    ISSUED("已核发待领取"),
    ACTIVE("有效"),
    PARTIALLY_USED("部分使用"),
    FULLY_USED("已用完"),
    EXPIRED("已到期"),
    CONVERTED("已转货币"),
    CASH_OUT_PENDING("余额兑付办理中"),
    CASHED_OUT("余额兑付待支付"),
    CLOSED("已办结"),
    VOID("已作废");

    private final String chinese;

    VoucherStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
