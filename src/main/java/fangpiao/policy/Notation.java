package fangpiao.policy;

import fangpiao.shared.Money;
import fangpiao.shared.Named;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the values of a parameter are written in packs and forms, named to officials, and kept in a column.
 *
 * @param unit for the label of a field; empty where there is none
 * @param options what may be chosen, where it is a choice
 * @param reader throws {@link Unfit} for what cannot be read or is out of range
 */
public record Notation<T>(
        Kind kind,
        String unit,
        List<Named> options,
        Function<String, T> reader,
        Function<T, String> writer,
        Function<T, String> speaker,
        Function<T, Object> toColumn,
        Function<Object, T> fromColumn) {

    /** Which kind of field it is entered in. */
    public enum Kind {
        NUMBER,
        SHARE,
        MONEY,
        YES_NO,
        ONE_OF,
        SOME_OF,
        NUMBERS,
        CODES,
        BANDS,
        TRANCHES
    }

    static Notation<Integer> number(int min, int max, String unit) {
        return new Notation<>(
                Kind.NUMBER,
                unit,
                List.of(),
                text -> within(wholeNumber(text), min, max, unit),
                String::valueOf,
                value -> value + unit,
                value -> value,
                column -> ((Number) column).intValue());
    }

    /** Percent in steps of one basis point; both ends in basis points. */
    static Notation<Rate> share(int min, int max, String unit) {
        return new Notation<>(
                Kind.SHARE,
                unit,
                List.of(),
                text -> {
                    Rate rate = rate(text);
                    if (rate.basisPoints() < min || rate.basisPoints() > max)
                        throw new Unfit("应在" + new Rate(min) + "至" + new Rate(max) + "之间，填写的是" + rate);
                    return rate;
                },
                Rate::toString,
                value -> value + unit,
                Rate::basisPoints,
                column -> new Rate(((Number) column).intValue()));
    }

    static Notation<Money> money(String unit) {
        return new Notation<>(
                Kind.MONEY,
                unit,
                List.of(),
                Notation::amount,
                Money::plain,
                value -> value + unit,
                Money::fen,
                column -> new Money(((Number) column).longValue()));
    }

    /** A sum that is either there or left out. */
    static Notation<Money> sum(String unit) {
        Notation<Money> any = money(unit);
        return new Notation<>(
                Kind.MONEY,
                unit,
                List.of(),
                text -> aboveZero(amount(text)),
                any.writer(),
                any.speaker(),
                any.toColumn(),
                any.fromColumn());
    }

    static Notation<Boolean> yesNo() {
        return new Notation<>(
                Kind.YES_NO,
                "",
                List.of(),
                Notation::truth,
                String::valueOf,
                value -> value ? "是" : "否",
                value -> value,
                column -> (Boolean) column);
    }

    static <E extends Enum<E> & Named> Notation<E> oneOf(Class<E> type) {
        return new Notation<>(
                Kind.ONE_OF,
                "",
                List.of(type.getEnumConstants()),
                text -> constant(type, text),
                Enum::name,
                Named::chinese,
                Enum::name,
                column -> Enum.valueOf(type, (String) column));
    }

    static <E extends Enum<E> & Named> Notation<Set<E>> someOf(Class<E> type) {
        return new Notation<>(
                Kind.SOME_OF,
                "",
                List.of(type.getEnumConstants()),
                text -> set(words(text).map(word -> constant(type, word))),
                values -> joined(values, Enum::name, " "),
                values -> joined(values, Named::chinese, "、"),
                values -> values.stream().map(Enum::name).toArray(String[]::new),
                column -> set(strings(column).map(name -> Enum.valueOf(type, name))));
    }

    /** Codes of GB/T 2260, six digits each. */
    static Notation<Set<String>> areaCodes() {
        return new Notation<>(
                Kind.CODES,
                "",
                List.of(),
                text -> set(words(text).peek(Notation::requireAreaCode)),
                values -> joined(values, code -> code, " "),
                values -> joined(values, Areas::say, "、"),
                values -> values.toArray(String[]::new),
                column -> set(strings(column)));
    }

    static Notation<Set<Integer>> numbers(int min, int max, String unit) {
        return new Notation<>(
                Kind.NUMBERS,
                unit,
                List.of(),
                text -> set(words(text).map(word -> within(wholeNumber(word), min, max, unit))),
                values -> joined(values, String::valueOf, " "),
                values -> joined(values, String::valueOf, "、") + unit,
                values -> values.toArray(Integer[]::new),
                column -> set(Arrays.stream((Object[]) column).map(Integer.class::cast)));
    }

    static Notation<List<Band>> bands() {
        return new Notation<>(
                Kind.BANDS, "", List.of(), Bands::read, Bands::write, Bands::say, bands -> bands, Notation::asIs);
    }

    static Notation<List<TrancheRule>> tranches() {
        return new Notation<>(
                Kind.TRANCHES,
                "",
                List.of(Node.values()),
                TrancheTable::read,
                TrancheTable::write,
                TrancheTable::say,
                table -> table,
                Notation::asIs);
    }

    static Rate rate(String text) {
        if (!text.matches("\\d{1,4}(\\.\\d{1,2})?%")) throw new Unfit("应为百分比，如 8%，填写的是「" + text + "」");
        return new Rate(new BigDecimal(text.substring(0, text.length() - 1))
                .movePointRight(2)
                .intValueExact());
    }

    static int wholeNumber(String text) {
        if (!text.matches("\\d{1,9}")) throw new Unfit("应为整数，填写的是「" + text + "」");
        return Integer.parseInt(text);
    }

    static <E extends Enum<E> & Named> E constant(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(option -> option.name().equals(text) || option.chinese().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unfit("没有「" + text + "」这一选项"));
    }

    private static int within(int number, int min, int max, String unit) {
        if (number < min || number > max) throw new Unfit("应在" + min + "至" + max + unit + "之间，填写的是" + number);
        return number;
    }

    private static Money amount(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) throw new Unfit("应为金额，最多两位小数，填写的是「" + text + "」");
        return Money.yuan(text);
    }

    private static Money aboveZero(Money sum) {
        if (sum.isZero()) throw new Unfit("应大于0");
        return sum;
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "是" -> true;
            case "false", "否" -> false;
            default -> throw new Unfit("应为「是」或「否」，填写的是「" + text + "」");
        };
    }

    private static void requireAreaCode(String code) {
        if (!code.matches("\\d{6}")) throw new Unfit("应为六位行政区划代码，填写的是「" + code + "」");
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[\\s,，、;；]+")).filter(word -> !word.isEmpty());
    }

    private static Stream<String> strings(Object column) {
        return Arrays.stream((Object[]) column).map(String.class::cast);
    }

    /** In one order always, so that what is written twice is written alike. */
    private static <V> Set<V> set(Stream<V> values) {
        Set<V> ordered = values.collect(Collectors.toCollection(TreeSet::new));
        return Collections.unmodifiableSet(ordered);
    }

    private static <V> String joined(Collection<V> values, Function<V, String> word, String between) {
        return values.stream().map(word).collect(Collectors.joining(between));
    }

    @SuppressWarnings("unchecked")
    private static <V> V asIs(Object read) {
        return (V) read;
    }
}
