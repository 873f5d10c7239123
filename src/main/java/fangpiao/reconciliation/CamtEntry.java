package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A booked entry of the message: one movement, or a batch that the bank has booked in one sum and told in parts. */
class CamtEntry {

    /** What a bank writes where the payer has given no identification. */
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private final Node entry;
    private final CamtAmounts amounts;
    private final List<String> complaints;
    private final Direction direction;
    private final Money amount;

    CamtEntry(Node entry, CamtAmounts amounts, List<String> complaints) {
        this.entry = entry;
        this.amounts = amounts;
        this.complaints = complaints;
        this.direction = CamtAmounts.direction(entry);
        this.amount = amounts.amount(entry.at("Amt").orElseThrow());
    }

    List<StatementLine> lines() {
        List<Node> parts =
                entry.all("NtryDtls").flatMap(details -> details.all("TxDtls")).toList();
        Optional<String> reference = referenceOf(parts);
        Optional<LocalDate> bookedOn = entry.at("BookgDt").map(CamtStatement::day);
        if (reference.isEmpty()) complaints.add(at("没有银行流水号（AcctSvcrRef），无法防止重复入账"));
        if (bookedOn.isEmpty()) complaints.add(at("没有记账日期（BookgDt）"));
        if (!amount.isPositive()) complaints.add(at("金额不大于零"));
        if (reference.isEmpty() || bookedOn.isEmpty() || !amount.isPositive()) return List.of();
        if (parts.size() < 2)
            return List.of(line(
                    reference.get(), 1, bookedOn.get(), parts.isEmpty() ? entry : parts.get(0), direction, amount));
        return divided(reference.get(), bookedOn.get(), parts);
    }

    /** The parts must come to the whole; which way each goes is told from .08 on. */
    private List<StatementLine> divided(String reference, LocalDate bookedOn, List<Node> parts) {
        var lines = new ArrayList<StatementLine>();
        for (Node part : parts) {
            Optional<Node> own = part.at("Amt").or(() -> part.at("AmtDtls/TxAmt/Amt"));
            if (own.isEmpty()) {
                complaints.add(at("分为%d笔明细，第%d笔没有金额".formatted(parts.size(), lines.size() + 1)));
                return List.of();
            }
            Direction way = part.text("CdtDbtInd").isPresent() ? CamtAmounts.direction(part) : direction;
            lines.add(line(reference, lines.size() + 1, bookedOn, part, way, amounts.amount(own.get())));
        }
        Money sum = Money.sum(lines.stream().map(StatementLine::signed).toList());
        if (!sum.equals(direction.signed(amount)))
            complaints.add(at("金额%s与%d笔明细合计%s不一致".formatted(direction.signed(amount), parts.size(), sum)));
        return lines;
    }

    private Optional<String> referenceOf(List<Node> parts) {
        return entry.text("AcctSvcrRef", "NtryRef").or(() -> parts.stream()
                .limit(1)
                .flatMap(part -> part.text("Refs/AcctSvcrRef").stream())
                .findFirst());
    }

    private StatementLine line(
            String reference, int no, LocalDate bookedOn, Node part, Direction way, Money partAmount) {
        String side = way == Direction.DEBIT ? "Cdtr" : "Dbtr";
        return new StatementLine(
                reference,
                no,
                bookedOn,
                way,
                partAmount,
                part.text("Refs/EndToEndId")
                        .filter(key -> !key.equals(NOT_PROVIDED))
                        .orElse(null),
                part.text("RltdPties/" + side + "/Nm", "RltdPties/" + side + "/Pty/Nm")
                        .orElse(null),
                part.text("RltdPties/" + side + "Acct/Id/Othr/Id", "RltdPties/" + side + "Acct/Id/IBAN")
                        .orElse(null),
                words(part),
                returnReason(part));
    }

    private String words(Node part) {
        String told = part.at("RmtInf").stream()
                .flatMap(info -> info.all("Ustrd"))
                .map(Node::text)
                .collect(Collectors.joining(" "));
        return told.isBlank()
                ? part.text("AddtlTxInf").or(() -> entry.text("AddtlNtryInf")).orElse(null)
                : told;
    }

    /** A reversal gives the money back like a return does, only that the bank itself was wrong. */
    private String returnReason(Node part) {
        Optional<String> told = part.at("RtrInf")
                .map(info -> info.text("Rsn/Cd", "Rsn/Prtry").orElse("退汇") + " "
                        + info.all("AddtlInf").map(Node::text).collect(Collectors.joining(" ")))
                .map(String::strip);
        boolean reversed = entry.text("RvslInd").filter("true1"::contains).isPresent();
        return told.orElse(reversed ? "冲正" : null);
    }

    private String at(String what) {
        return "第%d行的流水%s".formatted(entry.line(), what);
    }
}
