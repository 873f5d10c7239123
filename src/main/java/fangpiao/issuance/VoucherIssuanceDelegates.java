package fangpiao.issuance;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_FEN;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.CASE_NO;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.engine.Step.DECISION;
import static fangpiao.engine.Step.OPINION;
import static fangpiao.engine.Step.RETURN_TO;
import static fangpiao.issuance.VoucherIssuanceProcess.DEDUCTION_REASON;
import static fangpiao.issuance.VoucherIssuanceProcess.FUND_NO;
import static fangpiao.issuance.VoucherIssuanceProcess.MINUTES_NO;
import static fangpiao.issuance.VoucherIssuanceProcess.SEAL_LOG_NO;
import static fangpiao.issuance.VoucherIssuanceProcess.STOCK_SERIAL;
import static fangpiao.issuance.VoucherIssuanceProcess.application;
import static fangpiao.issuance.VoucherIssuanceProcess.deduction;
import static fangpiao.issuance.VoucherIssuanceProcess.receipt;

import fangpiao.engine.Gate;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Money;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/voucher-issuance.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class VoucherIssuanceDelegates {

    @Bean
    JavaDelegate openIssuance(IssuanceDesk desk, ProjectDesk projects) {
        return step -> {
            Issuance issuance = isCalled(step) ? desk.get(caseOf(step)) : desk.open(caseOf(step), application(step));
            CASE_NO.set(step, issuance.caseNo().value());
            HOLDER_NAME.set(step, issuance.entitlement().holderName());
            PROJECT_NAME.set(
                    step, projects.get(issuance.entitlement().projectCode()).name());
            showAmount(step, issuance.face());
        };
    }

    @Bean
    JavaDelegate calculateFace(IssuanceDesk desk) {
        return step -> {
            switch (DECISION.get(step)) {
                case "CONFIRM" -> desk.confirmAmount(caseOf(step), deduction(step));
                case "RECALCULATE" ->
                    showAmount(
                            step,
                            desk.calculate(
                                    caseOf(step),
                                    deduction(step),
                                    DEDUCTION_REASON.find(step).orElse(null)));
                default -> {} // a withdrawal has a service task of its own
            }
        };
    }

    @Bean
    JavaDelegate withdrawIssuance(IssuanceDesk desk) {
        return step -> desk.withdraw(caseOf(step));
    }

    @Bean
    JavaDelegate recordLegalReview(IssuanceDesk desk) {
        return Gate.of(step -> desk.passLegalReview(caseOf(step)), step -> sendBack(desk, step));
    }

    @Bean
    JavaDelegate recordAmountCheck(IssuanceDesk desk) {
        return Gate.of(step -> desk.passAmountCheck(caseOf(step)), step -> sendBack(desk, step));
    }

    @Bean
    JavaDelegate reserveFunds(IssuanceDesk desk) {
        return Gate.of(step -> desk.reserveFunds(caseOf(step), FUND_NO.get(step)), step -> sendBack(desk, step));
    }

    @Bean
    JavaDelegate recordIssuanceApproval(IssuanceDesk desk) {
        return Gate.of(
                step -> desk.approve(caseOf(step), MINUTES_NO.find(step).orElse(null)), step -> sendBack(desk, step));
    }

    @Bean
    JavaDelegate rejectIssuance(IssuanceDesk desk) {
        return step -> desk.reject(caseOf(step));
    }

    @Bean
    JavaDelegate allocateVoucher(IssuanceDesk desk) {
        return step -> desk.allocate(caseOf(step));
    }

    @Bean
    JavaDelegate recordPrint(IssuanceDesk desk) {
        return step -> {
            if (DECISION.get(step).equals("PRINTED")) desk.print(caseOf(step), STOCK_SERIAL.get(step));
            else desk.spoil(caseOf(step), STOCK_SERIAL.get(step), OPINION.get(step));
        };
    }

    @Bean
    JavaDelegate issueVoucher(IssuanceDesk desk) {
        return step -> desk.issue(caseOf(step), SEAL_LOG_NO.get(step));
    }

    @Bean
    JavaDelegate activateVoucher(IssuanceDesk desk) {
        return step -> desk.handOver(caseOf(step), receipt(step));
    }

    /** Whether another case has prepared it and called this process, instead of an official at the start form. */
    private static boolean isCalled(DelegateExecution step) {
        return step.getSuperExecution() != null;
    }

    /** Cases that began before returns were told apart go back to the calculation. */
    private static void sendBack(IssuanceDesk desk, DelegateExecution step) {
        desk.sendBack(caseOf(step), RETURN_TO.find(step).orElse("calculateAmount"));
    }

    private static void showAmount(DelegateExecution step, Money face) {
        AMOUNT_YUAN.set(step, face.toString());
        AMOUNT_FEN.set(step, face.fen());
    }
}
