package fangpiao.duty;

import fangpiao.engine.Step;
import fangpiao.identity.Hindrance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps from a case who has declared an interest in it, or is related to a party as far as the tables show. */
@Component
class Impartiality implements Hindrance {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** @param source the case in which it was declared, the company, or the household's first case */
    private record Tie(String kind, Interest declared, String source, OffsetDateTime since) {

        static Tie read(ResultSet row, int number) throws SQLException {
            String reason = row.getString("reason");
            return new Tie(
                    row.getString("kind"),
                    reason == null ? null : Interest.valueOf(reason),
                    row.getString("source_case"),
                    row.getObject("since", OffsetDateTime.class));
        }

        String keeps(String who, Step step) {
            return switch (kind) {
                case "DECLARED" ->
                    "%s已于%s在案件%s申请回避（%s），不能办理案件%s「%s」。"
                            .formatted(
                                    who, MOMENT.format(since), source, declared.chinese(), step.caseNo(), step.name());
                case "SEAT" ->
                    "%s的账号绑定为%s的经办，与案件%s有利害关系，应当回避，不能办理「%s」。".formatted(who, source, step.caseNo(), step.name());
                default ->
                    "%s登记的手机号码与案件%s当事人的相同，应当回避，不能办理「%s」；号码登记有误的，请先更正。".formatted(who, step.caseNo(), step.name());
            };
        }
    }

    private final JdbcClient db;

    Impartiality(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<String> against(Step step, String person, String who) {
        return db.sql("select * from interest_of(array[?], ?)")
                .params(person, step.caseNo().value())
                .query(Tie::read)
                .optional()
                .map(tie -> tie.keeps(who, step));
    }
}
