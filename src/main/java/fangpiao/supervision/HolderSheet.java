package fangpiao.supervision;

import fangpiao.spreadsheet.Sheet;
import java.util.Arrays;
import java.util.List;

/** The list of those who have to be told, to be worked through by telephone. */
final class HolderSheet {

    private static final List<String> HEADER =
            List.of("持票人", "联系电话", "房票号", "购房案", "房源", "情形", "锁定至", "备案号", "房票金额（元）", "最近一次告知");

    private HolderSheet() {}

    static byte[] of(List<TellingLine> lines) {
        return Sheet.write(
                "要告知的持票人", HEADER, lines.stream().map(HolderSheet::row).toList());
    }

    private static List<Object> row(TellingLine line) {
        return Arrays.asList(
                line.name(),
                line.phone(),
                line.voucherNo(),
                line.purchaseNo(),
                line.unitNo(),
                line.kind(),
                line.until(),
                line.filingNo(),
                line.amount(),
                line.told());
    }
}
