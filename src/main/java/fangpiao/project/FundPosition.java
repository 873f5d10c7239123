package fangpiao.project;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;

/**
 * How a fund stands.
 *
 * @param deposited what has come in
 * @param promised what it has ever promised and not taken back
 * @param paid what of that has left its bank account
 */
public record FundPosition(Money deposited, Money promised, Money paid) {

    /** What should lie in the bank account (账面余额). */
    public Money balance() {
        return deposited.minus(paid);
    }

    /** What it must still pay (承诺未付). */
    public Money open() {
        return promised.minus(paid);
    }

    /** What it may still promise (可用资金); below zero where more is owed than came in. */
    public Money free() {
        return deposited.minus(promised);
    }

    /** Whether what lies there would still be the share of all promises that the rules ask for (fund.coverageMin). */
    boolean covers(Money another, Rate share) {
        return !share.isAbove(balance(), open().plus(another));
    }
}
