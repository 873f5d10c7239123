package fangpiao.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.ledger.WrittenPage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The books as one file of comma separated text (RFC 4180, UTF-8) that anybody can keep and verify elsewhere: docs/books.md
 * says what each line means. The last line counts the others, so that a file that was cut off is known for what it is.
 */
final class LedgerFile implements BooksReader, Closeable {

    static final int VERSION = 1;
    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** What a line is about, which is its first cell, and what follows. */
    enum Line {
        LEDGER("version"),
        SEAL("no", "sealed_at", "books", "pages", "heads", "digest", "hash"),
        NOTE("seal_no", "seal_hash"),
        PAGE("book", "page", "from_account", "to_account", "amount_fen", "reason", "case_no", "booked_at", "hash"),
        HEAD("book", "pages", "hash", "seal_no"),
        ACCOUNT("code", "balance_fen"),
        END("lines");

        private final List<String> columns;

        Line(String... columns) {
            this.columns = List.of(columns);
        }

        int cells() {
            return 1 + columns.size();
        }
    }

    /** A line that begins like this only tells people what the cells of the other lines are. */
    static final String CELLS = "CELLS";

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CSVPrinter lines;
    private long written;

    LedgerFile(OutputStream file) {
        try {
            lines = new CSVPrinter(new OutputStreamWriter(file, UTF_8), FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(Line.LEDGER, VERSION);
        for (Line line : Line.values())
            print(
                    CELLS,
                    Stream.concat(Stream.of(line.name()), line.columns.stream()).toArray());
    }

    @Override
    public void seal(LedgerSeal seal) {
        write(
                Line.SEAL,
                seal.no(),
                seal.sealedAt(),
                seal.books(),
                seal.pages(),
                seal.heads(),
                hex(seal.digest()),
                hex(seal.hash()));
    }

    @Override
    public void note(int sealNo, byte[] hash) {
        write(Line.NOTE, sealNo, hex(hash));
    }

    @Override
    public void page(WrittenPage page) {
        write(
                Line.PAGE,
                page.book(),
                page.number(),
                page.from(),
                page.to(),
                page.fen(),
                page.reason(),
                page.caseNo(),
                page.bookedAt(),
                hex(page.hash()));
    }

    @Override
    public void head(SealedHead head) {
        write(Line.HEAD, head.book(), head.pages(), hex(head.hash()), head.sealNo());
    }

    @Override
    public void account(String code, long fen) {
        write(Line.ACCOUNT, code, fen);
    }

    /** Everything has been read out. Without this the file counts as cut off. */
    void end() {
        write(Line.END, written);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private void write(Line line, Object... cells) {
        print(line.name(), cells);
    }

    private void print(String first, Object... cells) {
        try {
            lines.print(first);
            lines.printRecord(cells);
            written++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
