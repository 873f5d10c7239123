package fangpiao.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.ledger.WrittenPage;
import fangpiao.proof.LedgerFile.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Reads a {@link LedgerFile} out, and says where it is not whole. */
final class LedgerFileReader {

    private final BooksReader reader;
    private long read;
    private long counted = -1;
    private String lastPage = "文件开头";

    LedgerFileReader(BooksReader reader) {
        this.reader = reader;
    }

    /** What is wrong with the file itself; nothing if it is whole, whatever its pages say. */
    Optional<Finding> read(InputStream file) throws IOException {
        try (var lines = LedgerFile.FORMAT.parse(new InputStreamReader(file, UTF_8))) {
            Iterator<CSVRecord> records = lines.iterator();
            if (!records.hasNext() || !isHeader(records.next())) throw new NoLedgerFile();
            read = 1;
            while (records.hasNext() && counted < 0) {
                CSVRecord record = records.next();
                if (!reads(record)) return Optional.of(unreadable(record, !records.hasNext()));
                read++;
            }
            return records.hasNext() ? Optional.of(atLine(read + 1, "结束行之后还有内容，不是本系统导出的。")) : end();
        } catch (UncheckedIOException torn) {
            return Optional.of(brokenOff(read + 1));
        }
    }

    /** Whether the rest of the books was read as well. */
    boolean isAtTheEnd() {
        return counted >= 0;
    }

    private Optional<Finding> end() {
        if (!isAtTheEnd()) return Optional.of(brokenOff(read));
        if (counted == read - 1) return Optional.empty();
        return Optional.of(atLine(read, "结束行记有%d行，实有%d行：文件中有行被删除或插入。", counted, read - 1));
    }

    private boolean reads(CSVRecord line) {
        if (line.get(0).equals(LedgerFile.CELLS)) return true;
        try {
            var kind = Line.valueOf(line.get(0));
            if (line.size() != kind.cells()) return false;
            tell(kind, line);
            return true;
        } catch (IllegalArgumentException | DateTimeException notAsWritten) {
            return false;
        }
    }

    private void tell(Line kind, CSVRecord line) {
        switch (kind) {
            case LEDGER -> throw new IllegalArgumentException("a second beginning");
            case SEAL -> reader.seal(seal(line));
            case NOTE -> reader.note(integer(line, 1), hash(line, 2));
            case PAGE -> reader.page(page(line));
            case HEAD -> reader.head(head(line));
            case ACCOUNT -> reader.account(line.get(1), Long.parseLong(line.get(2)));
            case END -> counted = Long.parseLong(line.get(1));
        }
    }

    private WrittenPage page(CSVRecord line) {
        var page = new WrittenPage(
                line.get(1),
                integer(line, 2),
                line.get(3),
                line.get(4),
                Long.parseLong(line.get(5)),
                line.get(6),
                line.get(7),
                Instant.parse(line.get(8)),
                hash(line, 9));
        lastPage = Finding.page(page.book(), page.number());
        return page;
    }

    private static LedgerSeal seal(CSVRecord line) {
        return new LedgerSeal(
                integer(line, 1),
                Instant.parse(line.get(2)),
                integer(line, 3),
                Long.parseLong(line.get(4)),
                integer(line, 5),
                hash(line, 6),
                hash(line, 7));
    }

    private static SealedHead head(CSVRecord line) {
        return new SealedHead(line.get(1), integer(line, 2), hash(line, 3), integer(line, 4));
    }

    private static boolean isHeader(CSVRecord line) {
        return line.size() == Line.LEDGER.cells()
                && line.get(0).replace(LedgerFile.BYTE_ORDER_MARK, "").equals(Line.LEDGER.name())
                && line.get(1).equals(Integer.toString(LedgerFile.VERSION));
    }

    private static int integer(CSVRecord line, int cell) {
        return Integer.parseInt(line.get(cell));
    }

    private static byte[] hash(CSVRecord line, int cell) {
        return HexFormat.of().parseHex(line.get(cell));
    }

    private Finding unreadable(CSVRecord line, boolean last) {
        return last
                ? brokenOff(read + 1)
                : atLine(read + 1, "本行不完整或被改动，无法读取：%s。在%s之后。", String.join(",", line.values()), lastPage);
    }

    private Finding brokenOff(long line) {
        return atLine(line, "文件在此中断（%s之后），后面的内容缺失。", lastPage);
    }

    private static Finding atLine(long line, String sentence, Object... facts) {
        return Finding.of("文件第%d行".formatted(line), sentence, facts);
    }
}
