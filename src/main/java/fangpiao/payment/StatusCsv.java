package fangpiao.payment;

import fangpiao.payment.StatusReport.Format;
import fangpiao.payment.StatusReport.Line;
import fangpiao.payment.StatusReport.Verdict;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Cell;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Row;
import fangpiao.spreadsheet.Sheet;
import java.util.List;
import java.util.Optional;

/** The bank's answers as a table whose last line has the totals (docs/payments.md). */
final class StatusCsv {

    private static final Column KEY = Column.required("支付指令号", "指令号", "端到端标识");
    private static final Column VERDICT = Column.required("银行结果", "处理结果", "状态");
    private static final Column AMOUNT = Column.required("金额");
    private static final Column ACCOUNT = Column.optional("收款账号");
    private static final Column REFERENCE = Column.optional("银行流水号", "流水号");
    private static final Column REASON = Column.optional("原因", "拒绝原因");
    private static final List<Column> COLUMNS = List.of(KEY, VERDICT, AMOUNT, ACCOUNT, REFERENCE, REASON);
    private static final String TOTALS = "合计";

    private StatusCsv() {}

    static StatusReport read(byte[] file) {
        Sheet sheet = Sheet.read(file, COLUMNS);
        List<Row> rows = sheet.rows();
        Row last = rows.get(rows.size() - 1);
        if (!last.cell(KEY).text().equals(TOTALS)) throw StatusReport.incomplete("文件最后一行不是合计行");
        List<Row> orders = rows.subList(0, rows.size() - 1);
        List<Line> lines =
                orders.stream().map(StatusCsv::line).flatMap(Optional::stream).toList();
        if (!sheet.complaints().isEmpty())
            throw new Refusal(sheet.complaints().all().get(0) + "，整个文件未导入。");
        refuseOtherTotals(last, lines);
        return new StatusReport(Format.CSV, null, null, null, null, lines);
    }

    private static Optional<Line> line(Row row) {
        Optional<String> key = row.read(KEY, Cell::words, "应为支付指令号");
        Optional<Verdict> verdict = row.read(VERDICT, StatusCsv::verdict, "应为受理、拒绝或处理中");
        Optional<Money> amount = row.read(AMOUNT, Cell::yuan, "应为金额（元）");
        if (key.isEmpty() || verdict.isEmpty() || amount.isEmpty()) return Optional.empty();
        return Optional.of(new Line(
                key.get(), verdict.get(), text(row, ACCOUNT), amount.get(), text(row, REFERENCE), text(row, REASON)));
    }

    private static Optional<Verdict> verdict(Cell cell) {
        return Optional.ofNullable(
                switch (cell.text()) {
                    case "受理", "成功", "已受理", "ACSC", "ACCP" -> Verdict.ACCEPTED;
                    case "拒绝", "失败", "已拒绝", "RJCT" -> Verdict.REFUSED;
                    case "处理中", "待处理", "PDNG" -> Verdict.PENDING;
                    default -> null;
                });
    }

    private static void refuseOtherTotals(Row last, List<Line> lines) {
        Money sum = Money.sum(lines.stream().map(Line::amount).toList());
        String count = last.cell(VERDICT).text().replace("笔", "").strip();
        Optional<Money> total = last.cell(AMOUNT).yuan();
        if (count.equals(Integer.toString(lines.size()))
                && total.filter(sum::equals).isPresent()) return;
        throw StatusReport.incomplete("合计行为 %s 笔、%s 元，各行实为 %d 笔、%s 元"
                .formatted(count, last.cell(AMOUNT).text(), lines.size(), sum));
    }

    private static String text(Row row, Column column) {
        String text = row.cell(column).text();
        return text.isEmpty() ? null : text;
    }
}
