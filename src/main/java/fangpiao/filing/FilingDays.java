package fangpiao.filing;

import static java.util.stream.Collectors.toMap;

import fangpiao.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the housing authority's filings arrive each working day. */
@Repository
class FilingDays {

    private static final int SHOWN = 10;

    private final JdbcClient db;
    private final WorkingCalendar calendar;

    FilingDays(JdbcClient db, WorkingCalendar calendar) {
        this.db = db;
        this.calendar = calendar;
    }

    /** The last working days, and the days between them on which something came; the latest first. */
    List<FilingDay> upTo(LocalDate today) {
        LocalDate first = calendar.workingDaysBefore(today, SHOWN - 1);
        Map<LocalDate, FilingDay> arrived = arrivedSince(first);
        return Stream.iterate(today, day -> !day.isBefore(first), day -> day.minusDays(1))
                .filter(day -> arrived.containsKey(day) || calendar.isWorkingDay(day))
                .map(day -> arrived.getOrDefault(day, new FilingDay(day, 0, 0, 0)))
                .toList();
    }

    private Map<LocalDate, FilingDay> arrivedSince(LocalDate first) {
        return db
                .sql("""
                select received_at::date as day, count(*) filter (where file_no is null) as by_interface,
                       count(*) filter (where file_no is not null) as by_file,
                       count(*) filter (where exists (select from filing_difference d
                                                      where d.filing_no = f.filing_no and d.resolution is null)) as differences
                from contract_filing f where received_at >= ? group by 1""")
                .param(first)
                .query((row, n) -> new FilingDay(
                        row.getObject("day", LocalDate.class),
                        row.getInt("by_interface"),
                        row.getInt("by_file"),
                        row.getInt("differences")))
                .list()
                .stream()
                .collect(toMap(FilingDay::day, Function.identity()));
    }
}
