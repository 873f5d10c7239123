package fangpiao.spreadsheet;

import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One cell: where it stands, and its content as a person would write it down.
 *
 * @param row as the spreadsheet counts, from 1
 * @param column from 0; -1 where the list has no such column
 */
public record Cell(int row, int column, Kind kind, String text) {

    /** What the file says the content is; FAULTY is an error value, or a number that has lost digits. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FAULTY
    }

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( 0?0:00(:00)?)?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final String GROUPED = "\\d{1,3}(,\\d{3})+(\\.\\d+)?";
    private static final int LETTERS = 26;
    private static final int DIGITS_OF_YUAN = 12;

    static Cell missing(int row) {
        return new Cell(row, -1, Kind.TEXT, "");
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** C7; without a column only the row. */
    public String address() {
        return letters() + row;
    }

    /** How the spreadsheet calls the column: A, B … Z, AA. */
    public String letters() {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) letters.insert(0, (char) ('A' + rest % LETTERS));
        return letters.toString();
    }

    /** An amount that is not negative and has at most two decimals. */
    public Optional<Money> yuan() {
        return decimal(DIGITS_OF_YUAN, 2).map(yuan -> Money.yuan(yuan.toPlainString()));
    }

    /** A number that is not negative, with at most so many digits before and after the point. */
    public Optional<BigDecimal> decimal(int digits, int decimals) {
        String plain = text.matches(GROUPED) ? text.replace(",", "") : text;
        if (kind == Kind.DATE || !plain.matches("\\d{1," + digits + "}(\\.\\d{1," + decimals + "})?"))
            return Optional.empty();
        return Optional.of(new BigDecimal(plain));
    }

    /** A day: a date of the spreadsheet, 2024-08-30, 2024/8/30, 2024年8月30日 or 20240830. */
    public Optional<LocalDate> day() {
        var day = DAY.matcher(text);
        if (day.matches()) return day(day.group(1), day.group(2), day.group(3));
        var digits = EIGHT_DIGITS.matcher(text);
        return digits.matches() ? day(digits.group(1), digits.group(2), digits.group(3)) : Optional.empty();
    }

    /** Words; a date is none, because the spreadsheet has made it of something like 1-2. */
    public Optional<String> words() {
        return isBlank() || kind == Kind.DATE ? Optional.empty() : Optional.of(text);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
