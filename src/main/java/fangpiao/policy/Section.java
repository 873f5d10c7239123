package fangpiao.policy;

import fangpiao.shared.Named;

/** The headings under which parameters are shown, in the order of domain §12. */
public enum Section implements Named {
    SCOPE("适用范围"),
    ISSUE("核发"),
    TERM("使用期限与到期"),
    BONUS_1("奖励（一）"),
    BONUS_2("奖励（二）"),
    BONUS_3("奖励（三）"),
    TRANSITION("临时安置过渡费"),
    INTEREST("计息"),
    BUYER("购房人"),
    BALANCE("余额兑付"),
    PURCHASE("购房"),
    FUND("资金"),
    SETTLEMENT("房企结算"),
    CHANGE("转让、冻结、挂失与继承"),
    POOL("房源库"),
    LIMIT("办理时限"),
    TALENT("人才房票等专项房票");

    private final String chinese;

    Section(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
