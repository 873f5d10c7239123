package fangpiao.supervision;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.number;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseKind;
import fangpiao.engine.CaseNumbers;
import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/pool-exit.bpmn}, and what its forms hand over. */
@Component
class PoolExitProcess {

    static final FormField<PoolExit.Decision> DECISION = choice("decision", PoolExit.Decision.class);
    static final FormField<Integer> SUSPEND_MONTHS = number("suspendMonths");
    static final FormField<LocalDate> CHECKED_ON = date("checkedOn");

    /** The last day of the new permit or agreement in the place of one that is over. */
    static final FormField<LocalDate> RENEWED_UNTIL = date("renewedUntil");

    /** Whether its developer has something to mend first; asked in the transaction of the check. */
    static final ProcessVariable<Boolean> RECTIFIABLE = new ProcessVariable<>("rectifiable", Boolean.class);

    private static final String GROUND_FOUND = "groundFound";
    private static final FormField<String> ESTATE_CODE = text("estateCode");
    private static final FormField<Trigger> GROUND = choice("ground", Trigger.class);
    private static final FormField<String> FACTS = text("exitFacts");
    private static final FormField<String> DOCUMENT_NO = text("documentNo");

    private final RuntimeService engine;
    private final IdentityService identities;
    private final CaseNumbers numbers;

    PoolExitProcess(RuntimeService engine, IdentityService identities, CaseNumbers numbers) {
        this.engine = engine;
        this.identities = identities;
        this.numbers = numbers;
    }

    /** A review or the calendar has found a ground: the house opens the case, not the person whose click goes on. */
    CaseNo begin(ExitRequest request) {
        CaseNo caseNo = numbers.next(CaseKind.POOL_EXIT);
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            engine.startProcessInstanceByMessage(GROUND_FOUND, caseNo.value(), variables(caseNo, request));
            return caseNo;
        } finally {
            identities.setAuthentication(person);
        }
    }

    /** The same keys that the start form has, and kept no longer. */
    private static VariableMap variables(CaseNo caseNo, ExitRequest request) {
        return Variables.putValue(ProcessVariable.CASE_NO.name(), caseNo.value())
                .putValueTyped(ESTATE_CODE.key(), Variables.stringValue(request.estateCode(), true))
                .putValueTyped(
                        GROUND.key(), Variables.stringValue(request.ground().name(), true))
                .putValueTyped(FACTS.key(), Variables.stringValue(request.facts(), true))
                .putValueTyped(DOCUMENT_NO.key(), Variables.stringValue(request.documentNo(), true));
    }

    static ExitRequest request(VariableScope form) {
        return new ExitRequest(ESTATE_CODE.get(form), GROUND.get(form), FACTS.get(form), DOCUMENT_NO.get(form));
    }

    static Rectification rectification(VariableScope form) {
        return new Rectification(
                text("rectificationNoticeNo").get(form),
                date("rectifyUntil").get(form),
                text("demands").get(form));
    }

    static ExitNotice notice(VariableScope form) {
        return new ExitNotice(
                text("noticeNo").get(form),
                text("noticePlace").get(form),
                date("publishedOn").get(form));
    }
}
