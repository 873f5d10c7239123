package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.util.Set;

/**
 * One step of a case that a person takes: a user task, or the start of the case.
 *
 * @param duty the kind of act it is (经办、复核、审批 …), as the diagram says
 * @param taskId the open task; null when the case is being started
 * @param groups the groups whose members may take it, or open a case of that kind
 */
public record Step(
        String processKey, String key, String name, String duty, CaseNo caseNo, String taskId, Set<String> groups) {

    /** The field in which a person says how it shall go on. */
    public static final FormField<String> DECISION = FormField.text("decision");

    public static final FormField<String> REASON_CODE = FormField.text("reasonCode");
    public static final FormField<String> OPINION = FormField.text("opinion");

    /** Under which number the minutes of the meeting are filed that decided. */
    public static final FormField<String> MINUTES_NO = FormField.text("minutesNo");

    /** To which earlier step it is sent back: a user task of the diagram. */
    public static final FormField<String> RETURN_TO = FormField.text("returnTo");

    /** What has to be put right there, as ticked. */
    public static final FormField<String> RETURN_ITEMS = FormField.text("returnItems");
}
