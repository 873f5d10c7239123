package fangpiao.calendar;

import fangpiao.shared.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The special days of a year as an official types them from the yearly notice, a line for each run of days:
 * {@code 休 10月1日至8日 国庆节、中秋节}, {@code 班 2025-09-28 国庆节调休}.
 */
class YearText {

    private static final String DAY = "(?:(?:(\\d{4})[-年/])?(\\d{1,2})[-月/])?(\\d{1,2})日?";
    private static final Pattern LINE =
            Pattern.compile("([休班])\\s*" + DAY + "(?:\\s*[至到~]\\s*" + DAY + ")?\\s+(\\S.{0,39})");

    private final int year;
    private final List<SpecialDay> days = new ArrayList<>();
    private final Set<LocalDate> named = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    private YearText(int year) {
        this.year = year;
    }

    /** All of it, or a refusal that names every line that cannot be read. */
    static List<SpecialDay> read(int year, String text) {
        var reading = new YearText(year);
        List<String> lines = text.lines().map(String::strip).toList();
        for (int at = 0; at < lines.size(); at++) if (!lines.get(at).isEmpty()) reading.line(at + 1, lines.get(at));
        if (!reading.complaints.isEmpty()) throw new Refusal(reading.complaints);
        if (reading.days.stream().noneMatch(day -> day.kind() == DayKind.HOLIDAY))
            throw new Refusal("请逐行录入%d年的放假和调休安排，至少有一个放假日。".formatted(year));
        return reading.days;
    }

    static String write(List<SpecialDay> days) {
        var text = new StringBuilder();
        for (int from = 0; from < days.size(); ) {
            int to = from;
            while (to + 1 < days.size() && follows(days.get(to), days.get(to + 1))) to++;
            text.append(line(days.get(from), days.get(to))).append('\n');
            from = to + 1;
        }
        return text.toString();
    }

    private static boolean follows(SpecialDay one, SpecialDay next) {
        return next.day().equals(one.day().plusDays(1))
                && next.kind() == one.kind()
                && next.name().equals(one.name());
    }

    private static String line(SpecialDay from, SpecialDay to) {
        String until = from == to ? "" : "至" + to.day();
        return "%s %s%s %s".formatted(from.kind().sign(), from.day(), until, from.name());
    }

    private void line(int number, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            complain(number, "「" + line + "」读不懂，请写成「休 10月1日至8日 国庆节」或「班 9月28日 国庆节调休」");
            return;
        }
        try {
            run(number, parts);
        } catch (DateTimeException e) {
            complain(number, "「" + line + "」中的日期不存在");
        }
    }

    private void run(int number, Matcher parts) {
        if (parts.group(3) == null) throw new DateTimeException("no month");
        LocalDate first = day(parts, 2, null);
        LocalDate last = parts.group(7) == null ? first : day(parts, 5, first);
        if (first.getYear() != year || last.getYear() != year) complain(number, "只能录入" + year + "年的日期");
        else if (last.isBefore(first)) complain(number, "止日早于起日");
        else
            first.datesUntil(last.plusDays(1))
                    .forEach(day -> add(
                            number,
                            new SpecialDay(
                                    day,
                                    DayKind.ofSign(parts.group(1)),
                                    parts.group(8).strip())));
    }

    /** @param before whose month a day without one has */
    private LocalDate day(Matcher parts, int group, LocalDate before) {
        String ofYear = parts.group(group);
        String ofMonth = parts.group(group + 1);
        if (ofMonth == null && before == null) throw new DateTimeException("no month");
        return LocalDate.of(
                ofYear == null ? year : Integer.parseInt(ofYear),
                ofMonth == null ? before.getMonthValue() : Integer.parseInt(ofMonth),
                Integer.parseInt(parts.group(group + 2)));
    }

    private void add(int number, SpecialDay special) {
        LocalDate day = special.day();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!named.add(day)) complain(number, day + "重复录入");
        else if (special.kind() == DayKind.WORKDAY && !weekend)
            complain(
                    number,
                    "%s是%s，本来就上班".formatted(day, day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA)));
        else days.add(special);
    }

    private void complain(int number, String sentence) {
        complaints.add("第%d行：%s".formatted(number, sentence));
    }
}
