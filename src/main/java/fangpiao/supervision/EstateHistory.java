package fangpiao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been done about an estate: its reviews and exits, and who was told of them. */
@Repository
class EstateHistory {

    private final Holders holders;
    private final JdbcClient db;

    EstateHistory(Holders holders, JdbcClient db) {
        this.holders = holders;
        this.db = db;
    }

    /** The youngest first. */
    List<HistoryLine> of(String estateCode) {
        return db.sql("""
                select case_no, 'REVIEW' as kind, cause as about, status, cause_detail as detail, null::date as rectify_until,
                       null::date as suspended_until, null::date as banned_until, opened_at::date as opened_on,
                       closed_at::date as closed_on
                from pool_review where estate_code = :estate
                union all
                select case_no, 'EXIT', ground, status, facts || '（' || document_no || '）', rectify_until, suspended_until,
                       banned_until, opened_at::date, closed_at::date
                from pool_exit where estate_code = :estate
                order by opened_on desc, case_no desc""")
                .param("estate", estateCode)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<String> estateOf(String caseNo) {
        return db.sql("""
                select estate_code from pool_review where case_no = :no
                union all
                select estate_code from pool_exit where case_no = :no""").param("no", caseNo).query(String.class).optional();
    }

    /** Everybody with a home there, and the last thing each was told. */
    List<TellingLine> holdersOf(String estateCode) {
        Map<String, String> told = told(estateCode);
        return holders.of(estateCode).stream()
                .map(holder -> line(holder, told.get(holder.purchaseNo() + holder.voucherNo())))
                .toList();
    }

    private Map<String, String> told(String estateCode) {
        var told = new HashMap<String, String>();
        db.sql("""
                select n.purchase_no || n.voucher_no as whom, n.occasion, n.told_at::date as told_on
                from holder_notice n join pool_exit x on x.case_no = n.exit_no
                where x.estate_code = ? order by n.told_at, n.occasion""").param(estateCode).query(row -> {
            String occasion = Occasion.valueOf(row.getString("occasion")).chinese();
            told.put(row.getString("whom"), occasion + "，" + row.getString("told_on"));
        });
        return told;
    }

    private static TellingLine line(Holder holder, String told) {
        return new TellingLine(
                holder.name(),
                holder.phone(),
                holder.voucherNo(),
                holder.purchaseNo(),
                holder.unitNo(),
                holder.settled() ? "合同已备案，已结清" : holder.kind().chinese(),
                holder.isHold() ? holder.holdUntil() : null,
                holder.isHold() ? null : holder.filingNo(),
                holder.amount(),
                told);
    }

    private static String detail(ResultSet row) throws SQLException {
        var detail = new StringBuilder(row.getString("detail"));
        append(detail, "整改期限", row.getString("rectify_until"));
        append(detail, "暂停至", row.getString("suspended_until"));
        append(detail, "禁入至", row.getString("banned_until"));
        return detail.toString();
    }

    private static void append(StringBuilder detail, String what, String day) {
        if (day != null) detail.append(' ').append(what).append(' ').append(day);
    }

    private static HistoryLine line(ResultSet row) throws SQLException {
        boolean review = row.getString("kind").equals("REVIEW");
        String about = row.getString("about");
        String status = row.getString("status");
        return new HistoryLine(
                row.getString("case_no"),
                review ? "复核" : "退库",
                review
                        ? ReviewRequest.Cause.valueOf(about).chinese()
                        : Trigger.valueOf(about).chinese(),
                review
                        ? PoolReview.Status.valueOf(status).chinese()
                        : PoolExit.Status.valueOf(status).chinese(),
                detail(row),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
