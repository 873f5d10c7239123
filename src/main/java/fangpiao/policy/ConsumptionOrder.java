package fangpiao.policy;

import fangpiao.shared.Named;

/** Which part of a face is spent first (domain §2.10). */
public enum ConsumptionOrder implements Named {
    PRO_RATA("按比例"),
    EQUITY_FIRST("先用权益"),
    BONUS_FIRST("先用奖励");

    private final String chinese;

    ConsumptionOrder(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
