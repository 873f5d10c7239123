package fangpiao.statement;

import fangpiao.shared.BookMonth;
import fangpiao.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was read out of the books for one month, on its way to become the figures of each party. */
record Reading(
        Kind kind,
        BookMonth month,
        Map<String, String> names,
        Map<String, Filed> filed,
        Map<Key, Money> openings,
        Map<Key, List<Line>> lines) {

    /** An account of a party. */
    record Key(String party, Section section) {}

    /** The contracts a developer has filed, and what they come to. */
    record Filed(int contracts, Money price) {
        static final Filed NONE = new Filed(0, Money.ZERO);
    }

    /** In the order of the parties, so that two who issue statements at once never wait for each other in a circle. */
    Stream<Figures> figures() {
        var parties = new TreeSet<String>();
        openings.keySet().forEach(key -> parties.add(key.party()));
        lines.keySet().forEach(key -> parties.add(key.party()));
        return parties.stream().map(this::of).filter(figures -> !figures.isEmpty());
    }

    private Figures of(String party) {
        Filed contracts = filed.getOrDefault(party, Filed.NONE);
        List<Balance> balances = kind.sections().stream()
                .map(section -> balance(new Key(party, section)))
                .toList();
        return new Figures(
                kind,
                party,
                names.getOrDefault(party, party),
                month,
                contracts.contracts(),
                contracts.price(),
                balances);
    }

    private Balance balance(Key key) {
        return new Balance(key.section(), openings.getOrDefault(key, Money.ZERO), lines.getOrDefault(key, List.of()));
    }
}
