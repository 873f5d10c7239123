package fangpiao.policy;

import fangpiao.shared.Named;

/** The act whose date decides the time band of a bonus on use (domain §2.7). */
public enum BonusAnchor implements Named {
    CONTRACT_FILING("网签备案"),
    SUBSCRIPTION("认购"),
    REDEMPTION("兑付");

    private final String chinese;

    BonusAnchor(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
