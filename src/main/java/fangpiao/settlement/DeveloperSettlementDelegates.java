package fangpiao.settlement;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_FEN;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.settlement.DeveloperSettlementProcess.CLAIMED;
import static fangpiao.settlement.DeveloperSettlementProcess.CLAIM_STATUS;
import static fangpiao.settlement.DeveloperSettlementProcess.FILING_NO;
import static fangpiao.settlement.DeveloperSettlementProcess.MINUTES_NO;
import static fangpiao.settlement.DeveloperSettlementProcess.NODE;
import static fangpiao.settlement.DeveloperSettlementProcess.papers;
import static fangpiao.settlement.DeveloperSettlementProcess.papersSeen;
import static fangpiao.settlement.DeveloperSettlementProcess.penalty;
import static fangpiao.settlement.DeveloperSettlementProcess.proof;

import fangpiao.engine.Gate;
import fangpiao.payment.BankSlip;
import fangpiao.project.ProjectDesk;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/developer-settlement.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class DeveloperSettlementDelegates {

    @Bean
    JavaDelegate openClaim(SettlementDesk desk, VoucherDesk vouchers, ProjectDesk projects) {
        return step -> {
            desk.open(caseOf(step), FILING_NO.get(step), NODE.get(step), CLAIMED.get(step), papers(step));
            Claim claim = desk.get(caseOf(step));
            VoucherCard voucher = vouchers.card(claim.tranches().get(0).voucher());
            HOLDER_NAME.set(step, claim.contract().developerName());
            PROJECT_NAME.set(step, projects.get(voucher.projectCode()).name());
            AMOUNT_YUAN.set(step, claim.amount().toString());
            AMOUNT_FEN.set(step, claim.amount().fen());
        };
    }

    @Bean
    JavaDelegate recordNodeProof(SettlementDesk desk) {
        return Gate.of(step -> desk.proveNode(caseOf(step), proof(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate recordClaimCheck(SettlementDesk desk) {
        return Gate.of(
                step -> desk.passCheck(caseOf(step), papersSeen(step), penalty(step)),
                step -> desk.failCheck(caseOf(step), papersSeen(step)));
    }

    @Bean
    JavaDelegate recordClaimApproval(SettlementDesk desk) {
        return Gate.of(
                step -> desk.approve(caseOf(step), MINUTES_NO.find(step).orElse(null)),
                step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate recordFundsRelease(SettlementDesk desk) {
        return Gate.of(step -> desk.releaseFunds(caseOf(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate sendPayment(SettlementDesk desk) {
        return step -> desk.sendPayment(caseOf(step));
    }

    @Bean
    JavaDelegate closeSetOffClaim(SettlementDesk desk) {
        return step -> desk.closeBySetOff(caseOf(step));
    }

    @Bean
    JavaDelegate recordReceipt(SettlementDesk desk) {
        return step -> {
            desk.confirmPayment(caseOf(step), BankSlip.PAYMENT_KEY.find(step), BankSlip.in(step));
            CLAIM_STATUS.pass(step, desk.get(caseOf(step)).status().name());
        };
    }

    @Bean
    JavaDelegate recordCorrection(SettlementDesk desk) {
        return step -> desk.correct(caseOf(step), papers(step));
    }

    @Bean
    JavaDelegate rejectClaim(SettlementDesk desk) {
        return step -> desk.reject(caseOf(step));
    }

    @Bean
    JavaDelegate dropClaim(ContractClaims contracts) {
        return step -> contracts.drop(caseOf(step));
    }
}
