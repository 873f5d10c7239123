package fangpiao.rescission;

import fangpiao.spreadsheet.Sheet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The register of arrears as a spreadsheet, case by case, with age and days overdue. */
final class ArrearsSheet {

    private static final List<String> HEADER = List.of(
            "房企", "统一社会信用代码", "退房案", "网签备案号", "房源", "应追回（元）", "尚应追回（元）", "批准退房", "账龄（天）", "账龄段", "退款期限", "逾期（天）");

    private ArrearsSheet() {}

    static byte[] of(List<Arrear> arrears, LocalDate today) {
        return Sheet.write(
                "追款台账",
                HEADER,
                arrears.stream().map(arrear -> row(arrear, today)).toList());
    }

    private static List<Object> row(Arrear arrear, LocalDate today) {
        return Arrays.asList(
                arrear.developerName(),
                arrear.developerCode(),
                arrear.rescission().value(),
                arrear.filingNo(),
                arrear.home(),
                arrear.clawedBack(),
                arrear.outstanding(),
                arrear.since(),
                arrear.daysOn(today),
                arrear.ageOn(today),
                arrear.dueOn(),
                arrear.daysOverdueOn(today));
    }
}
