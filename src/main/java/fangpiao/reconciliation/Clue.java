package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything by which an entry can be told from others.
 *
 * @param order whose key it bears; null if it bears none of ours
 * @param debits the entries that paid this key, this one among them if it did
 * @param returns the entries that brought the money of this key back
 * @param paidBy the entry that was found to be the payment of this key; null if none was
 * @param byAmount without a key: keys of orders that could be meant
 * @param rivals without a key: how many entries could mean the same, this one among them
 * @param expected money that could be meant by what comes in
 * @param since the first day the statements of the account tell of
 */
record Clue(
        BankEntry entry,
        Order order,
        List<Sibling> debits,
        List<Sibling> returns,
        Long paidBy,
        List<String> byAmount,
        int rivals,
        List<Expected> expected,
        LocalDate since) {

    /** Another entry of the same key. */
    record Sibling(long no, Money amount, boolean matched) {}

    /**
     * Money that is to come in.
     *
     * @param kind REPAYMENT or DEPOSIT
     * @param subject the case that repays, or the number of the deposit
     * @param named whether the entry says so in words
     * @param open whether it is still waited for; else somebody has entered that it came
     */
    record Expected(MatchKind kind, String subject, String name, Money amount, boolean named, boolean open) {}
}
