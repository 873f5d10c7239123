package fangpiao.payment;

import fangpiao.engine.CaseDoor;
import fangpiao.shared.Refusal;
import fangpiao.shared.Sm3;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a released batch out as a file for the bank, and remembers to whom. */
@Service
@Transactional
class BankFileDesk {

    /** A file as it was handed out. */
    record Handed(String name, byte[] content) {}

    /** When somebody took which file, and its SM3. */
    record Download(BankFileFormat format, String digest, String person, LocalDateTime at) {}

    private final Batches batches;
    private final BatchLines lines;
    private final CaseDoor persons;
    private final JdbcClient db;
    private final Clock clock;

    BankFileDesk(Batches batches, BatchLines lines, CaseDoor persons, JdbcClient db, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.persons = persons;
        this.db = db;
        this.clock = clock;
    }

    Handed handOut(String batchNo, BankFileFormat format) {
        byte[] content = write(batchNo, format);
        db.sql("""
                insert into bank_file_download (batch_no, format, digest, downloaded_by, downloader_name, downloaded_at)
                values (:no, :format, :digest, :person,
                        coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = :person), :person), :now)""")
                .param("no", batchNo)
                .param("format", format.name())
                .param("digest", Sm3.of(content))
                .param("person", persons.actor().orElseThrow())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return new Handed(batchNo + "." + format.extension(), content);
    }

    /** The SM3 of the file, which the bank may calculate as well. */
    @Transactional(readOnly = true)
    String digestOf(String batchNo, BankFileFormat format) {
        return HexFormat.of().formatHex(Sm3.of(write(batchNo, format)));
    }

    @Transactional(readOnly = true)
    List<Download> downloadsOf(String batchNo) {
        return db.sql("select * from bank_file_download where batch_no = ? order by id")
                .param(batchNo)
                .query((row, n) -> new Download(
                        BankFileFormat.valueOf(row.getString("format")),
                        HexFormat.of().formatHex(row.getBytes("digest")),
                        row.getString("downloader_name"),
                        row.getObject("downloaded_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime()))
                .list();
    }

    private byte[] write(String batchNo, BankFileFormat format) {
        PaymentBatch batch = batches.get(batchNo);
        if (!batch.isReleased()) throw new Refusal("付款批次%s尚未放行，不能下载银行文件。".formatted(batchNo));
        return format.write(batch, lines.of(batchNo), clock.getZone());
    }
}
