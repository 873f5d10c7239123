package fangpiao.document;

import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of all cases. They are added and never changed. */
@Repository
class AttachmentRows {

    /** Everything but the bytes. */
    private static final String LIST = """
            select a.id, a.case_no, a.document, a.file_name, a.media_type, a.size_bytes, a.added_by, a.added_by_name, a.added_at,
                   exists (select from attachment younger
                           where younger.case_no = a.case_no and younger.document = a.document
                             and younger.file_name = a.file_name and younger.id > a.id) as superseded
            from attachment a
            """;

    private final JdbcClient db;
    private final Clock clock;

    AttachmentRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether it was added; not if the case has the very same file. */
    boolean add(CaseNo caseNo, String document, String fileName, MediaKind kind, byte[] content, String person) {
        return db.sql("""
                insert into attachment (case_no, document, file_name, media_type, sha256, size_bytes, content, added_by,
                                        added_by_name, added_at)
                values (:case, :document, :name, :type, sha256(:content), length(:content), :content, :person,
                        coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = :person), :person), :now)
                on conflict on constraint one_file_once_per_case do nothing""")
                        .param("case", caseNo.value())
                        .param("document", document)
                        .param("name", fileName)
                        .param("type", kind.mediaType())
                        .param("content", content)
                        .param("person", person)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Attachment same(CaseNo caseNo, byte[] content) {
        return db.sql(LIST + "where a.case_no = ? and a.sha256 = sha256(?)")
                .params(caseNo.value(), content)
                .query(this::read)
                .single();
    }

    List<Attachment> of(CaseNo caseNo) {
        return db.sql(LIST + "where a.case_no = ? order by a.id")
                .param(caseNo.value())
                .query(this::read)
                .list();
    }

    Optional<Attachment> find(CaseNo caseNo, long id) {
        return db.sql(LIST + "where a.case_no = ? and a.id = ?")
                .params(caseNo.value(), id)
                .query(this::read)
                .optional();
    }

    byte[] content(long id) {
        return db.sql("select content from attachment where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    boolean isCase(CaseNo caseNo) {
        return db.sql("select exists (select from case_register where case_no = ?)")
                .param(caseNo.value())
                .query(Boolean.class)
                .single();
    }

    private Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                new CaseNo(row.getString("case_no")),
                row.getString("document"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("added_by"),
                row.getString("added_by_name"),
                localTime(row),
                row.getBoolean("superseded"));
    }

    private LocalDateTime localTime(ResultSet row) throws SQLException {
        return row.getObject("added_at", OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }
}
