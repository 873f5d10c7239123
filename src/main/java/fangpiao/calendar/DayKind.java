package fangpiao.calendar;

import java.util.stream.Stream;

/** What a day is, whatever its weekday says. */
public enum DayKind {
    HOLIDAY("休", "放假"),
    WORKDAY("班", "调休上班"),
    ORDINARY("常", "按星期");

    private final String sign;
    private final String chinese;

    DayKind(String sign, String chinese) {
        this.sign = sign;
        this.chinese = chinese;
    }

    static DayKind ofSign(String sign) {
        return Stream.of(values())
                .filter(kind -> kind.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(sign));
    }

    /** As the yearly notice's readers write it in a calendar. */
    public String sign() {
        return sign;
    }

    public String chinese() {
        return chinese;
    }
}
