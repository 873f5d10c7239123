package fangpiao.agreement;

import static fangpiao.agreement.CompensationAgreementProcess.AGREEMENT_NO;
import static fangpiao.agreement.CompensationAgreementProcess.APPRAISAL_REPORT_NO;
import static fangpiao.agreement.CompensationAgreementProcess.CASH_PART;
import static fangpiao.agreement.CompensationAgreementProcess.NOTICE_RESULT;
import static fangpiao.agreement.CompensationAgreementProcess.SIGNED_ON;
import static fangpiao.agreement.CompensationAgreementProcess.SWAP_PART;
import static fangpiao.agreement.CompensationAgreementProcess.VOUCHER_PART;
import static fangpiao.agreement.CompensationAgreementProcess.amounts;
import static fangpiao.agreement.CompensationAgreementProcess.notice;
import static fangpiao.agreement.CompensationAgreementProcess.survey;
import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;

import fangpiao.agreement.CompensationAgreementProcess.NoticeResult;
import fangpiao.engine.Gate;
import fangpiao.project.ProjectDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/compensation-agreement.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class CompensationAgreementDelegates {

    @Bean
    JavaDelegate openAgreement(AgreementDesk desk, ProjectDesk projects) {
        return step -> {
            Survey survey = survey(step);
            desk.open(caseOf(step), survey);
            HOLDER_NAME.set(step, survey.holderName());
            PROJECT_NAME.set(step, projects.get(survey.projectCode()).name());
        };
    }

    @Bean
    JavaDelegate recordComponents(AgreementDesk desk) {
        return step -> {
            desk.value(caseOf(step), APPRAISAL_REPORT_NO.get(step), amounts(step));
            AMOUNT_YUAN.set(step, desk.get(caseOf(step)).equity().toString());
        };
    }

    @Bean
    JavaDelegate recordSurveyCheck(AgreementDesk desk) {
        return Gate.of(step -> desk.passCheck(caseOf(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate rejectAgreement(AgreementDesk desk) {
        return step -> desk.reject(caseOf(step));
    }

    @Bean
    JavaDelegate recordChoice(AgreementDesk desk) {
        return step -> desk.choose(caseOf(step), VOUCHER_PART.get(step), SWAP_PART.get(step), CASH_PART.get(step));
    }

    @Bean
    JavaDelegate recordSignature(AgreementDesk desk) {
        return step -> desk.sign(caseOf(step), AGREEMENT_NO.get(step), SIGNED_ON.get(step));
    }

    @Bean
    JavaDelegate recordNotice(AgreementDesk desk) {
        return step -> desk.publish(caseOf(step), notice(step));
    }

    @Bean
    JavaDelegate recordNoticeResult(AgreementDesk desk) {
        return step -> {
            if (NOTICE_RESULT.get(step) == NoticeResult.OBJECTION_UPHELD) desk.sendBack(caseOf(step));
            else desk.conclude(caseOf(step));
        };
    }
}
