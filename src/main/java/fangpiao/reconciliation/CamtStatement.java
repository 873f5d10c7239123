package fangpiao.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement of the message while it is being read. */
class CamtStatement {

    private final List<String> complaints;
    private final CamtAmounts amounts;
    private final Map<String, Node> balances = new HashMap<>();
    private final List<StatementLine> lines = new ArrayList<>();
    private final CamtTotals totals = new CamtTotals();
    private Node account;
    private Node period;
    private Node summary;

    CamtStatement(List<String> complaints) {
        this.complaints = complaints;
        this.amounts = new CamtAmounts(complaints);
    }

    void take(Node node) {
        switch (node.name()) {
            case "Acct" -> account = node;
            case "FrToDt" -> period = node;
            case "Bal" -> balances.put(node.text("Tp/CdOrPrtry/Cd").orElse(""), node);
            case "TxsSummry" -> summary = node;
            case "Ntry" -> takeEntry(node);
            default -> {}
        }
    }

    /** Only what is booked moves the balance; what is announced or pending comes again when it is. */
    private void takeEntry(Node entry) {
        if (!entry.text("Sts/Cd", "Sts").orElse("").equals("BOOK")) return;
        totals.add(entry);
        lines.addAll(new CamtEntry(entry, amounts, complaints).lines());
    }

    /** Nothing if it lacks what no statement can do without. */
    Optional<Statement> finish() {
        String number = account.text("Id/Othr/Id", "Id/IBAN").orElse("");
        refuseOtherCurrency(number);
        Node opening = balance(number, "期初余额（OPBD）", "OPBD", "PRCD");
        Node closing = balance(number, "期末余额（CLBD）", "CLBD", "CLBD");
        if (opening == null || closing == null) return Optional.empty();
        if (summary != null) complaints.addAll(totals.complaints(number, summary));
        LocalDate to = endOfPeriod().orElseGet(() -> day(closing.at("Dt").orElseThrow()));
        return Optional.of(new Statement(
                number, startOfPeriod(to), to, amounts.signed(opening), amounts.signed(closing), List.copyOf(lines)));
    }

    private void refuseOtherCurrency(String number) {
        account.text("Ccy")
                .filter(currency -> !currency.equals(CamtAmounts.YUAN))
                .ifPresent(currency -> complaints.add("账号%s的币种为%s，只接收人民币（CNY）账户的对账单".formatted(number, currency)));
    }

    private Node balance(String number, String name, String code, String other) {
        Node balance = balances.getOrDefault(code, balances.get(other));
        if (balance == null) complaints.add("账号%s的对账单没有%s".formatted(number, name));
        else if (balance.text("Tp/SubTp/Cd").filter("INTM"::equals).isPresent())
            complaints.add("账号%s的%s是分页小计，文件不是完整的对账单".formatted(number, name));
        return balance;
    }

    private LocalDate startOfPeriod(LocalDate to) {
        if (period != null)
            return BankTime.parse(period.text("FrDtTm").orElseThrow()).toLocalDate();
        return lines.stream()
                .map(StatementLine::bookedOn)
                .min(LocalDate::compareTo)
                .filter(first -> first.isBefore(to))
                .orElse(to);
    }

    /** Midnight ends the day before. */
    private Optional<LocalDate> endOfPeriod() {
        return Optional.ofNullable(period)
                .flatMap(days -> days.text("ToDtTm"))
                .map(BankTime::parse)
                .map(moment -> moment.minusNanos(1).toLocalDate());
    }

    static LocalDate day(Node date) {
        return date.text("Dt")
                .map(day -> LocalDate.parse(day.substring(0, 10)))
                .or(() -> date.text("DtTm").map(BankTime::parse).map(java.time.LocalDateTime::toLocalDate))
                .orElseThrow();
    }
}
