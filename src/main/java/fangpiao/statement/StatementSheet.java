package fangpiao.statement;

import fangpiao.calendar.DailyWork;
import fangpiao.calendar.WorkingCalendar;
import fangpiao.shared.BookMonth;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** From the first working day of a month on, the statements of the month before are there; and no objection is without a case. */
@Component
class StatementSheet implements DailyWork {

    private final StatementDesk desk;
    private final AnswerDesk answers;
    private final WorkingCalendar calendar;
    private final Clock clock;

    StatementSheet(StatementDesk desk, AnswerDesk answers, WorkingCalendar calendar, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void work() {
        answers.openMissing();
        LocalDate today = LocalDate.now(clock);
        BookMonth running = BookMonth.of(today);
        if (today.isBefore(calendar.firstWorkingDayFrom(running.firstDay()))) return;
        if (!desk.isIssued(running.previous())) desk.issue(running.previous(), null);
    }
}
