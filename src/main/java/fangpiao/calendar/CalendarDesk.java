package fangpiao.calendar;

import static java.util.stream.Collectors.toMap;

import fangpiao.calendar.CalendarChange.Outcome;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the calendar of a year is changed: one person proposes all its special days, another one confirms. */
@Service
@Transactional
public class CalendarDesk {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_REASON = 500;

    private final CalendarChanges changes;

    CalendarDesk(CalendarChanges changes) {
        this.changes = changes;
    }

    /** @param text all special days of the year, a line for each run of them; what is not named goes by its weekday */
    public long propose(int year, String documentNo, String reason, String text, String person) {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new Refusal("年份应在%d至%d之间。".formatted(FIRST_YEAR, LAST_YEAR));
        String document = required(documentNo, "通知文号", 60);
        String why = required(reason, "变更理由", LONGEST_REASON);
        List<SpecialDay> days = YearText.read(year, text);
        changes.takeTurns();
        changes.open(year).ifPresent(open -> {
            throw new Refusal("%d年已有一项日历变更等待确认（第%d号），请先确认或撤回。".formatted(year, open.no()));
        });
        List<SpecialDay> all = withThoseDropped(year, days);
        refuseNothing(year, all);
        long no = changes.add(year, document, why, person);
        changes.addDays(no, all);
        return no;
    }

    public void confirm(long no, String opinion, String person) {
        CalendarChange change = open(no);
        if (change.proposedBy().equals(person)) throw new Refusal("提出人不能确认自己提出的日历变更，请由另一人核对后确认。");
        changes.decide(change, Outcome.CONFIRMED, person, opinion.strip());
        changes.bringIntoForce(no);
    }

    public void reject(long no, String opinion, String person) {
        CalendarChange change = open(no);
        if (change.proposedBy().equals(person)) throw new Refusal("自己提出的日历变更请撤回。");
        changes.decide(change, Outcome.REJECTED, person, required(opinion, "不同意的理由", LONGEST_REASON));
    }

    public void withdraw(long no, String person) {
        CalendarChange change = open(no);
        if (!change.proposedBy().equals(person)) throw new Refusal("只有提出人可以撤回日历变更。");
        changes.decide(change, Outcome.WITHDRAWN, person, null);
    }

    @Transactional(readOnly = true)
    public CalendarChange get(long no) {
        return changes.find(no).orElseThrow(() -> new Refusal("没有第%d号日历变更。".formatted(no)));
    }

    private CalendarChange open(long no) {
        changes.takeTurns();
        CalendarChange change = get(no);
        if (!change.isOpen()) throw new Refusal("第%d号日历变更%s，不能再办理。".formatted(no, change.state()));
        return change;
    }

    private List<SpecialDay> withThoseDropped(int year, List<SpecialDay> days) {
        Map<LocalDate, SpecialDay> named = days.stream().collect(toMap(SpecialDay::day, day -> day));
        var all = new ArrayList<>(days);
        changes.daysOf(year).stream()
                .filter(old -> !named.containsKey(old.day()))
                .map(old -> new SpecialDay(old.day(), DayKind.ORDINARY, old.name()))
                .forEach(all::add);
        return all;
    }

    private void refuseNothing(int year, List<SpecialDay> days) {
        boolean same = List.copyOf(changes.daysOf(year))
                .equals(days.stream()
                        .sorted(java.util.Comparator.comparing(SpecialDay::day))
                        .toList());
        if (same && changes.unconfirmed(year).isEmpty()) throw new Refusal("录入内容与%d年现行日历完全相同，无须变更。".formatted(year));
    }

    private static String required(String text, String name, int longest) {
        String given = text.strip();
        if (given.length() < 2) throw new Refusal("请填写" + name + "。");
        if (given.length() > longest) throw new Refusal("%s最多%d个字。".formatted(name, longest));
        return given;
    }
}
