package fangpiao.policy;

import fangpiao.shared.Named;

/** Whether unused money bears interest, and which (domain §2.9). */
public enum InterestMode implements Named {
    NONE("不计息"),
    ON_FACE("按票面计息"),
    ON_USED("已用部分计息，未用另计");

    private final String chinese;

    InterestMode(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
