package fangpiao.extension;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.extension.VoucherExtensionProcess.CLOCK_STOPPED;
import static fangpiao.extension.VoucherExtensionProcess.application;
import static fangpiao.extension.VoucherExtensionProcess.delayEnd;
import static fangpiao.extension.VoucherExtensionProcess.delayEndDocument;
import static fangpiao.extension.VoucherExtensionProcess.isWithdrawn;
import static fangpiao.extension.VoucherExtensionProcess.voucher;

import fangpiao.engine.Gate;
import fangpiao.project.ProjectDesk;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/voucher-extension.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class VoucherExtensionDelegates {

    @Bean
    JavaDelegate openExtension(ExtensionDesk desk, VoucherDesk vouchers, ProjectDesk projects) {
        return step -> {
            Extension extension = desk.open(caseOf(step), voucher(step), application(step));
            VoucherCard voucher = vouchers.card(extension.voucher());
            HOLDER_NAME.set(step, voucher.holderName());
            PROJECT_NAME.set(step, projects.get(voucher.projectCode()).name());
            AMOUNT_YUAN.set(step, voucher.left().toString());
        };
    }

    @Bean
    JavaDelegate recordExtensionReview(ExtensionDesk desk) {
        return Gate.of(step -> desk.passReview(caseOf(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate recordExtensionDecision(ExtensionDesk desk) {
        return Gate.of(step -> CLOCK_STOPPED.pass(step, desk.grant(caseOf(step))), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate refuseExtension(ExtensionDesk desk) {
        return step -> desk.refuse(caseOf(step));
    }

    @Bean
    JavaDelegate recordExtensionCorrection(ExtensionDesk desk) {
        return step -> {
            // a withdrawal has a service task of its own
            if (!isWithdrawn(step)) desk.correct(caseOf(step), application(step));
        };
    }

    @Bean
    JavaDelegate withdrawExtension(ExtensionDesk desk) {
        return step -> desk.withdraw(caseOf(step));
    }

    @Bean
    JavaDelegate recordDelayEnd(ExtensionDesk desk) {
        return step -> desk.reportEnd(caseOf(step), delayEnd(step), delayEndDocument(step));
    }

    @Bean
    JavaDelegate resumeTermClock(ExtensionDesk desk) {
        return Gate.of(step -> desk.resume(caseOf(step)), step -> desk.doubtEnd(caseOf(step)));
    }

    @Bean
    JavaDelegate closeExtension(ExtensionDesk desk) {
        return step -> desk.close(caseOf(step));
    }
}
