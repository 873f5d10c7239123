package fangpiao.shared;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A month of the books (账期), from its first moment in the office's time zone up to the first of the next. */
public record BookMonth(YearMonth value) implements Comparable<BookMonth> {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月");

    public static BookMonth of(LocalDate day) {
        return new BookMonth(YearMonth.from(day));
    }

    /** Reads {@code 2025-07}. */
    public static BookMonth parse(String text) {
        try {
            return new BookMonth(YearMonth.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new Refusal("月份应写成「2025-07」的形式。");
        }
    }

    public LocalDate firstDay() {
        return value.atDay(1);
    }

    public LocalDate lastDay() {
        return value.atEndOfMonth();
    }

    public OffsetDateTime begins() {
        return firstDay().atStartOfDay(OFFICE).toOffsetDateTime();
    }

    /** The first moment that does not belong to it any more. */
    public OffsetDateTime ends() {
        return next().begins();
    }

    public BookMonth next() {
        return new BookMonth(value.plusMonths(1));
    }

    public BookMonth previous() {
        return new BookMonth(value.minusMonths(1));
    }

    public boolean isOverOn(LocalDate today) {
        return today.isAfter(lastDay());
    }

    /** {@code 2025年7月}. */
    public String chinese() {
        return value.format(CHINESE);
    }

    @Override
    public String toString() {
        return value.toString();
    }

    @Override
    public int compareTo(BookMonth other) {
        return value.compareTo(other.value);
    }
}
