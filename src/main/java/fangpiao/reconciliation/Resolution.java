package fangpiao.reconciliation;

import fangpiao.shared.Named;

/** How a difference ends. */
public enum Resolution implements Named {
    CLAIMED("认领"),
    RETURNED("退汇转回"),
    CORRECTED("银行差错已冲正"),
    BOOKED("另行入账"),
    NOT_PAID("银行查明未付"),
    NOTED("说明情况");

    private final String chinese;

    Resolution(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
