package fangpiao.cashout;

import static fangpiao.cashout.BalanceCashoutProcess.KIND;
import static fangpiao.cashout.BalanceCashoutProcess.MINUTES_NO;
import static fangpiao.cashout.BalanceCashoutProcess.account;
import static fangpiao.cashout.BalanceCashoutProcess.application;
import static fangpiao.cashout.BalanceCashoutProcess.isWithdrawn;
import static fangpiao.cashout.BalanceCashoutProcess.voucher;
import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_FEN;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;

import fangpiao.engine.Gate;
import fangpiao.payment.BankSlip;
import fangpiao.project.ProjectDesk;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/balance-cashout.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class BalanceCashoutDelegates {

    @Bean
    JavaDelegate openCashOut(CashOutDesk desk, VoucherDesk vouchers, ProjectDesk projects) {
        return step -> {
            CashOut claim = desk.open(caseOf(step), voucher(step), KIND.get(step), application(step), account(step));
            VoucherCard voucher = vouchers.card(claim.voucher());
            HOLDER_NAME.set(step, voucher.holderName());
            PROJECT_NAME.set(step, projects.get(voucher.projectCode()).name());
            showAmount(step, claim);
        };
    }

    @Bean
    JavaDelegate recordCashOutCheck(CashOutDesk desk) {
        return Gate.of(step -> desk.passCheck(caseOf(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate bookCashOut(CashOutDesk desk) {
        return Gate.of(
                step -> desk.approve(caseOf(step), MINUTES_NO.find(step).orElse(null)),
                step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate sendCashOut(CashOutDesk desk) {
        return step -> desk.send(caseOf(step));
    }

    @Bean
    JavaDelegate recordCashOutReceipt(CashOutDesk desk) {
        return step -> desk.confirm(caseOf(step), BankSlip.PAYMENT_KEY.find(step), BankSlip.in(step));
    }

    @Bean
    JavaDelegate recordCashOutAccount(CashOutDesk desk) {
        return step -> desk.amend(caseOf(step), account(step));
    }

    @Bean
    JavaDelegate recordCashOutCorrection(CashOutDesk desk) {
        return step -> {
            // a withdrawal has a service task of its own
            if (!isWithdrawn(step)) showAmount(step, desk.correct(caseOf(step), application(step), account(step)));
        };
    }

    @Bean
    JavaDelegate withdrawCashOut(CashOutDesk desk) {
        return step -> desk.withdraw(caseOf(step));
    }

    @Bean
    JavaDelegate rejectCashOut(CashOutDesk desk) {
        return step -> desk.reject(caseOf(step));
    }

    private static void showAmount(DelegateExecution step, CashOut claim) {
        AMOUNT_YUAN.set(step, claim.payable().toString());
        AMOUNT_FEN.set(step, claim.payable().fen());
    }
}
