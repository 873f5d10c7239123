package fangpiao.engine;

import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A field of a form as the service task behind the form reads it: with a key, a type and no way to misspell either. The
 * value lives only in the transaction of the click; it has passed the form's own rules before.
 */
public record FormField<T>(String key, Function<Object, T> reader) {

    public static FormField<String> text(String key) {
        return new FormField<>(key, Object::toString);
    }

    public static FormField<Money> money(String key) {
        return new FormField<>(key, value -> Money.yuan(value.toString()));
    }

    /** A share in per cent. */
    public static FormField<Rate> percent(String key) {
        return new FormField<>(key, value -> Rate.percent(value.toString()));
    }

    public static FormField<LocalDate> date(String key) {
        return new FormField<>(key, value -> LocalDate.parse(value.toString()));
    }

    public static FormField<IdNumber> idNumber(String key) {
        return new FormField<>(key, value -> new IdNumber(value.toString()));
    }

    public static FormField<Integer> number(String key) {
        return new FormField<>(key, value -> ((Number) value).intValue());
    }

    public static <E extends Enum<E>> FormField<E> choice(String key, Class<E> choices) {
        return new FormField<>(key, value -> Enum.valueOf(choices, value.toString()));
    }

    /** What was ticked in a checklist. */
    public static <E extends Enum<E>> FormField<Set<E>> choices(String key, Class<E> choices) {
        return new FormField<>(key, value -> Ticks.of(value.toString()).stream()
                .map(word -> Enum.valueOf(choices, word))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(choices))));
    }

    /** The value of a field that the form makes obligatory. */
    public T get(VariableScope submitted) {
        return find(submitted).orElseThrow(() -> new IllegalStateException("form field " + key + " is missing"));
    }

    /** The value of a field that may be left empty or hidden. */
    public Optional<T> find(VariableScope submitted) {
        return Optional.ofNullable(submitted.getVariable(key)).map(reader);
    }
}
