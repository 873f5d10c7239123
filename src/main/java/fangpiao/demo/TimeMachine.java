package fangpiao.demo;

import fangpiao.calendar.DailyWork;
import fangpiao.shared.Refusal;
import fangpiao.startup.MovableClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets a newcomer see a term run out: moves the office and the engine forward day by day, and does the work of each
 * day on the way, as the nights between would have done.
 */
@Component
@Profile("demo | test")
class TimeMachine {

    /** As far as one journey goes; a voucher's whole term fits in. */
    private static final int LONGEST_JOURNEY_DAYS = 400;

    private final MovableClock clock;
    private final List<DailyWork> sheets;

    TimeMachine(MovableClock clock, List<DailyWork> sheets) {
        this.clock = clock;
        this.sheets = sheets;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void travelTo(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days <= 0) throw new Refusal("时间只能向前：请选择" + today() + "以后的日期。");
        if (days > LONGEST_JOURNEY_DAYS) throw new Refusal("一次最多前进" + LONGEST_JOURNEY_DAYS + "天。");
        for (int i = 0; i < days; i++) {
            clock.moveTo(today().plusDays(1).atTime(LocalTime.of(9, 0)).atZone(clock.getZone()));
            sheets.stream().filter(sheet -> !sheet.dependsOnNoDay()).forEach(DailyWork::work);
        }
        sheets.stream()
                .filter(DailyWork::dependsOnNoDay)
                .sorted(Comparator.comparing(DailyWork::onlyLooks))
                .forEach(DailyWork::work);
    }
}
