package fangpiao.purchase;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.engine.Step.DECISION;
import static fangpiao.purchase.VoucherPurchaseProcess.FILING_KNOWN;
import static fangpiao.purchase.VoucherPurchaseProcess.HOLD_UNTIL;
import static fangpiao.purchase.VoucherPurchaseProcess.KINSHIP_PROOF;
import static fangpiao.purchase.VoucherPurchaseProcess.PRICE_REASON;
import static fangpiao.purchase.VoucherPurchaseProcess.contract;
import static fangpiao.purchase.VoucherPurchaseProcess.filing;
import static fangpiao.purchase.VoucherPurchaseProcess.ownMoney;
import static fangpiao.purchase.VoucherPurchaseProcess.request;

import fangpiao.engine.Gate;
import fangpiao.project.ProjectDesk;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/voucher-purchase.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class VoucherPurchaseDelegates {

    @Bean
    JavaDelegate openPurchase(PurchaseDesk desk, VoucherDesk vouchers, ProjectDesk projects) {
        return step -> {
            PurchaseRequest request = request(step);
            desk.open(caseOf(step), request);
            List<VoucherCard> paying =
                    request.vouchers().stream().map(vouchers::card).toList();
            HOLDER_NAME.set(step, holdersOf(paying));
            PROJECT_NAME.set(step, projects.get(paying.get(0).projectCode()).name());
            AMOUNT_YUAN.set(step, request.payment().byVoucher().toString());
        };
    }

    @Bean
    JavaDelegate holdAmountAndUnit(PurchaseDesk desk) {
        return step -> HOLD_UNTIL.set(step, desk.hold(caseOf(step)).toString());
    }

    @Bean
    JavaDelegate recordVerification(PurchaseDesk desk) {
        return step -> {
            // a refusal ends the subprocess by an error, which has a service task of its own
            if (DECISION.get(step).equals("APPROVE"))
                desk.verify(caseOf(step), KINSHIP_PROOF.find(step).orElse(null));
        };
    }

    @Bean
    JavaDelegate recordSubscription(PurchaseDesk desk) {
        return step -> {
            // giving up ends the subprocess by an error, which has a service task of its own
            if (DECISION.get(step).equals("SUBSCRIBED")) desk.subscribe(caseOf(step), contract(step), ownMoney(step));
        };
    }

    @Bean
    JavaDelegate recordContractCheck(PurchaseDesk desk) {
        return Gate.of(
                step -> FILING_KNOWN.pass(step, desk.acceptContract(caseOf(step), PRICE_REASON.find(step))),
                step -> desk.returnContract(caseOf(step)));
    }

    @Bean
    JavaDelegate commitVoucher(PurchaseDesk desk) {
        return step -> desk.commit(caseOf(step), filing(step).orElse(null));
    }

    @Bean
    JavaDelegate lapseHold(PurchaseDesk desk) {
        return step -> desk.lapse(caseOf(step));
    }

    @Bean
    JavaDelegate declinePurchase(PurchaseDesk desk) {
        return step -> desk.decline(caseOf(step));
    }

    @Bean
    JavaDelegate cancelPurchase(PurchaseDesk desk) {
        return step -> desk.cancel(caseOf(step));
    }

    private static String holdersOf(List<VoucherCard> vouchers) {
        return vouchers.stream().map(VoucherCard::holderName).distinct().collect(Collectors.joining("、"));
    }
}
