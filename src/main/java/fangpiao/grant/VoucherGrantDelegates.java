package fangpiao.grant;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_FEN;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.CALLED_CASE;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.grant.VoucherGrantProcess.MINUTES_NO;
import static fangpiao.grant.VoucherGrantProcess.correction;
import static fangpiao.grant.VoucherGrantProcess.request;

import fangpiao.engine.Gate;
import fangpiao.project.ProjectDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/voucher-grant.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class VoucherGrantDelegates {

    @Bean
    JavaDelegate openGrant(GrantDesk desk, ProjectDesk projects) {
        return step -> {
            VoucherGrant grant = desk.open(caseOf(step), request(step));
            HOLDER_NAME.set(step, grant.request().holderName());
            PROJECT_NAME.set(step, projects.get(grant.projectCode()).name());
            showAmount(step, grant);
        };
    }

    @Bean
    JavaDelegate recordEligibilityCheck(GrantDesk desk) {
        return Gate.of(step -> desk.passCheck(caseOf(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate recordGrantCorrection(GrantDesk desk) {
        return step -> showAmount(step, desk.correct(caseOf(step), correction(step)));
    }

    @Bean
    JavaDelegate recordGrantApproval(GrantDesk desk) {
        return Gate.of(
                step -> CALLED_CASE.set(
                        step,
                        desk.approve(caseOf(step), MINUTES_NO.find(step).orElse(null))
                                .value()),
                step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate rejectGrant(GrantDesk desk) {
        return step -> desk.reject(caseOf(step));
    }

    private static void showAmount(DelegateExecution step, VoucherGrant grant) {
        AMOUNT_YUAN.set(step, grant.request().amount().toString());
        AMOUNT_FEN.set(step, grant.request().amount().fen());
    }
}
