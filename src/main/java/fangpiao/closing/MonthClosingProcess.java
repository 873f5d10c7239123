package fangpiao.closing;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms of {@code bpmn/month-closing.bpmn} hand over, and what its gateways ask. */
final class MonthClosingProcess {

    /** Whether the month was closed, and not reopened. */
    static final ProcessVariable<Boolean> MONTH_CLOSED = new ProcessVariable<>("monthClosed", Boolean.class);

    private MonthClosingProcess() {}

    /** By whom, the desk finds out itself. */
    static MonthClosing closing(CaseNo caseNo, VariableScope form) {
        return new MonthClosing(
                caseNo,
                choice("act", Act.class).get(form),
                BookMonth.parse(text("month").get(form)),
                filled(text("documentNo"), form),
                filled(text("reason"), form),
                null,
                MonthClosing.Status.REQUESTED);
    }

    private static String filled(FormField<String> field, VariableScope form) {
        return field.find(form)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
