package fangpiao.rescission;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_FEN;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.rescission.ContractRescissionProcess.CLAW_BACK;
import static fangpiao.rescission.ContractRescissionProcess.MINUTES_NO;
import static fangpiao.rescission.ContractRescissionProcess.REPAID;
import static fangpiao.rescission.ContractRescissionProcess.REPAYMENT_DUE;
import static fangpiao.rescission.ContractRescissionProcess.claim;
import static fangpiao.rescission.ContractRescissionProcess.demand;
import static fangpiao.rescission.ContractRescissionProcess.endOf;
import static fangpiao.rescission.ContractRescissionProcess.receipt;
import static fangpiao.rescission.ContractRescissionProcess.request;

import fangpiao.engine.Step;
import fangpiao.project.ProjectDesk;
import fangpiao.purchase.FiledContract;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/contract-rescission.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class ContractRescissionDelegates {

    @Bean
    JavaDelegate openRescission(RescissionDesk desk, VoucherDesk vouchers, ProjectDesk projects) {
        return step -> {
            FiledContract contract = desk.open(caseOf(step), request(step));
            VoucherCard voucher = vouchers.card(contract.parts().get(0).voucher());
            HOLDER_NAME.set(step, contract.developerName());
            PROJECT_NAME.set(step, projects.get(voucher.projectCode()).name());
            AMOUNT_YUAN.set(step, contract.byVoucher().toString());
            AMOUNT_FEN.set(step, contract.byVoucher().fen());
        };
    }

    @Bean
    JavaDelegate recordRescissionCheck(RescissionDesk desk) {
        return step -> {
            // a refusal has a service task of its own
            if (isAgreed(step)) desk.passCheck(caseOf(step));
        };
    }

    @Bean
    JavaDelegate rescindContract(RescissionDesk desk) {
        return step -> {
            if (isAgreed(step))
                CLAW_BACK.pass(
                        step, desk.rescind(caseOf(step), MINUTES_NO.find(step).orElse(null)));
        };
    }

    @Bean
    JavaDelegate recordDemand(RescissionDesk desk, Clock clock) {
        return step -> REPAYMENT_DUE.set(step, endOf(desk.demand(caseOf(step), demand(step)), clock.getZone()));
    }

    @Bean
    JavaDelegate recordRepayment(RescissionDesk desk) {
        return step -> REPAID.pass(step, repay(desk, step));
    }

    @Bean
    JavaDelegate markOverdue(RescissionDesk desk) {
        return step -> desk.markOverdue(caseOf(step));
    }

    @Bean
    JavaDelegate refuseRescission(RescissionDesk desk) {
        return step -> desk.refuse(caseOf(step));
    }

    private static boolean repay(RescissionDesk desk, DelegateExecution step) {
        if (Step.DECISION.get(step).equals("SET_OFF")) return desk.setOff(caseOf(step), claim(step));
        desk.receive(caseOf(step), receipt(step));
        return true;
    }

    private static boolean isAgreed(DelegateExecution step) {
        return Step.DECISION.get(step).equals("APPROVE");
    }
}
