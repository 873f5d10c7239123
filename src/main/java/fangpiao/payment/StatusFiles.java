package fangpiao.payment;

import fangpiao.payment.StatusDesk.Outcome;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of the bank, each taken over once. */
@Repository
class StatusFiles {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient db;
    private final Clock clock;

    StatusFiles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void refuseSecond(byte[] digest) {
        db.sql("select batch_no, importer_name, imported_at from bank_status_file where digest = ?")
                .param(digest)
                .query((row, n) -> "该文件已由%s于%s导入付款批次%s，不能重复导入。"
                        .formatted(
                                row.getString("importer_name"),
                                MOMENT.format(row.getObject("imported_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())),
                                row.getString("batch_no")))
                .optional()
                .ifPresent(sentence -> {
                    throw new Refusal(sentence);
                });
    }

    void add(
            byte[] digest,
            String batchNo,
            String name,
            StatusReport.Format format,
            List<Outcome> outcomes,
            String person) {
        try {
            insert(digest, batchNo, name, format, outcomes, person);
        } catch (DuplicateKeyException atTheSameInstant) {
            throw new Refusal("该文件刚刚已被导入，不能重复导入。");
        }
    }

    private void insert(
            byte[] digest,
            String batchNo,
            String name,
            StatusReport.Format format,
            List<Outcome> outcomes,
            String person) {
        db.sql("""
                insert into bank_status_file (digest, batch_no, name, format, accepted, refused, disputed, unchanged,
                                              imported_by, importer_name, imported_at)
                values (:digest, :batch, :name, :format, :accepted, :refused, :disputed, :unchanged, :person,
                        coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = :person), :person), :now)""")
                .param("digest", digest)
                .param("batch", batchNo)
                .param("name", name)
                .param("format", format.name())
                .param("accepted", Collections.frequency(outcomes, Outcome.ACCEPTED))
                .param("refused", Collections.frequency(outcomes, Outcome.REFUSED))
                .param("disputed", Collections.frequency(outcomes, Outcome.DISPUTED))
                .param("unchanged", Collections.frequency(outcomes, Outcome.UNCHANGED))
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    StatusFile get(byte[] digest) {
        return db.sql("select * from bank_status_file where digest = ?")
                .param(digest)
                .query(this::read)
                .single();
    }

    List<StatusFile> of(String batchNo) {
        return db.sql("select * from bank_status_file where batch_no = ? order by imported_at")
                .param(batchNo)
                .query(this::read)
                .list();
    }

    private StatusFile read(ResultSet row, int number) throws SQLException {
        return new StatusFile(
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getString("name"),
                StatusReport.Format.valueOf(row.getString("format")),
                row.getInt("accepted"),
                row.getInt("refused"),
                row.getInt("disputed"),
                row.getInt("unchanged"),
                row.getString("importer_name"),
                row.getObject("imported_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime());
    }
}
