package fangpiao.calculation;

import fangpiao.shared.Money;

/** An amount as the tables keep it, beside what the formulas give for it now. */
public record Result(String item, Money kept, Money now) {

    boolean agrees() {
        return kept.equals(now);
    }

    @Override
    public String toString() {
        return item + "登记" + kept + "元，复算" + now + "元";
    }
}
