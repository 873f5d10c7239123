package fangpiao.reconciliation;

import fangpiao.reconciliation.BalanceSheet.Item;
import fangpiao.reconciliation.StatementAccounts.PayingAccount;
import fangpiao.shared.Money;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What leaves as a spreadsheet. */
final class ReconciliationSheets {

    private ReconciliationSheets() {}

    static byte[] register(List<BankDifference> differences, LocalDate today) {
        var header = List.of("案件号", "差异", "银行账号", "金额", "银行流水", "我方登记", "发现日期", "处理期限", "状态", "处理方式", "办结日期", "账龄（天）");
        return Sheet.write(
                "对账差异", header, differences.stream().map(one -> row(one, today)).toList());
    }

    private static List<Object> row(BankDifference one, LocalDate today) {
        return Arrays.asList(
                one.caseNo().value(),
                one.kind().chinese(),
                one.account(),
                one.amount(),
                one.theirs(),
                one.ours(),
                one.openedAt().toLocalDate(),
                one.dueOn(),
                one.status().chinese(),
                one.status() == BankDifference.Status.RESOLVED
                        ? one.resolution().chinese()
                        : null,
                one.closedOn(),
                one.isOpen() ? one.daysOn(today) : null);
    }

    static byte[] balance(PayingAccount account, BalanceSheet sheet) {
        var rows = new ArrayList<List<?>>();
        rows.add(Arrays.asList(
                "账户", null, account.name() + " " + account.no() + "（" + account.bank() + "）", null, null));
        rows.add(Arrays.asList("银行流水余额", sheet.day(), null, null, sheet.bank()));
        items(rows, "我方已收、银行未收", sheet.onlyBooks(), true);
        items(rows, "我方已付、银行未付", sheet.onlyBooks(), false);
        rows.add(Arrays.asList("调节后银行余额", sheet.day(), null, null, sheet.bankAdjusted()));
        rows.add(Arrays.asList("我方账面余额", sheet.day(), null, null, sheet.books()));
        items(rows, "银行已收、我方未收", sheet.onlyBank(), true);
        items(rows, "银行已付、我方未付", sheet.onlyBank(), false);
        if (!sheet.opening().isZero()) rows.add(Arrays.asList("期初差额", null, "启用对账时的差额", null, sheet.opening()));
        rows.add(Arrays.asList("调节后账面余额", sheet.day(), null, null, sheet.booksAdjusted()));
        return Sheet.write("余额调节表", List.of("项目", "日期", "内容", "情况", "金额（元）"), rows);
    }

    private static void items(List<List<?>> rows, String name, List<Item> items, boolean incoming) {
        items.stream()
                .filter(item -> item.isIncoming() == incoming)
                .forEach(
                        item -> rows.add(Arrays.asList(name, item.day(), item.words(), item.because(), item.amount())));
    }

    /** A day with one of each kind of movement. */
    static byte[] template() {
        List<String> header = SheetColumns.ALL.stream().map(Column::name).toList();
        LocalDate day = LocalDate.of(2025, 8, 12);
        return Sheet.write(
                "银行流水",
                header,
                List.of(
                        balance("期初", day, "1000000.00"),
                        movement(
                                day, "YS0001", "借", "420000.01", "579999.99", "某房地产公司（演示数据）", "JS-2025-000001-1", null),
                        movement(
                                day,
                                "YS0002",
                                "贷",
                                "420000.01",
                                "1000000.00",
                                "某房地产公司（演示数据）",
                                "JS-2025-000001-1",
                                "账户已销户"),
                        movement(day, "YS0003", "借", "0.50", "999999.50", null, null, null),
                        balance("期末", day, "999999.50")));
    }

    private static List<Object> balance(String record, LocalDate day, String yuan) {
        return Arrays.asList(
                record,
                "5305010000000000000",
                "人民币",
                day,
                null,
                null,
                null,
                null,
                Money.yuan(yuan),
                null,
                null,
                null,
                null,
                null);
    }

    private static List<Object> movement(
            LocalDate day,
            String reference,
            String direction,
            String yuan,
            String balance,
            String party,
            String key,
            String returned) {
        return Arrays.asList(
                "明细",
                "5305010000000000000",
                "人民币",
                day,
                reference,
                null,
                direction,
                Money.yuan(yuan),
                Money.yuan(balance),
                party,
                party == null ? null : "8719000000000000000",
                key,
                party == null ? "手续费" : "房票结算款",
                returned);
    }
}
