package fangpiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who approves how much, in how many seats: every limit is exact to the fen. */
class ApprovalLevelTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "1, 500000000, section-head, 1, 1, 1",
        "50000000, 500000000, section-head, 1, 1, 1",
        "50000001, 500000000, renewal-approver, 1, 1, 1",
        "200000000, 500000000, renewal-approver, 1, 1, 1",
        "200000001, 500000000, renewal-director, 1, 1, 1",
        "500000000, 500000000, renewal-director, 1, 1, 1",
        "500000001, 500000000, collective-meeting, 3, 2, 2",
        "2000000000, 500000000, collective-meeting, 3, 2, 2",
        "2000000001, 500000000, gov-approver, 1, 1, 1",
        "99999999999999, 500000000, gov-approver, 1, 1, 1",
        "30000000, 30000000, section-head, 1, 1, 1",
        "30000001, 30000000, collective-meeting, 3, 2, 2",
        "1000000000, 1000000000, renewal-director, 1, 1, 1",
        "1000000001, 1000000000, collective-meeting, 3, 2, 2",
        "2000000000, 3000000000, renewal-director, 1, 1, 1",
        "2000000001, 3000000000, gov-approver, 1, 1, 1"
    })
    void the_sum_and_the_threshold_of_the_rules_decide_the_group_and_its_votes(
            long sumFen, long thresholdFen, String group, int seats, int approvals, int refusals) throws IOException {
        var level = ENGINE.evaluateDecisionTable(
                        approvalLevel(), Map.of("amountFen", sumFen, "beyondThresholdFen", sumFen - thresholdFen))
                .getSingleResult();

        assertThat(level.getEntryMap())
                .isEqualTo(
                        Map.of("approvalGroup", group, "seats", seats, "approvals", approvals, "refusals", refusals));
    }

    private static DmnDecision approvalLevel() throws IOException {
        try (var table = Files.newInputStream(Path.of("bpmn/approval-level.dmn"))) {
            return ENGINE.parseDecision("approvalLevel", table);
        }
    }
}
