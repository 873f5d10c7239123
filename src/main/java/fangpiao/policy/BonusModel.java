package fangpiao.policy;

import fangpiao.shared.Named;

/** How a bonus is computed (domain §2.7). */
public enum BonusModel implements Named {
    M1_IN_FACE_FLAT("按权益金额比例计入票面"),
    M2_ON_USE_TIME_GRADED("按使用金额分时段计奖"),
    M3_AREA_BASED_CAPPED("按面积定额并设上限"),
    M4_RATE_ON_MIN_PRICE_FACE("按房价与票面孰低计奖"),
    M5_TRANSITION_FEE_EQUIV("按节省的过渡费计奖"),
    M6_FIXED_SUM("定额奖励");

    private final String chinese;

    BonusModel(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
