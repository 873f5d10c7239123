package fangpiao.notification;

import java.time.OffsetDateTime;

/**
 * A notice on its way to one recipient by one channel.
 *
 * @param address null while none is known
 * @param giveUpAt when it has been tried for long enough
 */
record Delivery(
        long no,
        Channel channel,
        String recipient,
        String address,
        Status status,
        OffsetDateTime giveUpAt,
        Raised raised) {

    enum Status {
        WAITING("待发送"),
        SENT("已发出"),
        DELIVERED("已送达"),
        UNDELIVERED("未送达");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    private static final String KEY = "fp-";

    /** Under which it travels, however often. */
    String key() {
        return KEY + no;
    }

    Delivery to(String known) {
        return new Delivery(no, channel, recipient, known, status, giveUpAt, raised);
    }

    static long noOf(String key) {
        return key.matches(KEY + "\\d{1,18}") ? Long.parseLong(key.substring(KEY.length())) : 0;
    }
}
