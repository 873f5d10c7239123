package fangpiao.startup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo's time machine: shifts the application and the engine together and lets time run on from there. The shift
 * outlives a restart.
 */
public class MovableClock extends Clock {

    private final JdbcClient jdbc;
    private final Clock realTime;
    private volatile Duration offset;

    MovableClock(JdbcClient jdbc, Clock realTime) {
        this.jdbc = jdbc;
        this.realTime = realTime;
        shift(Duration.ofSeconds(jdbc.sql("select coalesce(max(offset_seconds), 0) from demo_clock")
                .query(Long.class)
                .single()));
    }

    public void moveTo(ZonedDateTime then) {
        keep(Duration.between(realTime.instant(), then.toInstant()));
    }

    public void advance(Duration step) {
        keep(offset.plus(step));
    }

    public void backToRealTime() {
        keep(Duration.ZERO);
    }

    private void keep(Duration exact) {
        // whole seconds, rounded up: who moves to nine o'clock must not find it a minute to nine
        var shift = Duration.ofSeconds(exact.plusMillis(999).toSeconds());
        jdbc.sql("""
                        insert into demo_clock (offset_seconds) values (:seconds)
                        on conflict (only_one_row) do update set offset_seconds = excluded.offset_seconds
                        """).param("seconds", shift.toSeconds()).update();
        shift(shift);
    }

    private void shift(Duration shift) {
        offset = shift;
        ClockUtil.offset(shift.toMillis());
    }

    @Override
    public Instant instant() {
        return realTime.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return realTime.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(realTime.withZone(zone), offset);
    }
}
