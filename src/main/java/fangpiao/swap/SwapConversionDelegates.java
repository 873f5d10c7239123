package fangpiao.swap;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_FEN;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.CALLED_CASE;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.engine.Step.DECISION;
import static fangpiao.swap.SwapConversionProcess.FEE_PAYABLE;
import static fangpiao.swap.SwapConversionProcess.MINUTES_NO;
import static fangpiao.swap.SwapConversionProcess.clearing;
import static fangpiao.swap.SwapConversionProcess.payee;
import static fangpiao.swap.SwapConversionProcess.request;
import static fangpiao.swap.SwapConversionProcess.supplement;

import fangpiao.agreement.Agreement;
import fangpiao.engine.Gate;
import fangpiao.payment.BankSlip;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/swap-conversion.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class SwapConversionDelegates {

    @Bean
    JavaDelegate openConversion(SwapConversionDesk desk, ProjectDesk projects) {
        return step -> {
            desk.open(caseOf(step), request(step));
            Agreement agreement = desk.agreementOf(caseOf(step));
            Money converted = desk.get(caseOf(step)).converted();
            HOLDER_NAME.set(step, agreement.holderName());
            PROJECT_NAME.set(step, projects.get(agreement.projectCode()).name());
            AMOUNT_YUAN.set(step, converted.toString());
            AMOUNT_FEN.set(step, converted.fen());
        };
    }

    @Bean
    JavaDelegate computeClearing(SwapConversionDesk desk) {
        return step -> {
            switch (DECISION.get(step)) {
                case "CONFIRM" -> desk.confirmClearing(caseOf(step), clearing(step));
                case "RECALCULATE" -> desk.clear(caseOf(step), clearing(step));
                default -> {} // a withdrawal has a service task of its own
            }
        };
    }

    @Bean
    JavaDelegate recordClearingCheck(SwapConversionDesk desk) {
        return Gate.of(step -> desk.passCheck(caseOf(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate recordSupplementApproval(SwapConversionDesk desk) {
        return Gate.of(
                step -> desk.approve(caseOf(step), MINUTES_NO.find(step).orElse(null)),
                step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate withdrawSwapRight(SwapConversionDesk desk) {
        return step -> {
            CaseNo issuance = desk.convert(caseOf(step), supplement(step), payee(step));
            CALLED_CASE.set(step, issuance.value());
            FEE_PAYABLE.pass(step, desk.get(caseOf(step)).due().isPositive());
        };
    }

    @Bean
    JavaDelegate sendFeePayment(SwapConversionDesk desk) {
        return step -> desk.sendFee(caseOf(step));
    }

    @Bean
    JavaDelegate recordFeePayment(SwapConversionDesk desk) {
        return step -> desk.confirmFee(caseOf(step), BankSlip.PAYMENT_KEY.find(step), BankSlip.in(step));
    }

    @Bean
    JavaDelegate dropConversion(SwapConversionDesk desk) {
        return step -> desk.drop(caseOf(step));
    }
}
