package fangpiao.pool;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of all cases, as they came. They are added and never changed; the one that was adopted last counts. */
@Repository
public class ListUploads {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String LIST = """
            select u.*, u.uploaded_at at time zone 'Asia/Shanghai' as at,
                   u.id = (select a.upload_id from list_adoption a join list_upload mine on mine.id = a.upload_id
                           where mine.case_no = u.case_no order by a.id desc limit 1) as adopted
            from list_upload u
            """;

    private final JdbcClient db;
    private final Clock clock;

    ListUploads(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Refuses the very same file a second time. */
    public void add(CaseNo caseNo, String fileName, byte[] content, String person) {
        int added = db.sql("""
                insert into list_upload (case_no, file_name, sha256, content, uploaded_by, uploaded_by_name, uploaded_at)
                values (:case, :name, sha256(:content), :content, :person,
                        coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = :person), :person), :now)
                on conflict on constraint one_list_once_per_case do nothing""")
                .param("case", caseNo.value())
                .param("name", fileName)
                .param("content", content)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (added == 0) throw theSameAgain(caseNo, content);
    }

    /** The last one that came. */
    public Optional<ListUpload> latest(CaseNo caseNo) {
        return db.sql(LIST + "where u.case_no = ? order by u.id desc limit 1")
                .param(caseNo.value())
                .query(ListUploads::read)
                .optional();
    }

    public Optional<ListUpload> adopted(CaseNo caseNo) {
        return db.sql("select * from (" + LIST + "where u.case_no = ?) list where adopted")
                .param(caseNo.value())
                .query(ListUploads::read)
                .optional();
    }

    public void adopt(ListUpload list, String person) {
        db.sql("insert into list_adoption (upload_id, adopted_by, adopted_at) values (?, ?, ?)")
                .params(list.id(), person, OffsetDateTime.now(clock))
                .update();
    }

    private Refusal theSameAgain(CaseNo caseNo, byte[] content) {
        ListUpload first = db.sql(LIST + "where u.case_no = ? and u.sha256 = sha256(?)")
                .params(caseNo.value(), content)
                .query(ListUploads::read)
                .single();
        return new Refusal("同一文件已于%s由%s上传（%s），不能重复上传。"
                .formatted(first.uploadedAt().format(MINUTE), first.uploadedBy(), first.fileName()));
    }

    private static ListUpload read(ResultSet row, int number) throws SQLException {
        return new ListUpload(
                row.getLong("id"),
                row.getString("file_name"),
                row.getBytes("content"),
                row.getString("uploaded_by_name"),
                row.getObject("at", LocalDateTime.class),
                row.getBoolean("adopted"));
    }
}
