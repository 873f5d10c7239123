package fangpiao.policy;

import fangpiao.shared.Named;

/** How a balance is paid out (F-09, F-10, F-11 of domain §2.10). */
public enum BalanceRule implements Named {
    PRO_RATA_BELOW_THETA("未达比例按比例扣回奖励"),
    CLEAR_BONUS_BELOW_THETA("未达比例扣回全部奖励"),
    HAIRCUT("超出部分打折兑付"),
    NO_CASH("余额不兑付");

    private final String chinese;

    BalanceRule(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
