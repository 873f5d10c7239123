package fangpiao.limit;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When the steps of a ladder fall due, to the second. */
@ApplicationTest
class LadderTest {

    static final ZoneId KUNMING = ZoneId.of("Asia/Shanghai");

    @Autowired
    WorkingCalendar calendar;

    WorkingTime time;

    @BeforeEach
    void office_hours_of_eight_hours() {
        time = new WorkingTime(calendar.known(), new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), KUNMING);
    }

    @ParameterizedTest
    @CsvSource({
        "HALF, 2024-09-03T17:00:00",
        "THREE_QUARTERS, 2024-09-04T17:00:00",
        "NINE_TENTHS, 2024-09-05T13:48:00",
        "BREACH, 2024-09-05T23:59:59",
        "HALF_AS_MUCH_AGAIN, 2024-09-09T17:00:00"
    })
    void of_three_working_days_from_monday_morning(Rung rung, LocalDateTime moment) {
        assertThat(ladder("2024-09-02T09:00:00", 3).at(rung)).isEqualTo(at(moment));
    }

    @Test
    void what_begins_on_a_holiday_uses_up_nothing_before_the_first_working_day() {
        // national day of 2024 ends on the 7th; the 12th is worked
        Ladder ladder = ladder("2024-10-03T10:00:00", 2);

        assertThat(ladder.due()).isEqualTo(at("2024-10-09T23:59:59"));
        assertThat(ladder.at(Rung.HALF)).isEqualTo(at("2024-10-08T17:00:00"));
    }

    @Test
    void a_last_day_after_a_worked_saturday_is_counted_with_it() {
        assertThat(ladder("2024-10-10T09:00:00", 2).due()).isEqualTo(at("2024-10-12T23:59:59"));
    }

    @Test
    void the_leap_day_is_a_day_like_others() {
        assertThat(ladder("2024-02-27T09:00:00", 2).due()).isEqualTo(at("2024-02-29T23:59:59"));
    }

    @Test
    void one_second_before_its_moment_a_step_is_not_reached() {
        Ladder ladder = ladder("2024-09-02T09:00:00", 3);

        assertThat(ladder.reached(at("2024-09-05T23:59:58"), 90, Set.of())).isEmpty();
        assertThat(ladder.reached(at("2024-09-05T23:59:59"), 90, Set.of())).contains(Rung.BREACH);
    }

    @Test
    void what_is_over_before_it_begins_is_a_breach_at_once_and_the_leaders_after_half_a_day() {
        var ladder = new Ladder(time, at("2024-09-02T09:00:00"), at("2024-08-30T23:59:59"));

        assertThat(ladder.reached(at("2024-09-02T09:00:00"), 0, Set.of())).contains(Rung.BREACH);
        assertThat(ladder.next(100, Set.of())).contains(at("2024-09-02T13:00:00"));
    }

    @Test
    void with_the_clock_put_back_before_its_beginning_nothing_is_reached() {
        assertThat(ladder("2024-09-02T09:00:00", 3).reached(at("2024-08-01T09:00:00"), 0, Set.of()))
                .isEmpty();
    }

    @Test
    void the_share_used_is_below_a_hundred_until_the_last_moment_is_over() {
        Ladder ladder = ladder("2024-09-02T09:00:00", 3);

        assertThat(ladder.used(at("2024-09-03T17:00:00"))).isEqualTo(50);
        assertThat(ladder.used(at("2024-09-05T23:59:59"))).isEqualTo(99);
        assertThat(ladder.used(at("2024-09-09T17:00:00"))).isEqualTo(150);
    }

    @Test
    void evenings_and_weekends_are_no_working_time() {
        assertThat(time.between(at("2024-09-06T16:00:00"), at("2024-09-09T10:30:00")))
                .isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void days_on_which_the_clock_stands_still_count_for_nothing() {
        var still = new WorkingTime(
                calendar.known().without(Set.of(LocalDate.of(2024, 9, 4), LocalDate.of(2024, 9, 5))),
                new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                KUNMING);

        assertThat(still.endAfter(LocalDate.of(2024, 9, 2), 3)).isEqualTo(at("2024-09-09T23:59:59"));
    }

    private Ladder ladder(String begun, int workingDays) {
        Instant start = at(begun);
        return new Ladder(time, start, time.endAfter(time.dayOf(start), workingDays));
    }

    private static Instant at(String moment) {
        return at(LocalDateTime.parse(moment));
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(KUNMING).toInstant();
    }
}
