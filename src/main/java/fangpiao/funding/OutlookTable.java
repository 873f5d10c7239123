package fangpiao.funding;

import fangpiao.shared.Money;
import java.util.List;

/** A list of cases with its sum. */
record OutlookTable(List<OutlookRow> rows) {

    static final List<String> HEADER = List.of("案件号", "编号", "当事人", "类别", "事项", "项目", "资金账户", "日期", "金额（元）", "备注");

    public Money sum() {
        return Money.sum(rows.stream().map(OutlookRow::amount).toList());
    }

    public int count() {
        return rows.size();
    }

    List<List<?>> cells() {
        return rows.stream()
                .<List<?>>map(row -> java.util.Arrays.asList(
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
