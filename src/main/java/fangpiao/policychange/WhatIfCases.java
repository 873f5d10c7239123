package fangpiao.policychange;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what replays came to. */
@Repository
class WhatIfCases {

    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    WhatIfCases(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** As the next round of the change. */
    void add(CaseNo change, List<WhatIfCase> cases, OffsetDateTime replayedAt) {
        int round = db.sql("""
                insert into what_if (case_no, round, replayed_at)
                select :change, coalesce(max(round), 0) + 1, :at from what_if where case_no = :change
                returning round""")
                .param("change", change.value())
                .param("at", replayedAt)
                .query(Integer.class)
                .single();
        batches.batchUpdate("""
                insert into what_if_case (case_no, round, subject_case_no, holder_name, project_code, rule_version,
                    before_equity_fen, before_bonus_fen, before_face_fen, before_term_months, before_level,
                    after_equity_fen, after_bonus_fen, after_face_fen, after_term_months, after_level)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", cases, BATCH, (row, one) -> write(row, change, round, one));
    }

    private static void write(PreparedStatement row, CaseNo change, int round, WhatIfCase one) throws SQLException {
        row.setString(1, change.value());
        row.setInt(2, round);
        row.setString(3, one.caseNo().value());
        row.setString(4, one.holderName());
        row.setString(5, one.projectCode());
        row.setString(6, one.ruleVersion());
        write(row, 7, one.before());
        write(row, 12, one.after());
    }

    private static void write(PreparedStatement row, int at, Prospect prospect) throws SQLException {
        row.setLong(at, prospect.equity().fen());
        row.setLong(at + 1, prospect.bonus().fen());
        row.setLong(at + 2, prospect.face().fen());
        row.setInt(at + 3, prospect.termMonths());
        row.setString(at + 4, prospect.level());
    }

    /** The last replay of a change in figures, if there was one. */
    Optional<WhatIfTotals> totals(CaseNo change) {
        return db.sql("""
                select run.round, run.replayed_at, count(one.*) as cases,
                       count(*) filter (where gain_fen > 0) as gaining, count(*) filter (where gain_fen < 0) as losing,
                       coalesce(sum(gain_fen) filter (where gain_fen > 0), 0) as gained,
                       coalesce(-sum(gain_fen) filter (where gain_fen < 0), 0) as lost,
                       coalesce(sum(before_face_fen), 0) as face_before, coalesce(sum(after_face_fen), 0) as face_after,
                       coalesce(sum(before_bonus_fen), 0) as bonus_before, coalesce(sum(after_bonus_fen), 0) as bonus_after,
                       count(*) filter (where before_level <> after_level) as other_level,
                       count(*) filter (where before_term_months <> after_term_months) as other_term
                from what_if run left join what_if_case one using (case_no, round)
                where run.case_no = ? group by run.round, run.replayed_at order by run.round desc limit 1""").param(change.value()).query(WhatIfCases::readTotals).optional();
    }

    /** Those with the largest difference first. */
    List<WhatIfCase> of(CaseNo change, int round, WhatIfView view, int offset, int atMost) {
        return db.sql("""
                select * from what_if_case where case_no = ? and round = ? and %s
                order by abs(gain_fen) desc, subject_case_no offset ? limit ?""".formatted(view.condition()))
                .params(change.value(), round, offset, atMost)
                .query(WhatIfCases::read)
                .list();
    }

    private static WhatIfTotals readTotals(ResultSet row, int number) throws SQLException {
        return new WhatIfTotals(
                row.getInt("round"),
                row.getObject("replayed_at", OffsetDateTime.class)
                        .atZoneSameInstant(ZoneId.systemDefault())
                        .toLocalDateTime(),
                row.getInt("cases"),
                row.getInt("gaining"),
                row.getInt("losing"),
                money(row, "gained"),
                money(row, "lost"),
                money(row, "face_before"),
                money(row, "face_after"),
                money(row, "bonus_before"),
                money(row, "bonus_after"),
                row.getInt("other_level"),
                row.getInt("other_term"));
    }

    private static WhatIfCase read(ResultSet row, int number) throws SQLException {
        return new WhatIfCase(
                new CaseNo(row.getString("subject_case_no")),
                row.getString("holder_name"),
                row.getString("project_code"),
                row.getString("rule_version"),
                prospect(row, "before_"),
                prospect(row, "after_"));
    }

    private static Prospect prospect(ResultSet row, String when) throws SQLException {
        return new Prospect(
                money(row, when + "equity_fen"),
                money(row, when + "bonus_fen"),
                money(row, when + "face_fen"),
                row.getInt(when + "term_months"),
                row.getString(when + "level"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column));
    }
}
