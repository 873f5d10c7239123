package fangpiao.filing;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work list of what does not agree. */
@Repository
class Differences {

    private static final String HOUSE = "系统";

    private final JdbcClient db;

    Differences(JdbcClient db) {
        this.db = db;
    }

    /** Opens a difference, unless it is open already. */
    void open(String filingNo, String contractNo, Verdict verdict, Deviation deviation, OffsetDateTime now) {
        db.sql("""
                insert into filing_difference (kind, filing_no, contract_no, purchase_no, unit_no, ours, theirs, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        deviation.kind().name(),
                        filingNo,
                        contractNo,
                        verdict.purchase() == null ? null : verdict.purchase().value(),
                        verdict.unitNo(),
                        deviation.ours(),
                        deviation.theirs(),
                        now)
                .update();
    }

    Difference get(long no) {
        return db.sql("select * from filing_difference where no = ?")
                .param(no)
                .query(Differences::read)
                .optional()
                .orElseThrow(() -> new Refusal("没有编号为%d的网签差异。".formatted(no)));
    }

    /** Alarms first, then by age. */
    List<Difference> open(int limit) {
        return db.sql("""
                select * from filing_difference where resolution is null
                order by kind <> 'DOUBLE_SALE', opened_at, no limit ?""").param(limit).query(Differences::read).list();
    }

    List<Difference> resolved(int limit) {
        return db.sql("""
                select * from filing_difference where resolution is not null
                order by resolved_at desc, no desc limit ?""").param(limit).query(Differences::read).list();
    }

    int countOpen() {
        return db.sql("select count(*) from filing_difference where resolution is null")
                .query(Integer.class)
                .single();
    }

    List<Difference> openOf(String filingNo) {
        return db.sql("select * from filing_difference where filing_no = ? and resolution is null order by no")
                .param(filingNo)
                .query(Differences::read)
                .list();
    }

    List<Difference> openAbout(CaseNo purchase) {
        return db.sql("select * from filing_difference where purchase_no = ? and resolution is null order by no")
                .param(purchase.value())
                .query(Differences::read)
                .list();
    }

    void resolve(long no, Resolution resolution, String reason, String by, OffsetDateTime now) {
        db.sql("""
                update filing_difference set resolution = ?, reason = ?, resolved_by = ?, resolved_at = ?
                where no = ? and resolution is null""").params(resolution.name(), reason, by, now, no).update();
    }

    void matched(String filingNo, String reason, OffsetDateTime now) {
        openOf(filingNo).forEach(one -> resolve(one.no(), Resolution.MATCHED, reason, HOUSE, now));
    }

    void withdraw(String filingNo, Cancellation cancellation, OffsetDateTime now) {
        String reason = "备案已于%s注销：%s".formatted(cancellation.cancelledOn(), cancellation.reason());
        openOf(filingNo).forEach(one -> resolve(one.no(), Resolution.CANCELLED, reason, HOUSE, now));
    }

    private static Difference read(ResultSet row, int number) throws SQLException {
        String purchase = row.getString("purchase_no");
        String resolution = row.getString("resolution");
        return new Difference(
                row.getLong("no"),
                DifferenceKind.valueOf(row.getString("kind")),
                row.getString("filing_no"),
                row.getString("contract_no"),
                purchase == null ? null : new CaseNo(purchase),
                row.getString("unit_no"),
                row.getString("ours"),
                row.getString("theirs"),
                Moment.of(row, "opened_at"),
                resolution == null ? null : Resolution.valueOf(resolution),
                row.getString("reason"),
                row.getString("resolved_by"),
                Moment.of(row, "resolved_at"));
    }
}
