package fangpiao.notification;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.identity.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts one digest together for each person and working morning. */
@Service
@Transactional
class DigestDesk {

    private final List<MorningLines> sources;
    private final Outbox outbox;
    private final WorkingCalendar calendar;
    private final JdbcClient db;
    private final Clock clock;
    private final LocalTime from;
    private final QuietHours quiet;

    DigestDesk(
            List<MorningLines> sources,
            Outbox outbox,
            WorkingCalendar calendar,
            JdbcClient db,
            Clock clock,
            @Value("${fangpiao.notification.digest-from}") LocalTime from,
            QuietHours quiet) {
        this.sources = sources;
        this.outbox = outbox;
        this.calendar = calendar;
        this.db = db;
        this.clock = clock;
        this.from = from;
        this.quiet = quiet;
    }

    /** Whose day has not been put together yet; nobody's before the morning or on a day of rest. */
    @Transactional(readOnly = true)
    public List<String> waiting() {
        LocalDate today = LocalDate.now(clock);
        if (LocalTime.now(clock).isBefore(from) || quiet.areNow() || !calendar.isWorkingDay(today)) return List.of();
        return db.sql("""
                select distinct user_id_ from act_id_membership
                where group_id_ = any (?)
                  and not exists (select from morning_digest where person = user_id_ and day = ?) order by 1""").params(postsWithADay(), today).query(String.class).list();
    }

    /** Whoever comes first does it; the other one waits, and finds it done. */
    void prepare(String person) {
        LocalDate today = LocalDate.now(clock);
        int first = db.sql(
                        "insert into morning_digest (person, day) values (?, ?) on conflict on constraint one_digest_a_day do nothing")
                .params(person, today)
                .update();
        if (first == 0) return;
        var digest = new Digest(
                person,
                today,
                sources.stream()
                        .flatMap(source -> source.of(person, today).stream())
                        .toList());
        if (!digest.isEmpty()) outbox.add(List.of(digest.notice()));
    }

    private static String[] postsWithADay() {
        return Stream.of(Role.values())
                .filter(role -> role.isOfficial() || role.isPartner())
                .map(Role::groupId)
                .toArray(String[]::new);
    }
}
