package fangpiao.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year as it hangs on the wall: twelve months, weeks from Monday, with what is not as the weekday says. */
public class YearSheet {

    private final int year;
    private final Map<LocalDate, SpecialDay> now;
    private final Map<LocalDate, SpecialDay> before;
    private final Set<LocalDate> unconfirmed;

    private YearSheet(int year, List<SpecialDay> now, List<SpecialDay> before, Collection<LocalDate> unconfirmed) {
        this.year = year;
        this.now = byDay(now);
        this.before = byDay(before);
        this.unconfirmed = Set.copyOf(unconfirmed);
    }

    static YearSheet of(int year, List<SpecialDay> days, Collection<LocalDate> unconfirmed) {
        return new YearSheet(year, days, days, unconfirmed);
    }

    /** As it would be, beside what is. */
    static YearSheet proposed(int year, List<SpecialDay> proposed, List<SpecialDay> inForce) {
        return new YearSheet(year, proposed, inForce, List.of());
    }

    /** One square; without a day where the month has not begun yet. */
    public record Square(LocalDate day, String style, String sign, String name, boolean changed, boolean unconfirmed) {

        static final Square EMPTY = new Square(null, "blank", "", "", false, false);
    }

    public record Month(int number, List<List<Square>> weeks, long workingDays) {}

    /** A day that is something else than before. */
    public record Difference(LocalDate day, String before, String after) {}

    public int year() {
        return year;
    }

    public List<Month> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month)))
                .toList();
    }

    public long workingDays() {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(this::isWorked)
                .count();
    }

    public List<Difference> differences() {
        var days = new TreeSet<LocalDate>();
        Stream.of(now, before).forEach(side -> days.addAll(side.keySet()));
        return days.stream()
                .filter(this::hasChanged)
                .map(day -> new Difference(day, word(before.get(day), day), word(now.get(day), day)))
                .toList();
    }

    private Month month(YearMonth month) {
        var squares = new ArrayList<Square>();
        int blank = month.atDay(1).getDayOfWeek().getValue() - 1;
        IntStream.range(0, blank).forEach(at -> squares.add(Square.EMPTY));
        month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .map(this::square)
                .forEach(squares::add);
        while (squares.size() % 7 != 0) squares.add(Square.EMPTY);
        List<List<Square>> weeks = IntStream.range(0, squares.size() / 7)
                .mapToObj(week -> List.copyOf(squares.subList(week * 7, week * 7 + 7)))
                .toList();
        long worked = month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(this::isWorked)
                .count();
        return new Month(month.getMonthValue(), weeks, worked);
    }

    private Square square(LocalDate day) {
        SpecialDay special = now.get(day);
        if (special == null) return new Square(day, isWeekend(day) ? "weekend" : "", "", "", hasChanged(day), false);
        String style = special.kind() == DayKind.HOLIDAY ? "holiday" : "worked";
        return new Square(
                day, style, special.kind().sign(), special.name(), hasChanged(day), unconfirmed.contains(day));
    }

    private boolean isWorked(LocalDate day) {
        SpecialDay special = now.get(day);
        return special == null ? !isWeekend(day) : special.kind() == DayKind.WORKDAY;
    }

    private boolean hasChanged(LocalDate day) {
        return !Objects.equals(now.get(day), before.get(day));
    }

    private static String word(SpecialDay special, LocalDate day) {
        if (special == null) return isWeekend(day) ? "周末休息" : "上班";
        return special.kind().chinese() + "（" + special.name() + "）";
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Map<LocalDate, SpecialDay> byDay(List<SpecialDay> days) {
        return days.stream().filter(day -> day.kind() != DayKind.ORDINARY).collect(toMap(SpecialDay::day, day -> day));
    }
}
