package fangpiao.agreement;

import fangpiao.shared.Money;

/** One amount of a valuation, under its heading (domain §2.6). */
public record Component(Code code, Money amount) {

    /** The headings, and whether an amount under them belongs to the equity that a voucher shows. */
    public enum Code {
        HOUSE_VALUE("房屋价值", true),
        LAND_VALUE("土地使用权价值", true),
        FITOUT("装饰装修", true),
        ATTACHMENTS("附属物", true),
        SIGNING_REWARD("签约奖励", true),
        MOVING_REWARD("搬迁奖励", true),
        PROJECT_SUBSIDY("项目补助", true),
        MOVING_FEE("搬迁费", false),
        TRANSITION_FEE("临时安置过渡费", false),
        DEDUCTION("应扣款项", true);

        private final String chinese;
        private final boolean inFace;

        Code(String chinese, boolean inFace) {
            this.chinese = chinese;
            this.inFace = inFace;
        }

        public String chinese() {
            return chinese;
        }

        public boolean inFace() {
            return inFace;
        }
    }

    /** What this adds to the equity: F-01 of domain §2.10. */
    Money equityShare() {
        if (!code.inFace()) return Money.ZERO;
        return code == Code.DEDUCTION ? amount.negated() : amount;
    }
}
