package fangpiao.proof;

import fangpiao.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A trial balance: every kind of account, and both sides added up. */
record AccountTotals(List<AccountKind> kinds) {

    static AccountTotals of(List<AccountKind> kinds) {
        return new AccountTotals(kinds.stream()
                .sorted(Comparator.comparingInt(AccountKind::place).thenComparing(AccountKind::code))
                .toList());
    }

    public int accounts() {
        return kinds.stream().mapToInt(AccountKind::accounts).sum();
    }

    public Money debit() {
        return sum(AccountKind::debit);
    }

    public Money credit() {
        return sum(AccountKind::credit);
    }

    public Money debitBalance() {
        return sum(AccountKind::debitBalance);
    }

    public Money creditBalance() {
        return sum(AccountKind::creditBalance);
    }

    public boolean isBalanced() {
        return debit().equals(credit()) && debitBalance().equals(creditBalance());
    }

    private Money sum(Function<AccountKind, Money> column) {
        return Money.sum(kinds.stream().map(column).toList());
    }
}
