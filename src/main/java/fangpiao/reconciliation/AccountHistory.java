package fangpiao.reconciliation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the statements of an account have come. The next one goes on where they end: neither a day nor a fen is missing
 * between, and what it tells a second time is what it told before.
 */
class AccountHistory {

    /** Where the statements taken over so far end; null if there are none. */
    record End(LocalDate day, Money balance) {}

    private final Map<String, StatementLine> known;
    private End end;

    /** @param known the entries of the account that lie in the days of the statements to come */
    AccountHistory(End end, List<StatementLine> known) {
        this.end = end;
        this.known = new HashMap<>(known.stream().collect(toMap(AccountHistory::keyOf, identity())));
    }

    /** What keeps a statement from being the next one. */
    List<String> complaints(Statement statement, LocalDate today) {
        var complaints = new ArrayList<String>();
        if (statement.to().isAfter(today))
            complaints.add("账号%s的对账单截至%s，晚于今天".formatted(statement.account(), statement.to()));
        if (end == null) return complaints;
        if (!statement.to().isAfter(end.day())) {
            complaints.add("账号%s的流水已导入至%s，本份对账单（%s至%s）没有新的日期，不能重复导入"
                    .formatted(statement.account(), end.day(), statement.from(), statement.to()));
            return complaints;
        }
        complainOfOpening(statement, complaints);
        complainOfOverlap(statement, complaints);
        return complaints;
    }

    /** What of the statement was not known before. */
    List<StatementLine> fresh(Statement statement) {
        return statement.lines().stream()
                .filter(line -> !known.containsKey(keyOf(line)))
                .toList();
    }

    void add(Statement statement) {
        statement.lines().forEach(line -> known.put(keyOf(line), line));
        end = new End(statement.to(), statement.closing());
    }

    /** What stood there before the days of the statement, by what is known of them. */
    private Money expectedOpening(Statement statement) {
        return end.balance()
                .minus(Money.sum(known.values().stream()
                        .filter(line -> !line.bookedOn().isBefore(statement.from()))
                        .map(StatementLine::signed)
                        .toList()));
    }

    private void complainOfOpening(Statement statement, List<String> complaints) {
        Money expected = expectedOpening(statement);
        if (statement.opening().equals(expected)) return;
        LocalDate next = end.day().plusDays(1);
        String cause = statement.from().isAfter(next)
                ? "，缺少%s至%s的对账单".formatted(next, statement.from().minusDays(1))
                : "";
        complaints.add("账号%s的对账单与上一份不衔接：上一份截至%s，本份自%s起，期初余额应为%s，实为%s%s"
                .formatted(statement.account(), end.day(), statement.from(), expected, statement.opening(), cause));
    }

    private void complainOfOverlap(Statement statement, List<String> complaints) {
        for (StatementLine line : statement.lines()) {
            StatementLine before = known.get(keyOf(line));
            if (before != null && !before.isSameMovement(line))
                complaints.add("流水号%s此前已导入（%s，%s%s），与本份内容不一致"
                        .formatted(
                                line.reference(),
                                before.bookedOn(),
                                before.direction().chinese(),
                                before.amount()));
            if (before == null && !line.bookedOn().isAfter(end.day()))
                complaints.add("流水号%s的记账日期%s已导入过对账单，当时没有这一笔".formatted(line.reference(), line.bookedOn()));
        }
        Set<String> told = statement.lines().stream().map(AccountHistory::keyOf).collect(toSet());
        known.values().stream()
                .filter(line -> !line.bookedOn().isBefore(statement.from()))
                .filter(line -> !told.contains(keyOf(line)))
                .forEach(
                        line -> complaints.add("此前已导入的流水号%s（%s）不在本份对账单中".formatted(line.reference(), line.bookedOn())));
    }

    private static String keyOf(StatementLine line) {
        return line.bookedOn() + "/" + line.reference() + "/" + line.part();
    }
}
