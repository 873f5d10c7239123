package fangpiao.statement;

import fangpiao.shared.BookMonth;
import fangpiao.shared.Money;
import fangpiao.shared.Sm3;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the books say of one month to one party.
 *
 * @param party unified social credit code, or number of the fund
 * @param contracts how many were filed in the month, and at which price together; none for a fund
 */
public record Figures(
        Kind kind,
        String party,
        String partyName,
        BookMonth month,
        int contracts,
        Money contractPrice,
        List<Balance> balances) {

    /** {@code DZ-2025-07-91530112MA6K000001}; a correction has its version behind it. */
    String no(int version) {
        return "DZ-" + month + "-" + party + (version == 1 ? "" : "-" + version);
    }

    public Balance balance(Section section) {
        return balances.stream()
                .filter(balance -> balance.section() == section)
                .findFirst()
                .orElse(new Balance(section, Money.ZERO, List.of()));
    }

    /** Nothing there and nothing happened: nobody needs a paper about that. */
    boolean isEmpty() {
        return balances.stream()
                .allMatch(balance ->
                        balance.lines().isEmpty() && balance.opening().isZero());
    }

    /** The same for a party that was called otherwise then. */
    Figures named(String name) {
        return new Figures(kind, party, name, month, contracts, contractPrice, balances);
    }

    /**
     * What the digest is taken over: one line for the statement, one for each account with opening and closing in fen, and
     * behind it one for each movement with word, case, day and fen; in UTF-8, parted by line feeds.
     */
    String text() {
        String head = String.join(
                "|", no(1), kind.name(), partyName, Integer.toString(contracts), Long.toString(contractPrice.fen()));
        return Stream.concat(Stream.of(head), balances.stream().flatMap(Balance::text))
                .collect(Collectors.joining("\n"));
    }

    byte[] digest() {
        return Sm3.of(text());
    }
}
