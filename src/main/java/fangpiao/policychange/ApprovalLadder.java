package fangpiao.policychange;

import fangpiao.approval.LevelTable;
import fangpiao.shared.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Who decides about how much, as the decision table says. Between two amounts of one level there is no other, so after
 * a few questions most answers are known.
 */
class ApprovalLadder {

    private final LevelTable table;
    private final Map<Money, NavigableMap<Money, String>> knownByThreshold = new HashMap<>();

    ApprovalLadder(LevelTable table) {
        this.table = table;
    }

    /** @param threshold above it a meeting decides, as the rules say that give the amount */
    String levelOf(Money amount, Money threshold) {
        var known = knownByThreshold.computeIfAbsent(threshold, unknown -> new TreeMap<>());
        var below = known.floorEntry(amount);
        var above = known.ceilingEntry(amount);
        if (below != null && above != null && below.getValue().equals(above.getValue())) return below.getValue();
        return known.computeIfAbsent(
                amount, unknown -> table.levelOf(amount, threshold).group());
    }
}
