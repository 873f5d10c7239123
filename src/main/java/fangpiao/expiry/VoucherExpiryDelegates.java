package fangpiao.expiry;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_FEN;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.expiry.VoucherExpiryProcess.END_OF_TERM;
import static fangpiao.expiry.VoucherExpiryProcess.LADDER_RUNG;
import static fangpiao.expiry.VoucherExpiryProcess.MINUTES_NO;
import static fangpiao.expiry.VoucherExpiryProcess.confirmation;
import static fangpiao.expiry.VoucherExpiryProcess.contact;
import static fangpiao.expiry.VoucherExpiryProcess.isPassedOn;
import static fangpiao.expiry.VoucherExpiryProcess.payee;
import static fangpiao.expiry.VoucherExpiryProcess.visit;
import static fangpiao.expiry.VoucherExpiryProcess.withdrawal;

import fangpiao.engine.Gate;
import fangpiao.payment.BankSlip;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/voucher-expiry.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class VoucherExpiryDelegates {

    @Bean
    JavaDelegate remindHolder(ExpiryDesk desk, ProjectDesk projects) {
        return step -> {
            desk.remind(caseOf(step));
            VoucherCard voucher = desk.voucherOf(caseOf(step));
            HOLDER_NAME.set(step, voucher.holderName());
            PROJECT_NAME.set(step, projects.get(voucher.projectCode()).name());
            AMOUNT_YUAN.set(step, voucher.left().toString());
        };
    }

    @Bean
    JavaDelegate recordContact(ExpiryDesk desk) {
        return step -> desk.recordContact(caseOf(step), contact(step));
    }

    @Bean
    JavaDelegate recordVisit(ExpiryDesk desk) {
        return step -> desk.recordVisit(caseOf(step), visit(step));
    }

    @Bean
    JavaDelegate escalateContact(Ladder ladder) {
        return step -> LADDER_RUNG.pass(step, ladder.escalate(caseOf(step)).name());
    }

    @Bean
    JavaDelegate recordSupervision(Ladder ladder) {
        return step -> ladder.answer(caseOf(step), Rung.SECTION_CHIEF, isPassedOn(step));
    }

    @Bean
    JavaDelegate recordContactDecision(Ladder ladder) {
        return step -> ladder.answer(caseOf(step), Rung.DEPUTY, false);
    }

    @Bean
    JavaDelegate expireVoucher(ExpiryDesk desk) {
        return step -> END_OF_TERM.set(step, desk.endTerm(caseOf(step)).name());
    }

    @Bean
    JavaDelegate prepareConversion(ExpiryDesk desk) {
        return step -> {
            Money payable = desk.prepareConversion(caseOf(step), confirmation(step), payee(step));
            AMOUNT_YUAN.set(step, payable.toString());
            AMOUNT_FEN.set(step, payable.fen());
        };
    }

    @Bean
    JavaDelegate recordConversionCheck(ExpiryDesk desk) {
        return Gate.of(step -> desk.passCheck(caseOf(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate convertBalance(ExpiryDesk desk) {
        return Gate.of(
                step -> desk.convert(caseOf(step), MINUTES_NO.find(step).orElse(null)),
                step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate sendPayout(ExpiryDesk desk) {
        return step -> desk.sendPayout(caseOf(step));
    }

    @Bean
    JavaDelegate recordPayout(ExpiryDesk desk) {
        return step -> desk.confirmPayout(caseOf(step), BankSlip.PAYMENT_KEY.find(step), BankSlip.in(step));
    }

    @Bean
    JavaDelegate recordWithdrawal(ExpiryDesk desk) {
        return step -> {
            Money left = desk.withdraw(caseOf(step), withdrawal(step));
            AMOUNT_YUAN.set(step, left.toString());
            AMOUNT_FEN.set(step, left.fen());
        };
    }

    @Bean
    JavaDelegate voidVoucher(ExpiryDesk desk) {
        return Gate.of(
                step -> desk.voidVoucher(caseOf(step), MINUTES_NO.find(step).orElse(null)),
                step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate closeExpiry(ExpiryDesk desk) {
        return step -> desk.close(caseOf(step));
    }
}
