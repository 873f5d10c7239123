package fangpiao.filing;

import fangpiao.shared.Named;

/** What has become of a filing; the table is on the module's cover page. */
public enum Outcome implements Named {
    COMMITTED("已划转入账"),
    REPORTED("已登记，待合同复核"),
    MATCHED("已备案，核对一致"),
    SOLD_ELSEWHERE("另行售出，已下架"),
    KEPT("不涉及房源库"),
    DIFFERENT("有差异，待处理"),
    DISMISSED("有差异，未采用"),
    CANCELLED("已注销");

    private final String chinese;

    Outcome(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** A voucher has to do with it: who buys may be kept. */
    boolean concernsVoucher() {
        return this != SOLD_ELSEWHERE && this != KEPT;
    }
}
