package fangpiao.reconciliation;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** A moment of a message, as the clock on the bank's wall shows it. */
final class BankTime {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter EITHER = DateTimeFormatter.ISO_DATE_TIME;

    private BankTime() {}

    static LocalDateTime parse(String text) {
        TemporalAccessor moment = EITHER.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof OffsetDateTime elsewhere
                ? elsewhere.atZoneSameInstant(HERE).toLocalDateTime()
                : (LocalDateTime) moment;
    }
}
