package fangpiao.statement;

import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An account at the beginning of a month, what happened to it, and so what it is at the end. */
public record Balance(Section section, Money opening, List<Line> lines) {

    public Money closing() {
        return after(lines.size());
    }

    /** What stood there after so many of the movements. */
    public Money after(int movements) {
        return opening.plus(
                Money.sum(lines.stream().limit(movements).map(Line::amount).toList()));
    }

    /** What the movements of each kind come to, in the order in which they first came. */
    public Map<String, Money> sums() {
        var sums = new LinkedHashMap<String, Money>();
        lines.forEach(line -> sums.merge(line.chinese(), line.amount(), Money::plus));
        return sums;
    }

    Money sumOf(String item) {
        return Money.sum(lines.stream()
                .filter(line -> line.item().equals(item))
                .map(Line::amount)
                .toList());
    }

    /** What all other movements come to. */
    Money rest(String... items) {
        List<String> told = List.of(items);
        return Money.sum(lines.stream()
                .filter(line -> !told.contains(line.item()))
                .map(Line::amount)
                .toList());
    }

    Stream<String> text() {
        var text = new ArrayList<String>();
        text.add(String.join(
                "|",
                section.name(),
                Long.toString(opening.fen()),
                Long.toString(closing().fen())));
        lines.forEach(line -> text.add(line.text()));
        return text.stream();
    }
}
