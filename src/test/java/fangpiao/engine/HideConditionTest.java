package fangpiao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HideConditionTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "decision = null or decision = \"APPROVE\"",
                "decision = null or decision != \"APPROVE\"",
                "decision != \"APPROVE\"",
                "decision = null",
                "decision != null and decision = \"APPROVE\"",
            })
    void answers_what_the_browser_would_answer(String feel) {
        var condition = new HideCondition("=" + feel);
        for (String decision : new String[] {null, "", "APPROVE", "REJECT"}) {
            Map<String, Object> visible = new HashMap<>();
            visible.put("decision", decision);
            assertThat(condition.holds(visible))
                    .as("%s with %s", feel, decision)
                    .isEqualTo(FEEL.evaluateExpression(feel, visible).result());
        }
    }

    @Test
    void answers_what_the_browser_would_answer_about_a_tick() {
        String feel = "collective = null or collective != true or decision = \"RETURN\"";
        var condition = new HideCondition("=" + feel);
        for (Boolean collective : new Boolean[] {null, true, false})
            for (String decision : new String[] {null, "APPROVE", "RETURN"}) {
                Map<String, Object> visible = new HashMap<>();
                visible.put("collective", collective);
                visible.put("decision", decision);
                assertThat(condition.holds(visible))
                        .as("%s with %s and %s", feel, collective, decision)
                        .isEqualTo(FEEL.evaluateExpression(feel, visible).result());
            }
    }
}
