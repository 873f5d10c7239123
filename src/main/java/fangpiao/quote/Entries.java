package fangpiao.quote;

import fangpiao.intake.Complaint;
import fangpiao.intake.Unanswerable;
import fangpiao.shared.Money;
import fangpiao.shared.Named;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was entered, as text by field. Reading it collects everything that is wrong instead of stopping at the first. */
class Entries {

    private static final String YUAN = "\\d{1,12}(\\.\\d{1,2})?";
    private static final String YUAN_WITH_COMMAS = "\\d{1,3}(,\\d{3}){1,3}(\\.\\d{1,2})?";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Map<String, String> texts;
    private final Set<String> known = new HashSet<>();
    private final List<Complaint> complaints = new ArrayList<>();

    Entries(Map<String, String> texts) {
        this.texts = texts;
    }

    String text(String field) {
        known.add(field);
        return texts.getOrDefault(field, "").strip();
    }

    boolean isBlank(String field) {
        return text(field).isEmpty();
    }

    Optional<Money> money(String field, String chinese) {
        return read(field, chinese + "应为金额（元），最多两位小数", Entries::yuan);
    }

    /** An amount that must be given and must not be nought. */
    Optional<Money> sum(String field, String chinese) {
        Optional<Money> sum = required(field, chinese, money(field, chinese));
        if (sum.isPresent() && !sum.get().isPositive()) complain(field, chinese + "应大于零");
        return sum.filter(Money::isPositive);
    }

    Optional<BigDecimal> area(String field, String chinese) {
        return read(field, chinese + "应为大于零的平方米数，最多两位小数", Entries::squareMetres);
    }

    Optional<LocalDate> date(String field, String chinese) {
        return read(field, chinese + "应为2000至2099年间的日期，如 2024-08-30", Entries::day);
    }

    Optional<Rate> ratio(String field, String text) {
        known.add(field);
        return read(field, "使用比例应在0%至100%之间，如 85%", text, Entries::rate);
    }

    <E extends Enum<E> & Named> Optional<E> oneOf(Class<E> type, String field, String chinese) {
        Optional<E> choice = read(field, chinese + "没有「" + text(field) + "」这一选项", text -> constant(type, text));
        return required(field, chinese, choice);
    }

    /** What was read, with a complaint if nothing had been entered. */
    <T> Optional<T> required(String field, String chinese, Optional<T> value) {
        if (isBlank(field)) complain(field, chinese + "应当填写");
        return value;
    }

    void complain(String field, String message) {
        complaints.add(new Complaint(field, message));
    }

    /** How many rows of {@code name[0]...} there are. */
    int rows(String name) {
        String start = name + "[";
        return texts.keySet().stream()
                .filter(field -> field.startsWith(start) && field.indexOf(']') > start.length())
                .map(field -> field.substring(start.length(), field.indexOf(']')))
                .filter(index -> index.matches("\\d{1,3}"))
                .mapToInt(index -> Integer.parseInt(index) + 1)
                .max()
                .orElse(0);
    }

    /** Refuses if anything was wrong, or was said that nobody asks for. */
    void refuseIfWrong() {
        for (String field : texts.keySet()) if (!known.contains(field)) complain(field, "没有「" + field + "」这一项");
        if (!complaints.isEmpty()) throw new Unanswerable(complaints);
    }

    private <T> Optional<T> read(String field, String objection, Function<String, Optional<T>> reader) {
        return read(field, objection, text(field), reader);
    }

    private <T> Optional<T> read(String field, String objection, String text, Function<String, Optional<T>> reader) {
        if (text.isEmpty()) return Optional.empty();
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) complain(field, objection);
        return value;
    }

    private static Optional<Money> yuan(String text) {
        if (!text.matches(YUAN) && !text.matches(YUAN_WITH_COMMAS)) return Optional.empty();
        return Optional.of(Money.yuan(text.replace(",", "")));
    }

    private static Optional<BigDecimal> squareMetres(String text) {
        if (!text.matches("\\d{1,6}(\\.\\d{1,2})?")) return Optional.empty();
        return Optional.of(new BigDecimal(text)).filter(area -> area.signum() > 0);
    }

    private static Optional<LocalDate> day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Rate> rate(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,2})?%")) return Optional.empty();
        var percent = new BigDecimal(text.substring(0, text.length() - 1));
        return Optional.of(new Rate(percent.movePointRight(2).intValueExact()))
                .filter(rate -> rate.basisPoints() <= 10_000);
    }

    private static <E extends Enum<E> & Named> Optional<E> constant(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(option -> option.name().equals(text) || option.chinese().equals(text))
                .findFirst();
    }
}
