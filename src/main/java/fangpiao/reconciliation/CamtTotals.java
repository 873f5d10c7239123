package fangpiao.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many entries came, and what they come to, beside what the bank says they are. */
class CamtTotals {

    private final Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    private final Map<Direction, BigDecimal> sums = new EnumMap<>(Direction.class);

    void add(Node entry) {
        Direction direction = CamtAmounts.direction(entry);
        counts.merge(direction, 1, Integer::sum);
        sums.merge(direction, new BigDecimal(entry.text("Amt").orElseThrow()), BigDecimal::add);
    }

    List<String> complaints(String account, Node summary) {
        var complaints = new ArrayList<String>();
        int all = count(Direction.DEBIT) + count(Direction.CREDIT);
        compare(complaints, account, "笔数", summary, "TtlNtries/NbOfNtries", BigDecimal.valueOf(all));
        BigDecimal sum = sum(Direction.DEBIT).add(sum(Direction.CREDIT));
        compare(complaints, account, "发生额合计", summary, "TtlNtries/Sum", sum);
        compareDirection(complaints, account, summary, "TtlDbtNtries", Direction.DEBIT);
        compareDirection(complaints, account, summary, "TtlCdtNtries", Direction.CREDIT);
        return complaints;
    }

    private void compareDirection(
            List<String> complaints, String account, Node summary, String path, Direction direction) {
        String name = direction.chinese();
        BigDecimal count = BigDecimal.valueOf(count(direction));
        compare(complaints, account, name + "笔数", summary, path + "/NbOfNtries", count);
        compare(complaints, account, name + "合计", summary, path + "/Sum", sum(direction));
    }

    private static void compare(
            List<String> complaints, String account, String what, Node summary, String path, BigDecimal ours) {
        summary.text(path)
                .map(BigDecimal::new)
                .filter(theirs -> theirs.compareTo(ours) != 0)
                .ifPresent(theirs -> complaints.add("账号%s的对账单%s应为%s，文件中为%s，流水可能缺失或重复"
                        .formatted(account, what, theirs.toPlainString(), ours.toPlainString())));
    }

    private int count(Direction direction) {
        return counts.getOrDefault(direction, 0);
    }

    private BigDecimal sum(Direction direction) {
        return sums.getOrDefault(direction, BigDecimal.ZERO);
    }
}
