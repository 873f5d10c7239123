package fangpiao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short cut and the interpreter give the same answers. */
class QuickFeelTest {

    private static final FeelEngine INTERPRETER = new ScalaFeelEngineFactory().createInstance();
    private static final FeelEngine QUICK = new QuickFeel(INTERPRETER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<= 500000",
                "< 500000",
                ">= 500000",
                "> 500000",
                "]500000..2000000]",
                "[500000..2000000]",
                "[500000..2000000[",
                "not(500000)",
                "-"
            })
    void answers_as_the_interpreter_does(String cell) {
        var values = List.of(0, 499_999.99, 500_000, 500_000L, 500_000.01, 1_999_999.99, 2_000_000.0, 2_000_000.01);
        for (Number value : values)
            assertThat(QUICK.evaluateSimpleUnaryTests(cell, "amount", amount(value)))
                    .as("%s with %s", cell, value)
                    .isEqualTo(INTERPRETER.evaluateSimpleUnaryTests(cell, "amount", amount(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"section-head\"", "\"\"", "amount / 100", "\"a\" + \"b\""})
    void reads_outputs_as_the_interpreter_does(String cell) {
        assertThat(QUICK.<Object>evaluateSimpleExpression(cell, amount(150)))
                .isEqualTo(INTERPRETER.evaluateSimpleExpression(cell, amount(150)));
    }

    private static VariableContext amount(Number value) {
        return Variables.createVariables().putValue("amount", value).asVariableContext();
    }
}
