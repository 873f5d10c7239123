package fangpiao.reconciliation;

import static fangpiao.reconciliation.SheetColumns.ACCOUNT;
import static fangpiao.reconciliation.SheetColumns.AMOUNT;
import static fangpiao.reconciliation.SheetColumns.BALANCE;
import static fangpiao.reconciliation.SheetColumns.CURRENCY;
import static fangpiao.reconciliation.SheetColumns.DAY;
import static fangpiao.reconciliation.SheetColumns.DIRECTION;
import static fangpiao.reconciliation.SheetColumns.KEY;
import static fangpiao.reconciliation.SheetColumns.PART;
import static fangpiao.reconciliation.SheetColumns.PARTY;
import static fangpiao.reconciliation.SheetColumns.PARTY_ACCOUNT;
import static fangpiao.reconciliation.SheetColumns.RECORD;
import static fangpiao.reconciliation.SheetColumns.REFERENCE;
import static fangpiao.reconciliation.SheetColumns.RETURN;
import static fangpiao.reconciliation.SheetColumns.WORDS;

import fangpiao.shared.Money;
import fangpiao.spreadsheet.Cell;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Row;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A row of a list of statements. Whatever is missing or wrong in it is told once, and then empty. */
class SheetRow {

    private static final Set<String> YUAN = Set.of("", "CNY", "RMB", "人民币", "人民币元", "156");

    private static final Map<String, Direction> DIRECTIONS = Map.of(
            "借", Direction.DEBIT,
            "支出", Direction.DEBIT,
            "D", Direction.DEBIT,
            "DBIT", Direction.DEBIT,
            "贷", Direction.CREDIT,
            "收入", Direction.CREDIT,
            "C", Direction.CREDIT,
            "CRDT", Direction.CREDIT);

    private final Row row;
    private final Optional<String> account;
    private final Optional<LocalDate> day;

    SheetRow(Row row) {
        this.row = row;
        this.account = row.read(ACCOUNT, Cell::words, "应为账号");
        this.day = row.read(DAY, Cell::day, "应为日期");
        if (!YUAN.contains(row.cell(CURRENCY).text().toUpperCase(Locale.ROOT)))
            row.complain(CURRENCY, "只接收人民币（CNY）账户的对账单");
    }

    String record() {
        return row.cell(RECORD).text();
    }

    Optional<String> account() {
        return account;
    }

    Optional<LocalDate> day() {
        return day;
    }

    Optional<Money> balance() {
        return needed(BALANCE, Cell::yuan, "应为金额");
    }

    Optional<StatementLine> line() {
        Optional<String> reference = needed(REFERENCE, Cell::words, "应为银行流水号");
        Optional<Direction> direction =
                needed(DIRECTION, cell -> Optional.ofNullable(DIRECTIONS.get(cell.text())), "应为「借」（支出）或「贷」（收入）");
        Optional<Money> amount = needed(AMOUNT, cell -> cell.yuan().filter(Money::isPositive), "应为大于零的金额");
        int part = row.read(PART, SheetRow::count, "应为批内第几笔").orElse(1);
        if (reference.isEmpty() || direction.isEmpty() || amount.isEmpty() || day.isEmpty()) return Optional.empty();
        return Optional.of(new StatementLine(
                reference.get(),
                part,
                day.get(),
                direction.get(),
                amount.get(),
                orNull(KEY),
                orNull(PARTY),
                orNull(PARTY_ACCOUNT),
                orNull(WORDS),
                orNull(RETURN)));
    }

    /** Where the bank tells the balance after each movement, a missing one is found at its place. */
    void compareBalance(Money expected) {
        if (row.cell(BALANCE).isBlank()) return;
        row.read(BALANCE, Cell::yuan, "应为金额")
                .filter(told -> !told.equals(expected))
                .ifPresent(told -> row.complain(BALANCE, "应为" + expected + "，之前的流水可能缺失或重复"));
    }

    void complain(Column column, String rule) {
        row.complain(column, rule);
    }

    private static Optional<Integer> count(Cell cell) {
        return cell.text().matches("[1-9]\\d{0,4}") ? Optional.of(Integer.valueOf(cell.text())) : Optional.empty();
    }

    private <T> Optional<T> needed(Column column, Function<Cell, Optional<T>> reader, String rule) {
        if (row.cell(column).isBlank()) row.complain(column, "应当填写");
        return row.cell(column).isBlank() ? Optional.empty() : row.read(column, reader, rule);
    }

    private String orNull(Column column) {
        String text = row.cell(column).text();
        return text.isEmpty() ? null : text;
    }
}
