package fangpiao.pool;

import static java.util.stream.Collectors.joining;

import fangpiao.engine.FormContext.Fact;
import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been found out about an application since its papers were in order: site, meeting, notice, agreement. */
@Repository
class EntryProgress {

    private final JdbcClient db;
    private final Objections objections;

    EntryProgress(JdbcClient db, Objections objections) {
        this.db = db;
        this.objections = objections;
    }

    /** Only what has happened. */
    List<Fact> of(CaseNo caseNo) {
        var facts = new ArrayList<>(
                db.sql("""
                select pool_entry.*, estate.cooperation_no, estate.cooperation_until
                from pool_entry join estate on estate.code = pool_entry.estate_code
                where case_no = ?""").param(caseNo.value()).query(EntryProgress::facts).single());
        for (Objection objection : objections.of(caseNo))
            facts.add(Fact.of("异议 " + objection.receivedOn(), objection.maskedObjector() + "：" + objection.content()));
        return facts;
    }

    private static List<Fact> facts(ResultSet row, int number) throws SQLException {
        var facts = new ArrayList<Fact>();
        if (row.getString("progress") != null) facts.addAll(inspection(row));
        if (row.getString("minutes_no") != null) facts.add(Fact.of("联合会审", jointReview(row)));
        if (row.getString("notice_no") != null) facts.add(Fact.of("公示", notice(row)));
        if (row.getString("notice_result") != null)
            facts.add(Fact.of(
                    "公示结果",
                    "%s（%s）"
                            .formatted(
                                    Notice.Result.valueOf(row.getString("notice_result"))
                                            .chinese(),
                                    row.getString("notice_answer"))));
        if (row.getString("cooperation_signed_on") != null)
            facts.add(Fact.of(
                    "合作协议",
                    "%s，有效期至%s".formatted(row.getString("cooperation_no"), row.getString("cooperation_until"))));
        return facts;
    }

    private static List<Fact> inspection(ResultSet row) throws SQLException {
        String progress = Inspection.Progress.valueOf(row.getString("progress")).chinese();
        String names = row.getString("inspector_names");
        return List.of(
                Fact.of(
                        "现场核查",
                        "%s %s（%s）"
                                .formatted(row.getString("inspected_on"), progress, names == null ? "待第二人签认" : names)),
                Fact.of("核查情况", row.getString("findings")),
                Fact.of("照片拍摄地点", row.getString("photo_place")));
    }

    private static String jointReview(ResultSet row) throws SQLException {
        var objecting = (String[]) row.getArray("objecting").getArray();
        String said = objecting.length == 0
                ? "各部门一致同意"
                : Stream.of(objecting)
                                .map(name -> JointReview.Authority.valueOf(name).chinese())
                                .collect(joining("、")) + "不同意";
        return "%s，%s（%s）".formatted(row.getString("met_on"), said, row.getString("minutes_no"));
    }

    private static String notice(ResultSet row) throws SQLException {
        return "%s，自%s起至%s止，%s"
                .formatted(
                        row.getString("notice_no"),
                        row.getString("published_on"),
                        row.getString("notice_ends_on"),
                        row.getString("notice_place"));
    }
}
