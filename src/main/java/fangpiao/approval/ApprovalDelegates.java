package fangpiao.approval;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_FEN;
import static fangpiao.engine.ProcessVariable.APPROVAL_GROUP;
import static fangpiao.engine.ProcessVariable.APPROVAL_SEATS;
import static fangpiao.engine.ProcessVariable.COLLECTIVE;

import fangpiao.shared.Money;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every diagram with an approval by amount asks of the ladder. */
@Configuration(proxyBeanMethods = false)
class ApprovalDelegates {

    @Bean
    JavaDelegate determineLevel(ApprovalDesk desk) {
        return step -> {
            ApprovalLevel due = desk.fallsDue(caseOf(step), approvalBehind(step), new Money(AMOUNT_FEN.get(step)));
            APPROVAL_GROUP.set(step, due.level().group());
            APPROVAL_SEATS.set(step, due.level().seats());
            COLLECTIVE.set(step, due.isCollective());
        };
    }

    /** {@code determineCashOutLevel} is followed by {@code approveCashOut}. */
    private static String approvalBehind(DelegateExecution step) {
        return step.getCurrentActivityId().replaceFirst("^determine(.+)Level$", "approve$1");
    }
}
