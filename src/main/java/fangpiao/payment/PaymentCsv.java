package fangpiao.payment;

import fangpiao.spreadsheet.RowWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** A batch as a table, with its totals in the last line (docs/payments.md). */
final class PaymentCsv {

    private static final List<String> HEADER =
            List.of("批次号", "序号", "支付指令号", "付款户名", "付款账号", "付款开户行", "收款户名", "收款账号", "收款开户行", "币种", "金额（元）", "用途");

    private PaymentCsv() {}

    static byte[] bytes(PaymentBatch batch, List<BatchLine> lines) {
        var file = new ByteArrayOutputStream();
        try (RowWriter rows = RowWriter.csv(file)) {
            rows.header(HEADER);
            for (int at = 0; at < lines.size(); at++) rows.row(row(batch, at + 1, lines.get(at)));
            rows.row(totals(batch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static List<?> row(PaymentBatch batch, int number, BatchLine line) {
        return List.of(
                batch.no(),
                number,
                line.key(),
                batch.account().name(),
                batch.account().no(),
                batch.account().bank(),
                line.payee().name(),
                line.payee().account(),
                line.payee().bank(),
                "CNY",
                line.amount(),
                line.purpose());
    }

    private static List<?> totals(PaymentBatch batch) {
        return Arrays.asList(
                "合计", batch.orders(), null, null, null, null, null, null, null, "CNY", batch.total(), null);
    }
}
