package fangpiao.inquiry;

import fangpiao.engine.FormContext.Fact;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * How one register stands in a case.
 *
 * @param answeredAt when the answer came; null as the rest if there is none
 * @param enteredBy the official who entered it from paper; null if it came by wire
 */
public record Standing(
        Register register,
        Finding finding,
        LocalDateTime askedAt,
        LocalDateTime answeredAt,
        String reference,
        String remark,
        String enteredBy) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public boolean isClear() {
        return finding == Finding.CLEAR;
    }

    /** A line of the table that heads a form. */
    public Fact fact() {
        return Fact.of("核查 " + register.chinese(), chinese());
    }

    /** {@code 无异常（2024-09-10 09:00，编号 TITLE-000001）}. */
    public String chinese() {
        if (finding == Finding.UNANSWERED) return "%s（%s查询）".formatted(finding.chinese(), askedAt.format(TIME));
        String words = remark == null || remark.isBlank() ? "" : "：" + remark;
        String way = enteredBy == null ? "" : "，书面答复";
        return "%s%s（%s，编号 %s%s）".formatted(finding.chinese(), words, answeredAt.format(TIME), reference, way);
    }
}
