package fangpiao.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as officials read them, wherever the program runs. */
final class OfficeTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private OfficeTime() {}

    static String of(Instant moment) {
        return MINUTES.format(moment);
    }
}
