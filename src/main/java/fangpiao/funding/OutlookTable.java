package fangpiao.funding;

import fangpiao.shared.Money;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A list of cases with its sum, the first to be paid first. */
record OutlookTable(List<OutlookRow> rows) {

    static final List<String> HEADER = List.of("案件号", "编号", "当事人", "类别", "事项", "项目", "资金账户", "日期", "金额（元）", "备注");

    static OutlookTable of(Stream<OutlookRow> rows) {
        return new OutlookTable(
                rows.sorted(Comparator.comparing(OutlookRow::day).thenComparing(OutlookRow::caseNo))
                        .toList());
    }

    /** A page is no place for ten thousand lines; the spreadsheet has them all. */
    public List<OutlookRow> first(int lines) {
        return rows.subList(0, Math.min(lines, rows.size()));
    }

    public Money sum() {
        return Money.sum(rows.stream().map(OutlookRow::amount).toList());
    }

    public int count() {
        return rows.size();
    }

    List<List<?>> cells() {
        return rows.stream()
                .<List<?>>map(row -> Arrays.asList(
                        row.caseNo(),
                        row.no(),
                        row.party(),
                        row.kind(),
                        row.what(),
                        row.project(),
                        row.fund(),
                        row.day(),
                        row.amount(),
                        row.remark()))
                .toList();
    }
}
