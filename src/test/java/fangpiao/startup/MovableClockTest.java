package fangpiao.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fangpiao.ApplicationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MovableClockTest {

    @Autowired
    MovableClock clock;

    @Autowired
    Clock officialClock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void come_back() {
        clock.backToRealTime();
    }

    @Test
    void everybody_gets_the_movable_clock() {
        assertThat(officialClock).isSameAs(clock);
        assertThat(officialClock.getZone()).isEqualTo(Clocks.OFFICIAL_ZONE);
    }

    @Test
    void moves_the_application_and_the_engine_to_the_same_moment() {
        var firstVoucher = ZonedDateTime.of(2024, 8, 30, 9, 0, 0, 0, Clocks.OFFICIAL_ZONE);
        clock.moveTo(firstVoucher);
        assertThat(clock.instant()).isCloseTo(firstVoucher.toInstant(), within(5, ChronoUnit.SECONDS));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(clock.instant(), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void nine_o_clock_is_not_a_minute_to_nine() {
        var nine = ZonedDateTime.of(2024, 8, 30, 9, 0, 0, 0, Clocks.OFFICIAL_ZONE);
        clock.moveTo(nine);
        assertThat(clock.instant()).isAfterOrEqualTo(nine.toInstant());
    }

    @Test
    void time_runs_on_after_a_step() {
        var before = clock.instant();
        clock.advance(Duration.ofDays(30));
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(30, ChronoUnit.DAYS));
        assertThat(Duration.between(before, clock.instant())).isCloseTo(Duration.ofDays(31), Duration.ofSeconds(5));
    }

    @Test
    void remembers_the_shift_after_a_restart() {
        clock.backToRealTime();
        clock.advance(Duration.ofDays(400));
        var restarted = new MovableClock(jdbc, Clock.fixed(Instant.EPOCH, Clocks.OFFICIAL_ZONE));
        assertThat(restarted.instant()).isEqualTo(Instant.EPOCH.plus(400, ChronoUnit.DAYS));
    }

    @Test
    void counts_officials_days_from_midnight_in_kunming() {
        clock.moveTo(ZonedDateTime.of(2025, 2, 28, 0, 0, 1, 0, Clocks.OFFICIAL_ZONE));
        assertThat(java.time.LocalDate.now(clock)).isEqualTo("2025-02-28");
    }
}
