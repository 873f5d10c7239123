package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement of a list while its rows are being read. */
class SheetStatement {

    private final String account;
    private final LocalDate from;
    private final Money opening;
    private final List<StatementLine> lines = new ArrayList<>();
    private Money balance;

    /** @param opening null like the day if the row that should say so does not */
    SheetStatement(String account, LocalDate from, Money opening) {
        this.account = account;
        this.from = from;
        this.opening = opening;
        this.balance = opening;
    }

    String account() {
        return account;
    }

    /** What is left after the movements so far; null if nobody knows what was there before. */
    Money balance() {
        return balance;
    }

    void add(StatementLine line) {
        lines.add(line);
        if (balance != null) balance = balance.plus(line.signed());
    }

    Optional<Statement> whole(LocalDate to, Money closing) {
        if (from == null || opening == null) return Optional.empty();
        return Optional.of(new Statement(account, from, to, opening, closing, List.copyOf(lines)));
    }
}
