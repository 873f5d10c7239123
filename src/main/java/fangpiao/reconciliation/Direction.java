package fangpiao.reconciliation;

import fangpiao.shared.Money;
import fangpiao.shared.Named;

/** Which way an entry moves the money of the account it stands on. */
public enum Direction implements Named {
    DEBIT("支出"),
    CREDIT("收入");

    private final String chinese;

    Direction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** The amount as it changes the balance. */
    Money signed(Money amount) {
        return this == CREDIT ? amount : amount.negated();
    }

    Direction opposite() {
        return this == CREDIT ? DEBIT : CREDIT;
    }
}
