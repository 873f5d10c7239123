package fangpiao.rescission;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.filing.CancelledFilings;
import fangpiao.purchase.FiledContract;
import fangpiao.purchase.FiledContracts;
import fangpiao.settlement.ContractClaims;
import fangpiao.settlement.ContractClaims.Due;
import fangpiao.settlement.ContractClaims.Share;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a rescission show above their fields: which contract, why, what was paid of it, what comes back. */
@Component
class ContractRescissionContext implements FormContext {

    private final RescissionDesk desk;
    private final FiledContracts contracts;
    private final ContractClaims claims;
    private final CancelledFilings cancelled;
    private final VoucherDesk vouchers;

    ContractRescissionContext(
            RescissionDesk desk,
            FiledContracts contracts,
            ContractClaims claims,
            CancelledFilings cancelled,
            VoucherDesk vouchers) {
        this.desk = desk;
        this.contracts = contracts;
        this.claims = claims;
        this.cancelled = cancelled;
        this.vouchers = vouchers;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RESCISSION;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        Rescission rescission = desk.get(caseNo);
        FiledContract contract = contracts.get(rescission.purchase());
        var facts = new ArrayList<Fact>();
        facts.addAll(contractFacts(contract));
        facts.addAll(requestFacts(rescission));
        facts.addAll(shareFacts(contract));
        facts.add(Fact.of("冲回购房奖励", contracts.lostBonus(contract, rescission.cases())));
        facts.addAll(debtFacts(rescission));
        return Map.of(
                "facts", facts,
                "repaidYuan", rescission.outstanding().plain(),
                "claimOptions",
                        claims.dueTo(contract.developerCode()).stream()
                                .map(ContractRescissionContext::option)
                                .toList());
    }

    private static List<Fact> contractFacts(FiledContract contract) {
        return List.of(
                Fact.of("购房案", contract.purchase()),
                Fact.of("购房合同", "%s（%s签订）".formatted(contract.contractNo(), contract.signedOn())),
                Fact.of("网签备案", "%s（%s备案）".formatted(contract.filingNo(), contract.filedOn())),
                Fact.of("买受人", contract.buyer()),
                Fact.of("房源", contract.unit().no() + "，" + contract.unit().address()),
                Fact.of("房地产开发企业", "%s（%s）".formatted(contract.developerName(), contract.developerCode())),
                Fact.of("合同总价", contract.price() + " 元"),
                Fact.of("房票支付", contract.byVoucher() + " 元，退房后恢复为房票额度，不退现金"),
                Fact.of("自筹资金", contract.ownCash() + " 元，由房企直接退还买受人，不经本系统"),
                Fact.of("贷款", contract.loan() + " 元，由房企退还贷款银行，不经本系统"));
    }

    private List<Fact> requestFacts(Rescission rescission) {
        RescissionRequest request = rescission.request();
        return List.of(
                Fact.of("案件号", rescission.caseNo()),
                Fact.of("退房事由", request.ground().chinese()),
                Fact.of("解除文书", "%s（%s解除）".formatted(request.documentNo(), request.rescindedOn())),
                Fact.of("网签注销证明", request.cancellationNo()),
                Fact.of("网签系统注销记录", recordOf(request.filingNo())),
                Fact.of("当前状态", rescission.status().chinese()));
    }

    /** The paper is shown by who wants the money back; the authority's own word is not. */
    private String recordOf(String filingNo) {
        return cancelled.dayOf(filingNo).map(day -> "已于" + day + "注销").orElse("未收到注销，请核对注销证明原件");
    }

    /** Before the decision, what it will do; afterwards, what it did. */
    private List<Fact> shareFacts(FiledContract contract) {
        return claims.shares(contract.purchase()).stream()
                .map(share -> Fact.of("房票" + share.voucher(), sentence(share)))
                .toList();
    }

    private String sentence(Share share) {
        VoucherCard voucher = vouchers.card(share.voucher());
        return "支付 %s 元，其中尚未付给房企 %s 元（退房即恢复），已付 %s 元（先追回再恢复）；当前%s，最后使用日 %s"
                .formatted(
                        share.committed(),
                        share.unsettled(),
                        share.settled(),
                        voucher.status().chinese(),
                        voucher.expiresOn());
    }

    private static List<Fact> debtFacts(Rescission rescission) {
        if (rescission.clawBacks().isEmpty()) return List.of();
        Money back = rescission.clawedBack().minus(rescission.outstanding());
        return List.of(
                Fact.of("应追回", rescission.clawedBack() + " 元"),
                Fact.of("已追回（含抵扣）", back + " 元" + howItCame(rescission)),
                Fact.of(
                        "尚应追回",
                        rescission.outstanding() + " 元（"
                                + rescission.outstanding().inCapitals() + "）"),
                Fact.of("追款通知", rescission.demand()),
                Fact.of("逾期", rescission.overdueOn() == null ? "否" : "是，已列入追款台账"));
    }

    private static String howItCame(Rescission rescission) {
        if (rescission.returns().isEmpty()) return "";
        return rescission.returns().stream().map(Return::toString).collect(Collectors.joining("，", "：", ""));
    }

    private static Map<String, String> option(Due due) {
        return Map.of(
                "value", due.claim().value(),
                "label", "%s（备案%s，%s，%s 元）".formatted(due.claim(), due.filingNo(), due.node(), due.amount()));
    }
}
