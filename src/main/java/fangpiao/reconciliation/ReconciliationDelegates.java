package fangpiao.reconciliation;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.reconciliation.ReconciliationProcess.DIFFERENCE_DUE;
import static fangpiao.reconciliation.ReconciliationProcess.explanation;

import fangpiao.engine.Step;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/reconciliation.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class ReconciliationDelegates {

    @Bean
    JavaDelegate openDifference(ReconciliationDesk desk) {
        return step -> {
            BankDifference difference = desk.get(caseOf(step));
            HOLDER_NAME.set(step, difference.kind().chinese());
            PROJECT_NAME.set(step, desk.fundsOf(difference));
            AMOUNT_YUAN.set(step, difference.amount().toString());
            DIFFERENCE_DUE.set(step, difference.dueOn().toString());
        };
    }

    @Bean
    JavaDelegate recordExplanation(ReconciliationDesk desk) {
        return step -> desk.explain(caseOf(step), explanation(step));
    }

    @Bean
    JavaDelegate settleDifference(ReconciliationDesk desk) {
        return step -> {
            if (Step.DECISION.get(step).equals("APPROVE")) desk.settle(caseOf(step));
            else desk.sendBack(caseOf(step));
        };
    }

    @Bean
    JavaDelegate closeDifference(ReconciliationDesk desk) {
        return step -> desk.vanish(caseOf(step));
    }
}
