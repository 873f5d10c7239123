package fangpiao.rescission;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * What of a developer's debt came back at once.
 *
 * @param source number of the bank's receipt, or of the claim that was set off
 * @param bySetOff whether it is a claim
 */
record Return(String source, boolean bySetOff, Money amount, LocalDate on) {

    public String how() {
        return (bySetOff ? "抵扣结算案" : "银行回单") + source;
    }

    @Override
    public String toString() {
        return "%s（%s） %s 元".formatted(how(), on, amount);
    }
}
