package fangpiao.policychange;

import fangpiao.engine.ProcessVariable;
import fangpiao.shared.Money;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.DecisionService;

/**
 * Who decides about how much, as the decision table says. Between two amounts of one level there is no other, so after
 * a few questions most answers are known.
 */
class ApprovalLadder {

    private final DecisionService decisions;
    private final NavigableMap<Money, String> known = new TreeMap<>();

    ApprovalLadder(DecisionService decisions) {
        this.decisions = decisions;
    }

    String levelOf(Money amount) {
        var below = known.floorEntry(amount);
        var above = known.ceilingEntry(amount);
        if (below != null && above != null && below.getValue().equals(above.getValue())) return below.getValue();
        return known.computeIfAbsent(amount, this::ask);
    }

    private String ask(Money amount) {
        return decisions
                .evaluateDecisionTableByKey("approvalLevel", Map.of(ProcessVariable.AMOUNT_FEN.name(), amount.fen()))
                .getSingleEntry();
    }
}
