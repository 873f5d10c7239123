package fangpiao.notification;

import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts, as shipped and as officials have edited them; what was used once stays. */
@Repository
class Templates {

    /** A text that was in use, with who wrote it; nobody for the shipped one. */
    public record Edition(Template template, String writtenBy, LocalDateTime writtenAt) {}

    private final JdbcClient db;
    private final Clock clock;

    Templates(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Template current(Kind kind) {
        return editions(kind).get(0).template();
    }

    /** The one in use, and the one before it. */
    List<Edition> editions(Kind kind) {
        List<Edition> edited =
                db.sql("""
                select kind, version, subject, body, written_at at time zone 'Asia/Shanghai' as at,
                       coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = written_by), written_by) as by
                from message_template where kind = ? order by version desc limit 2""").param(kind.name()).query(Templates::read).list();
        if (edited.size() == 2) return edited;
        return Stream.concat(edited.stream(), Stream.of(new Edition(kind.shipped(), null, null)))
                .toList();
    }

    /** Becomes the text in use; refused if that is no longer the one it was written from. */
    void add(Template template, String by) {
        int added = db.sql("""
                insert into message_template (kind, version, subject, body, written_by, written_at)
                select :kind, :version, :subject, :body, :by, :now
                where :version = (select coalesce(max(version), 0) + 1 from message_template where kind = :kind)
                on conflict do nothing""")
                .param("kind", template.kind().name())
                .param("version", template.version())
                .param("subject", template.subject())
                .param("body", template.body())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (added == 0)
            throw new Refusal("模板「%s」已被他人修改，请刷新后再改。".formatted(template.kind().title()));
    }

    private static Edition read(ResultSet row, int number) throws SQLException {
        var template = new Template(
                Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("subject"),
                row.getString("body"));
        return new Edition(template, row.getString("by"), row.getObject("at", LocalDateTime.class));
    }
}
