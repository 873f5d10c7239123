package fangpiao.reconciliation;

import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of statements, whole until they are taken over. */
@Repository
class StatementUploads {

    private static final int DAYS_KEPT = 7;

    /** All of a file but its content, which may be long. */
    private static final String KNOWN = """
            select no, name, format, lines, complaints, uploaded_by, uploaded_at, adopted_by, adopted_at from bank_statement_file""";

    private final JdbcClient db;

    StatementUploads(JdbcClient db) {
        this.db = db;
    }

    long add(String name, StatementFile file, byte[] content, String by, OffsetDateTime now) {
        return db.sql("""
                insert into bank_statement_file (name, format, sha256, lines, complaints, content, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning no""")
                .params(
                        name,
                        file.format().name(),
                        StatementFile.sha256(content),
                        file.lines(),
                        file.complaints().size(),
                        content,
                        by,
                        now)
                .query(Long.class)
                .single();
    }

    Optional<StatementUpload> adopted(String sha256) {
        return db.sql(KNOWN + " where sha256 = ? and adopted_at is not null")
                .param(sha256)
                .query(StatementUploads::read)
                .optional();
    }

    StatementUpload get(long no) {
        return db.sql(KNOWN + " where no = ?")
                .param(no)
                .query(StatementUploads::read)
                .optional()
                .orElseThrow(() -> unknown(no));
    }

    /** Loads the file and keeps others from taking it over until this transaction ends. */
    StatementUpload lock(long no) {
        return db.sql(KNOWN + " where no = ? for no key update")
                .param(no)
                .query(StatementUploads::read)
                .optional()
                .orElseThrow(() -> unknown(no));
    }

    byte[] content(long no) {
        return db.sql("select content from bank_statement_file where no = ? and content is not null")
                .param(no)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new Refusal("文件%d的内容已不再保存，请重新上传。".formatted(no)));
    }

    void adopt(long no, String by, OffsetDateTime now) {
        db.sql("update bank_statement_file set adopted_by = ?, adopted_at = ?, content = null where no = ?")
                .params(by, now, no)
                .update();
    }

    /** What nobody has taken over tells of others' accounts for no purpose. */
    void forgetBefore(OffsetDateTime now) {
        db.sql("update bank_statement_file set content = null where content is not null and uploaded_at < ?")
                .param(now.minusDays(DAYS_KEPT))
                .update();
    }

    List<StatementUpload> last(int count) {
        return db.sql(KNOWN + " order by no desc limit ?")
                .param(count)
                .query(StatementUploads::read)
                .list();
    }

    private static Refusal unknown(long no) {
        return new Refusal("没有编号为%d的对账单文件。".formatted(no));
    }

    private static StatementUpload read(ResultSet row, int number) throws SQLException {
        return new StatementUpload(
                row.getLong("no"),
                row.getString("name"),
                StatementFormat.valueOf(row.getString("format")),
                row.getInt("lines"),
                row.getInt("complaints"),
                row.getString("uploaded_by"),
                Moments.at(row, "uploaded_at"),
                row.getString("adopted_by"),
                Moments.at(row, "adopted_at"));
    }
}
