package fangpiao.filing;

import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of filings, whole until they are taken over. */
@Repository
class FilingFiles {

    private static final int DAYS_KEPT = 7;

    /** All of a file but its content, which may be long. */
    private static final String KNOWN =
            "select no, name, rows, complaints, uploaded_by, uploaded_at, adopted_by, adopted_at from filing_file";

    private final JdbcClient db;

    FilingFiles(JdbcClient db) {
        this.db = db;
    }

    long add(String name, FilingSheet sheet, byte[] content, String by, OffsetDateTime now) {
        return db.sql("""
                insert into filing_file (name, sha256, rows, complaints, content, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?) returning no""")
                .params(name, sheet.sha256(), sheet.rows(), sheet.complaints().count(), content, by, now)
                .query(Long.class)
                .single();
    }

    Optional<FilingFile> adopted(String sha256) {
        return db.sql(KNOWN + " where sha256 = ? and adopted_at is not null")
                .param(sha256)
                .query(FilingFiles::read)
                .optional();
    }

    FilingFile get(long no) {
        return db.sql(KNOWN + " where no = ?")
                .param(no)
                .query(FilingFiles::read)
                .optional()
                .orElseThrow(() -> unknown(no));
    }

    /** Loads the file and keeps others from taking it over until this transaction ends; its filings may refer to it. */
    FilingFile lock(long no) {
        return db.sql(KNOWN + " where no = ? for no key update")
                .param(no)
                .query(FilingFiles::read)
                .optional()
                .orElseThrow(() -> unknown(no));
    }

    /** Whoever takes over the same content, uploaded once more, waits until this transaction has ended. */
    void keepOthersFrom(String sha256) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('filing file ' || ?, 0))")
                .param(sha256)
                .query((row, n) -> "")
                .single();
    }

    byte[] content(long no) {
        return db.sql("select content from filing_file where no = ? and content is not null")
                .param(no)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new Refusal("文件%d的内容已不再保存，请重新上传。".formatted(no)));
    }

    void adopt(long no, String by, OffsetDateTime now) {
        db.sql("update filing_file set adopted_by = ?, adopted_at = ?, content = null where no = ?")
                .params(by, now, no)
                .update();
    }

    /** What nobody has taken over names buyers for no purpose. */
    void forgetBefore(OffsetDateTime now) {
        db.sql("update filing_file set content = null where content is not null and uploaded_at < ?")
                .param(now.minusDays(DAYS_KEPT))
                .update();
    }

    List<FilingFile> last(int count) {
        return db.sql(KNOWN + " order by no desc limit ?")
                .param(count)
                .query(FilingFiles::read)
                .list();
    }

    private static Refusal unknown(long no) {
        return new Refusal("没有编号为%d的网签文件。".formatted(no));
    }

    private static FilingFile read(ResultSet row, int number) throws SQLException {
        return new FilingFile(
                row.getLong("no"),
                row.getString("name"),
                row.getInt("rows"),
                row.getInt("complaints"),
                row.getString("uploaded_by"),
                Moment.of(row, "uploaded_at"),
                row.getString("adopted_by"),
                Moment.of(row, "adopted_at"));
    }
}
