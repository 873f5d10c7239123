package fangpiao.reconciliation;

import static fangpiao.reconciliation.SheetColumns.ACCOUNT;
import static fangpiao.reconciliation.SheetColumns.RECORD;

import fangpiao.spreadsheet.Complaint;
import fangpiao.spreadsheet.Row;
import fangpiao.spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads statements from a list (CSV or XLSX): for each a row with the balance before (期初), its movements (明细), and a row
 * with the balance after (期末). Without its last row a statement is not whole.
 */
final class SheetReader {

    private final List<Statement> statements = new ArrayList<>();
    private final List<String> cutOff = new ArrayList<>();
    private SheetStatement open;

    private SheetReader() {}

    static StatementFile read(byte[] file) {
        Sheet sheet = Sheet.read(file, SheetColumns.ALL);
        var reader = new SheetReader();
        for (Row row : sheet.rows()) reader.take(new SheetRow(row));
        reader.tellCutOff();
        List<String> complaints = Stream.concat(
                        sheet.complaints().all().stream().map(Complaint::toString), reader.cutOff.stream())
                .toList();
        return new StatementFile(StatementFormat.SHEET, List.copyOf(reader.statements), complaints);
    }

    private void take(SheetRow row) {
        switch (row.record()) {
            case "期初", "期初余额" -> begin(row);
            case "明细" -> add(row);
            case "期末", "期末余额" -> end(row);
            default -> row.complain(RECORD, "应为「期初」「明细」或「期末」");
        }
    }

    private void begin(SheetRow row) {
        tellCutOff();
        open = new SheetStatement(
                row.account().orElse(""), row.day().orElse(null), row.balance().orElse(null));
    }

    private void add(SheetRow row) {
        if (!isOpenFor(row)) return;
        row.line().ifPresent(line -> {
            open.add(line);
            if (open.balance() != null) row.compareBalance(open.balance());
        });
    }

    private void end(SheetRow row) {
        if (!isOpenFor(row)) return;
        row.balance()
                .flatMap(closing -> row.day().flatMap(day -> open.whole(day, closing)))
                .ifPresent(statements::add);
        open = null;
    }

    private boolean isOpenFor(SheetRow row) {
        if (open == null) row.complain(RECORD, "之前没有「期初」行，文件的前一部分缺失");
        else if (row.account().filter(open.account()::equals).isEmpty()) row.complain(ACCOUNT, "与本对账单「期初」行的账号不一致");
        return open != null;
    }

    private void tellCutOff() {
        if (open != null) cutOff.add("文件不完整：账号%s的对账单没有「期末」行，可能只下载了一部分".formatted(open.account()));
        open = null;
    }
}
