package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a bank tells of one account (银行流水): its balances before and after some days, and every movement between. */
record Statement(
        String account, LocalDate from, LocalDate to, Money opening, Money closing, List<StatementLine> lines) {

    Money turnover(Direction direction) {
        return Money.sum(lines.stream()
                .filter(line -> line.direction() == direction)
                .map(StatementLine::amount)
                .toList());
    }

    /** What contradicts itself: a statement must add up to the fen, and tell each movement once and in its own days. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        if (from.isAfter(to)) complaints.add("账号%s的对账单起始日期%s晚于截止日期%s".formatted(account, from, to));
        Money expected = opening.plus(turnover(Direction.CREDIT)).minus(turnover(Direction.DEBIT));
        if (!expected.equals(closing))
            complaints.add("账号%s自%s至%s的对账单不平：期初余额%s＋收入%s－支出%s＝%s，期末余额却为%s，相差%s，流水可能缺失或重复"
                    .formatted(
                            account,
                            from,
                            to,
                            opening,
                            turnover(Direction.CREDIT),
                            turnover(Direction.DEBIT),
                            expected,
                            closing,
                            closing.minus(expected)));
        complainOfLines(complaints);
        return complaints;
    }

    private void complainOfLines(List<String> complaints) {
        Set<String> seen = new HashSet<>();
        for (StatementLine line : lines) {
            if (!seen.add(line.bookedOn() + "/" + line.reference() + "/" + line.part()))
                complaints.add("流水号%s在对账单中出现两次".formatted(line.reference()));
            if (line.bookedOn().isBefore(from) || line.bookedOn().isAfter(to))
                complaints.add("流水号%s的记账日期%s不在对账单的期间（%s至%s）内".formatted(line.reference(), line.bookedOn(), from, to));
        }
    }
}
