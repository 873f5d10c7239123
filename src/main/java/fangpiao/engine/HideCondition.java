package fangpiao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * When a field is not shown. What our forms ask, {@code a = null or a != "X"}, is read once into a few comparisons: a
 * FEEL interpreter costs more than the rest of the form. Anything else goes to the interpreter.
 */
class HideCondition {

    private static final Pattern COMPARISON = Pattern.compile("(\\w+) (=|!=) (null|true|\"[^\"]*\")");
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Predicate<Map<String, Object>> condition;

    /** @param feel as the form has it, with the leading equals sign */
    HideCondition(String feel) {
        String expression = feel.substring(1).strip();
        var comparisons = comparisons(expression);
        condition = comparisons.isEmpty()
                ? visible -> interpret(expression, visible)
                : visible -> comparisons.stream().anyMatch(comparison -> comparison.test(visible));
    }

    boolean holds(Map<String, Object> visible) {
        return condition.test(visible);
    }

    /** The parts of an "or" of comparisons; none if it is something else. */
    private static List<Predicate<Map<String, Object>>> comparisons(String expression) {
        var comparisons = new ArrayList<Predicate<Map<String, Object>>>();
        for (String part : expression.split(" or ")) {
            Matcher comparison = COMPARISON.matcher(part.strip());
            if (!comparison.matches()) return List.of();
            comparisons.add(comparison(comparison.group(1), comparison.group(2).equals("="), comparison.group(3)));
        }
        return comparisons;
    }

    private static Predicate<Map<String, Object>> comparison(String key, boolean equal, String literal) {
        Object value =
                switch (literal) {
                    case "null" -> null;
                    case "true" -> true;
                    default -> literal.substring(1, literal.length() - 1);
                };
        return visible -> Objects.equals(visible.get(key), value) == equal;
    }

    private static boolean interpret(String expression, Map<String, Object> visible) {
        var result = FEEL.evaluateExpression(expression, visible);
        if (result.isFailure()) throw new IllegalStateException("condition " + expression + ": " + result.failure());
        return Boolean.TRUE.equals(result.result());
    }
}
