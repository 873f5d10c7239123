package fangpiao.filing;

import fangpiao.shared.Money;
import fangpiao.spreadsheet.Complaints;
import fangpiao.spreadsheet.Row;
import fangpiao.spreadsheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The day's file, read whole: the filings in it, and everything that is wrong with it. */
class FilingSheet {

    private final Sheet sheet;
    private final List<ContractFiling> filings = new ArrayList<>();

    FilingSheet(byte[] file) {
        sheet = Sheet.read(file, FilingField.columns());
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : sheet.rows()) new FilingRow(row).read().ifPresent(filing -> add(row, filing, seen));
    }

    private void add(Row row, ContractFiling filing, Map<String, Integer> seen) {
        Integer earlier = seen.putIfAbsent(filing.no(), row.number());
        if (earlier != null) row.complain(FilingField.NO.column(), "与第%d行相同".formatted(earlier));
        filings.add(filing);
    }

    int rows() {
        return sheet.rows().size();
    }

    List<ContractFiling> filings() {
        return List.copyOf(filings);
    }

    Complaints complaints() {
        return sheet.complaints();
    }

    String sha256() {
        return sheet.sha256();
    }

    byte[] withComplaints() {
        return sheet.withComplaints();
    }

    /** What a file looks like, with a row that is plainly nobody's. */
    static byte[] template() {
        List<String> header = Stream.of(FilingField.values())
                .map(field -> field.column().name())
                .toList();
        List<Object> example = List.of(
                "演示数据-0001",
                "HT-演示-0001",
                "XSYT",
                "昆西预许〔2024〕演示1号",
                "3栋",
                "1201",
                "张某某（演示数据）",
                "530112199001010000",
                Money.yuan("1012367.20"),
                LocalDate.of(2025, 8, 11),
                LocalDate.of(2025, 8, 12),
                FiledKind.OTHER.chinese());
        return Sheet.write("网签备案", header, List.of(example));
    }
}
