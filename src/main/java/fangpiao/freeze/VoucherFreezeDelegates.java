package fangpiao.freeze;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.freeze.VoucherFreezeProcess.FREEZE_RENEWED;
import static fangpiao.freeze.VoucherFreezeProcess.extent;
import static fangpiao.freeze.VoucherFreezeProcess.isReturned;
import static fangpiao.freeze.VoucherFreezeProcess.isToWait;
import static fangpiao.freeze.VoucherFreezeProcess.order;
import static fangpiao.freeze.VoucherFreezeProcess.paper;
import static fangpiao.freeze.VoucherFreezeProcess.voucher;

import fangpiao.engine.Gate;
import fangpiao.project.ProjectDesk;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/voucher-freeze.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class VoucherFreezeDelegates {

    @Bean
    JavaDelegate openFreeze(FreezeDesk desk, VoucherDesk vouchers, ProjectDesk projects) {
        return step -> {
            Freeze freeze = desk.open(caseOf(step), voucher(step), order(step), extent(step));
            VoucherCard voucher = vouchers.card(freeze.voucher());
            HOLDER_NAME.set(step, voucher.holderName());
            PROJECT_NAME.set(step, projects.get(voucher.projectCode()).name());
            AMOUNT_YUAN.set(step, freeze.frozen().toString());
        };
    }

    @Bean
    JavaDelegate recordFreezeReview(FreezeDesk desk) {
        return step -> {
            if (isReturned(step)) desk.sendBack(caseOf(step));
            else desk.passReview(caseOf(step));
        };
    }

    @Bean
    JavaDelegate recordFreezeDecision(FreezeDesk desk) {
        return Gate.of(step -> desk.confirm(caseOf(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate liftFreeze(UnfreezeDesk desk) {
        return step -> desk.lift(caseOf(step));
    }

    @Bean
    JavaDelegate recordFreezeCorrection(FreezeDesk desk) {
        return step -> desk.correct(caseOf(step), order(step));
    }

    @Bean
    JavaDelegate recordCourtPaper(FreezeDesk desk) {
        return step -> {
            if (isToWait(step)) desk.waitOn(caseOf(step));
            else desk.register(caseOf(step), paper(step));
        };
    }

    @Bean
    JavaDelegate recordCourtPaperReview(FreezeDesk desk) {
        return Gate.of(step -> desk.passPaper(caseOf(step)), step -> desk.doubtPaper(caseOf(step)));
    }

    @Bean
    JavaDelegate endFreeze(FreezeDesk desk, UnfreezeDesk releases) {
        return Gate.of(
                step -> FREEZE_RENEWED.pass(step, releases.end(caseOf(step))), step -> desk.doubtPaper(caseOf(step)));
    }
}
