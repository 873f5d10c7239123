package fangpiao.reconciliation;

import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.RowWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;

/** Writes statements as banks do: for the simulated one. */
final class StatementWriter {

    private StatementWriter() {}

    static byte[] camt(Statement statement) {
        var xml = new CamtWriter();
        xml.write(statement);
        return xml.bytes();
    }

    static byte[] csv(Statement statement) {
        var file = new ByteArrayOutputStream();
        try (RowWriter rows = RowWriter.csv(file)) {
            rows.header(SheetColumns.ALL.stream().map(Column::name).toList());
            balance(rows, statement, "期初", statement.from());
            statement.lines().forEach(line -> movement(rows, statement, line));
            balance(rows, statement, "期末", statement.to());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void balance(RowWriter rows, Statement statement, String record, LocalDate day) {
        var amount = record.equals("期初") ? statement.opening() : statement.closing();
        rows.row(Arrays.asList(
                record, statement.account(), "CNY", day, null, null, null, null, amount, null, null, null, null, null));
    }

    private static void movement(RowWriter rows, Statement statement, StatementLine line) {
        rows.row(Arrays.asList(
                "明细",
                statement.account(),
                "CNY",
                line.bookedOn(),
                line.reference(),
                null,
                line.direction() == Direction.DEBIT ? "借" : "贷",
                line.amount(),
                null,
                line.partyName(),
                line.partyAccount(),
                line.key(),
                line.words(),
                line.returnReason()));
    }
}
