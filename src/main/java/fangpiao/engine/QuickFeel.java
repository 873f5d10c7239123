package fangpiao.engine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Reads the cells that our decision tables are made of, limits of numbers, texts in quotes and whole numbers, once instead of at every
 * decision; the interpreter, which parses each cell anew, gets the rest.
 */
class QuickFeel implements FeelEngine {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern LIMIT = Pattern.compile("(<=|<|>=|>)\\s*" + NUMBER);
    private static final Pattern RANGE = Pattern.compile("([\\[\\]])" + NUMBER + "\\.\\." + NUMBER + "([\\[\\]])");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    private final FeelEngine interpreter;
    private final Map<String, Predicate<BigDecimal>> read = new ConcurrentHashMap<>();

    QuickFeel(FeelEngine interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        Matcher text = TEXT.matcher(expression.strip());
        if (text.matches()) return (T) text.group(1);
        if (WHOLE.matcher(expression.strip()).matches()) return (T) Integer.valueOf(expression.strip());
        return interpreter.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
        TypedValue value = variables.resolve(input);
        if (value == null || !(value.getValue() instanceof Number number) || !isReadable(cell))
            return interpreter.evaluateSimpleUnaryTests(cell, input, variables);
        return read.computeIfAbsent(cell, QuickFeel::read).test(new BigDecimal(number.toString()));
    }

    private static boolean isReadable(String cell) {
        return LIMIT.matcher(cell.strip()).matches()
                || RANGE.matcher(cell.strip()).matches();
    }

    private static Predicate<BigDecimal> read(String cell) {
        Matcher limit = LIMIT.matcher(cell.strip());
        if (limit.matches()) return limit(limit.group(1), limit.group(2));
        Matcher range = RANGE.matcher(cell.strip());
        if (!range.matches()) throw new IllegalArgumentException(cell);
        return limit(range.group(1).equals("[") ? ">=" : ">", range.group(2))
                .and(limit(range.group(4).equals("]") ? "<=" : "<", range.group(3)));
    }

    private static Predicate<BigDecimal> limit(String operator, String number) {
        var limit = new BigDecimal(number);
        return switch (operator) {
            case "<=" -> value -> value.compareTo(limit) <= 0;
            case "<" -> value -> value.compareTo(limit) < 0;
            case ">=" -> value -> value.compareTo(limit) >= 0;
            default -> value -> value.compareTo(limit) > 0;
        };
    }
}
