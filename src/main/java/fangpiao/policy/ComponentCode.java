package fangpiao.policy;

import fangpiao.shared.Named;

/** The headings of a compensation (domain §2.6). */
public enum ComponentCode implements Named {
    HOUSE_VALUE("房屋价值"),
    LAND_VALUE("土地使用权价值"),
    FITOUT("装饰装修"),
    ATTACHMENTS("附属物"),
    SIGNING_REWARD("签约奖励"),
    MOVING_REWARD("搬迁奖励"),
    PROJECT_SUBSIDY("项目补助"),
    MONEY_CHOICE_SUBSIDY("货币化安置补助"),
    SMALL_HOME_SUBSIDY("小户型补助"),
    MOVING_FEE("搬迁费"),
    TRANSITION_FEE("临时安置过渡费"),
    BUSINESS_STOP_LOSS("停产停业损失"),
    PRICE_DIFFERENCE_SWAP("已缴产权调换差价款"),
    DEDUCTION("应扣款项");

    private final String chinese;

    ComponentCode(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
