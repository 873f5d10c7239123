package fangpiao.reconciliation;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseKind;
import fangpiao.engine.CaseMessages;
import fangpiao.engine.ProcessVariable;
import fangpiao.engine.Step;
import fangpiao.payment.NewAccount;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/reconciliation.bpmn}, and what its forms hand over. */
@Component
class ReconciliationProcess {

    /** The last day for the difference, as the tasks read it. */
    static final ProcessVariable<String> DIFFERENCE_DUE = new ProcessVariable<>("differenceDue", String.class);

    private static final String DIFFERENCE_VANISHED = "differenceVanished";

    private final RuntimeService engine;
    private final TaskService tasks;
    private final IdentityService identities;
    private final CaseMessages cases;

    ReconciliationProcess(RuntimeService engine, TaskService tasks, IdentityService identities, CaseMessages cases) {
        this.engine = engine;
        this.tasks = tasks;
        this.identities = identities;
        this.cases = cases;
    }

    /** The house has found it, not the person whose click happens to be going on. */
    void start(CaseNo caseNo) {
        Map<String, Object> variables = Map.of(ProcessVariable.CASE_NO.name(), caseNo.value());
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            engine.startProcessInstanceByKey(CaseKind.RECONCILIATION.processKey(), caseNo.value(), variables);
        } finally {
            identities.setAuthentication(person);
        }
    }

    void vanished(CaseNo caseNo) {
        cases.tell(DIFFERENCE_VANISHED, caseNo);
    }

    static Explanation explanation(VariableScope form) {
        Resolution resolution = choice("decision", Resolution.class).get(form);
        return new Explanation(
                resolution,
                switch (resolution) {
                    case CLAIMED -> text("claimedSubject").get(form);
                    case CORRECTED -> text("counterReference").get(form);
                    default -> null;
                },
                Step.REASON_CODE.get(form),
                Step.OPINION.get(form),
                text("documentNo").get(form),
                resolution == Resolution.RETURNED ? newAccount(form) : null);
    }

    /** Null unless both were filled in. */
    private static NewAccount newAccount(VariableScope form) {
        var bank = text("newBankName").find(form);
        var account = text("newAccountNo").find(form);
        if (bank.isPresent() != account.isPresent()) throw new Refusal("更正收款账户的，开户行和账号须一并填写。");
        return bank.isEmpty() ? null : new NewAccount(bank.get(), account.get());
    }

    /** Who has taken each of the cases in hand; those that wait for somebody are not among them. */
    Map<String, String> ownersOf(Collection<String> caseNos) {
        if (caseNos.isEmpty()) return Map.of();
        return tasks
                .createTaskQuery()
                .processDefinitionKey(CaseKind.RECONCILIATION.processKey())
                .processInstanceBusinessKeyIn(caseNos.toArray(String[]::new))
                .taskAssigned()
                .list()
                .stream()
                .collect(Collectors.toMap(
                        task -> (String) tasks.getVariable(task.getId(), "caseNo"), task -> task.getAssignee()));
    }
}
