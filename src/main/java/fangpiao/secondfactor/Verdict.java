package fangpiao.secondfactor;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What became of a code that somebody gave. A wrong one is kept as well, so it is an answer and no exception. */
sealed interface Verdict {

    record Passed(long pass) implements Verdict {}

    record Wrong() implements Verdict {
        /** Whatever was wrong with it: who guesses learns nothing. */
        String sentence() {
            return "动态口令不正确或已使用，请等手机显示新的口令后再试。";
        }
    }

    record Locked(OffsetDateTime until) implements Verdict {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

        String sentence() {
            return "动态口令连续输错次数过多，已锁定，请于%s后再试。".formatted(time());
        }

        /** The first whole minute at which it is over. */
        String time() {
            return until.plusSeconds(59)
                    .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                    .format(TIME);
        }
    }
}
