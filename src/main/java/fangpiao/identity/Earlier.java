package fangpiao.identity;

import fangpiao.engine.Step;
import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * An earlier act that forbids a step.
 *
 * @param at null where no moment is kept
 */
record Earlier(String person, CaseNo caseNo, String stepName, Duty duty, Instant at) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** No row of the table, where nothing forbids. */
    static Earlier read(ResultSet row) throws SQLException {
        String caseNo = row.getString("case_no");
        if (caseNo == null) return null;
        var at = row.getObject("decided_at", OffsetDateTime.class);
        return new Earlier(
                row.getString("person"),
                new CaseNo(caseNo),
                row.getString("step_name"),
                Duty.valueOf(row.getString("duty")),
                at == null ? null : at.toInstant());
    }

    /** As the database tells it when it refuses: person, case, step, duty and second. */
    static Earlier parse(String detail) {
        String[] parts = detail.split("\\|", -1);
        return new Earlier(
                parts[0],
                new CaseNo(parts[1]),
                parts[2],
                Duty.valueOf(parts[3]),
                parts[4].isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(parts[4])));
    }

    String forbids(Step step, String who) {
        return "按不相容岗位分离要求，%s在%s%s已办理「%s」（%s），不能再办理「%s」（%s）。"
                .formatted(
                        who,
                        caseNo.equals(step.caseNo()) ? "本案" : "关联案件",
                        caseNo,
                        stepName,
                        at == null ? duty.chinese() : duty.chinese() + "，" + MOMENT.format(at),
                        step.name(),
                        Duty.valueOf(step.duty()).chinese());
    }
}
