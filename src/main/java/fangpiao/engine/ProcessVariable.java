package fangpiao.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A variable that a process keeps, with a name, a type and no way to misspell either. Only what the task list shows and
 * what the diagram asks is kept there; facts stand in tables.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** The columns of the task list (案件号、被征收人、项目、金额). */
    public static final ProcessVariable<String> CASE_NO = new ProcessVariable<>("caseNo", String.class);

    public static final ProcessVariable<String> HOLDER_NAME = new ProcessVariable<>("holderName", String.class);
    public static final ProcessVariable<String> PROJECT_NAME = new ProcessVariable<>("projectName", String.class);
    public static final ProcessVariable<String> AMOUNT_YUAN = new ProcessVariable<>("amountYuan", String.class);

    /** What the approval ladder is asked with. */
    public static final ProcessVariable<Long> AMOUNT_FEN = new ProcessVariable<>("amountFen", Long.class);

    /** What it answers: the post, how many of it vote, and whether they decide as a meeting. */
    public static final ProcessVariable<String> APPROVAL_GROUP = new ProcessVariable<>("approvalGroup", String.class);

    public static final ProcessVariable<Integer> APPROVAL_SEATS = new ProcessVariable<>("approvalSeats", Integer.class);
    public static final ProcessVariable<Boolean> COLLECTIVE = new ProcessVariable<>("collective", Boolean.class);

    /** The case that a call activity opens: its business key. */
    public static final ProcessVariable<String> CALLED_CASE = new ProcessVariable<>("calledCase", String.class);

    public T get(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Only until the transaction of the click ends: what the next gateway or call asks. */
    public void pass(VariableScope scope, T value) {
        scope.setVariable(name, Variables.untypedValue(value, true));
    }
}
