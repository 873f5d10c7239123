package fangpiao.thousand;

import fangpiao.FangpiaoApplication;
import fangpiao.Scenario;
import fangpiao.calendar.DailyWork;
import fangpiao.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The product and everybody in its office, in a process of their own that may be killed at any moment. When it is started
 * again it goes on with the day on which it died, and with nothing but what is in its database.
 */
@Component
@Profile("thousand")
public class Office {

    private static final int LAST_DAY = 120;

    private final Founding founding;
    private final FrontOffice frontOffice;
    private final Cashiers cashiers;
    private final BackOffice backOffice;
    private final Scenario scenario;
    private final WorkingCalendar calendar;
    private final List<DailyWork> sheets;
    private final Outside outside;
    private final Acts acts;
    private final JdbcClient db;

    Office(
            Founding founding,
            FrontOffice frontOffice,
            Cashiers cashiers,
            BackOffice backOffice,
            Scenario scenario,
            WorkingCalendar calendar,
            List<DailyWork> sheets,
            Outside outside,
            Acts acts,
            JdbcClient db) {
        this.founding = founding;
        this.frontOffice = frontOffice;
        this.cashiers = cashiers;
        this.backOffice = backOffice;
        this.scenario = scenario;
        this.calendar = calendar;
        this.sheets = sheets.stream()
                .sorted(Comparator.comparing(DailyWork::onlyLooks))
                .toList();
        this.outside = outside;
        this.acts = acts;
        this.db = db;
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        var context = new SpringApplicationBuilder(FangpiaoApplication.class)
                .profiles("test", "thousand")
                .run(args);
        int code = 1;
        try {
            context.getBean(Office.class).live();
            code = 0;
        } catch (Exception e) {
            // this process is about to end; what it prints is its log, in target/thousand
            e.printStackTrace();
            context.getBean(Outside.class).tells("wrong", "the office has to close: " + e);
        }
        Runtime.getRuntime().halt(code);
    }

    private void live() {
        if (!founding.isDone()) founding.begin();
        outside.tells("opens", scenario.today().toString());
        List<Life> left = founding.lives();
        while (true) {
            day(left);
            List<Life> before = left;
            left = insist(
                    "counting what is left",
                    () -> before.stream().filter(life -> !isOver(life)).toList());
            acts.report();
            List<Life> undone = insist("counting", () -> before.stream()
                    .filter(life -> !frontOffice.isDone(life))
                    .toList());
            outside.tells("day", "%s: %d contracts are not done".formatted(scenario.today(), undone.size()));
            if (undone.isEmpty() && isQuiet()) break;
            if (number() > LAST_DAY) {
                undone.forEach(life -> outside.tells("wrong", "comes to no end: " + life.about()));
                outside.tells("wrong", "something is still on its way");
                break;
            }
            insist("the next day", () -> {
                scenario.todayIs(calendar.workingDaysAfter(scenario.today(), 1).toString());
                return null;
            });
        }
        insist("the last proof", () -> {
            scenario.todayIs(scenario.today().plusDays(1).toString());
            sheets.forEach(DailyWork::work);
            return null;
        });
    }

    /** Nothing can come of it any more. A debt that is left may be set off yet. */
    private boolean isOver(Life life) {
        return !(life.isUndone() && life.back() == Life.Back.SET_OFF_OR_OWED) && frontOffice.isDone(life);
    }

    private void day(List<Life> lives) {
        for (DailyWork sheet : sheets)
            acts.attempt("a daily sheet", sheet.getClass().getSimpleName(), sheet::work);
        outside.now(Moment.WORK);
        int today = number();
        Lanes.work(lives.stream().filter(life -> life.begins() <= today).toList(), frontOffice::work);
        acts.attempt("a day at the cashier's", "", cashiers::work);
        acts.attempt("the bank's answers", "", cashiers::hearTheBank);
        acts.attempt("an evening's statements", "", backOffice::importStatements);
        acts.attempt("an evening's differences", "", backOffice::settleDifferences);
    }

    /** Days since the beginning. */
    private int number() {
        return (int) ChronoUnit.DAYS.between(LocalDate.parse(Founding.FIRST_DAY), scenario.today());
    }

    /** Nothing is on its way any more. */
    private boolean isQuiet() {
        return insist(
                "listening",
                () -> backOffice.isAllTold() && db.sql("""
                select not exists (select from payment_order where status not in ('RECEIVED', 'FAILED', 'WITHDRAWN'))
                   and not exists (select from payment_batch where status in ('COMPOSED', 'APPROVED', 'RELEASED'))
                   and not exists (select from bank_difference where closed_at is null)""").query(Boolean.class).single());
    }

    /** The world goes on though the line breaks. */
    private <T> T insist(String what, java.util.function.Supplier<T> act) {
        while (true) {
            try {
                return act.get();
            } catch (RuntimeException e) {
                if (!Acts.isCut(e)) throw e;
                acts.count("line was cut", what);
            }
        }
    }
}
