package fangpiao.reconciliation;

import fangpiao.shared.Named;

/** What an entry can be. */
public enum MatchKind implements Named {
    PAYMENT("付款"),
    RETURN("退汇"),
    REPAYMENT("追回款"),
    DEPOSIT("到位资金"),
    CORRECTION("冲正"),
    OTHER("另行入账");

    private final String chinese;

    MatchKind(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
