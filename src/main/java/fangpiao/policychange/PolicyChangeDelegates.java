package fangpiao.policychange;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.policychange.PolicyChangeProcess.isApproved;
import static fangpiao.policychange.PolicyChangeProcess.isSentBack;

import fangpiao.engine.ProcessVariable;
import fangpiao.policy.Policy;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/policy-change.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class PolicyChangeDelegates {

    @Bean
    JavaDelegate openPolicyChange(PolicyChangeDesk desk, PolicyChangeProcess process) {
        return step -> {
            Policy draft = desk.open(caseOf(step), PolicyChangeProcess.request(step), process.person());
            ProcessVariable.HOLDER_NAME.set(step, draft.head().city());
            ProcessVariable.PROJECT_NAME.set(step, draft.name());
        };
    }

    @Bean
    JavaDelegate submitDraft(PolicyChangeDesk desk) {
        return step -> desk.submit(caseOf(step));
    }

    @Bean
    JavaDelegate recordRuleReview(PolicyChangeDesk desk) {
        return step -> {
            if (isApproved(step)) desk.passReview(caseOf(step));
            if (isSentBack(step)) desk.sendBack(caseOf(step));
        };
    }

    @Bean
    JavaDelegate recordRuleApproval(PolicyChangeDesk desk) {
        return step -> {
            if (isSentBack(step)) desk.sendBack(caseOf(step));
        };
    }

    @Bean
    JavaDelegate activateRules(PolicyChangeDesk desk, PolicyChangeProcess process) {
        return step -> desk.activate(caseOf(step), process.person());
    }

    @Bean
    JavaDelegate abandonRules(PolicyChangeDesk desk) {
        return step -> desk.abandon(caseOf(step));
    }
}
