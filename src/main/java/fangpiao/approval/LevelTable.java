package fangpiao.approval;

import fangpiao.engine.ProcessVariable;
import fangpiao.shared.Money;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who decides about how much, as {@code bpmn/approval-level.dmn} says on the day it is asked. */
@Component
public class LevelTable {

    private static final String TABLE = "approvalLevel";

    private final DecisionService decisions;

    // lazily, because the engine's own beans ask it
    LevelTable(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    /** @param threshold above it a meeting decides (集体决策限额), as the rules of the case say */
    public Level levelOf(Money sum, Money threshold) {
        Map<String, Object> level = decisions
                .evaluateDecisionTableByKey(
                        TABLE,
                        Map.of(
                                ProcessVariable.AMOUNT_FEN.name(),
                                sum.fen(),
                                "beyondThresholdFen",
                                sum.minus(threshold).fen()))
                .getSingleResult()
                .getEntryMap();
        return new Level(
                (String) level.get("approvalGroup"),
                (Integer) level.get("seats"),
                (Integer) level.get("approvals"),
                (Integer) level.get("refusals"));
    }
}
