package fangpiao.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** The office's day. */
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
