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

/** Who approves how much: every limit is exact to the fen. */
class ApprovalLevelTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "1, section-head",
        "50000000, section-head",
        "50000001, renewal-approver",
        "200000000, renewal-approver",
        "200000001, renewal-director",
        "500000000, renewal-director",
        "500000001, collective-meeting",
        "2000000000, collective-meeting",
        "2000000001, gov-approver",
        "99999999999999, gov-approver"
    })
    void the_amount_in_fen_decides_the_group(long amountFen, String group) throws IOException {
        var result = ENGINE.evaluateDecisionTable(approvalLevel(), Map.of("amountFen", amountFen));
        assertThat(result.<String>getSingleEntry()).isEqualTo(group);
    }

    private static DmnDecision approvalLevel() throws IOException {
        try (var table = Files.newInputStream(Path.of("bpmn/approval-level.dmn"))) {
            return ENGINE.parseDecision("approvalLevel", table);
        }
    }
}
