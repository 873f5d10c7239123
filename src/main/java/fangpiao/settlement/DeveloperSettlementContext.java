package fangpiao.settlement;

import fangpiao.calculation.Row;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.ledger.Ledger;
import fangpiao.payment.PaymentDesk;
import fangpiao.pool.EscrowDesk;
import fangpiao.pool.PoolDesk;
import fangpiao.purchase.FiledContracts;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a settlement show above their fields: which contract, which tranche, which papers, paid where. */
@Component
class DeveloperSettlementContext implements FormContext {

    private final SettlementDesk desk;
    private final ClaimChecklist checklist;
    private final NodeProofs proofs;
    private final FiledContracts contracts;
    private final PoolDesk pool;
    private final EscrowDesk escrow;
    private final SettlementAmounts amounts;
    private final PaymentDesk payments;
    private final Ledger ledger;

    DeveloperSettlementContext(
            SettlementDesk desk,
            ClaimChecklist checklist,
            NodeProofs proofs,
            FiledContracts contracts,
            PoolDesk pool,
            EscrowDesk escrow,
            SettlementAmounts amounts,
            PaymentDesk payments,
            Ledger ledger) {
        this.desk = desk;
        this.checklist = checklist;
        this.proofs = proofs;
        this.contracts = contracts;
        this.pool = pool;
        this.escrow = escrow;
        this.amounts = amounts;
        this.payments = payments;
        this.ledger = ledger;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SETTLEMENT;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        Claim claim = desk.get(caseNo);
        List<PaperState> papers = checklist.of(claim);
        return Map.of(
                "facts", facts(claim),
                "amountLines", Row.of(amounts.calculate(claim).lines()),
                "invoiceNo", claim.papers().invoiceNo(),
                "invoiceYuan", claim.papers().invoiceAmount().plain(),
                "payeeAccount", claim.papers().payeeAccount(),
                "papers", papers.stream().map(PaperState::row).toList(),
                "papersSeen",
                        checklist.seenOf(caseNo).stream().map(ClaimPaper::name).toList(),
                "noticeUrl", CorrectionNotice.addressOf(caseNo),
                "documentsUrl", "/cases/%s/documents".formatted(caseNo));
    }

    private List<Fact> facts(Claim claim) {
        var facts = new ArrayList<Fact>();
        facts.addAll(contractFacts(claim.contract()));
        facts.addAll(standing(claim));
        facts.addAll(claimFacts(claim));
        if (claim.proof() == null) facts.add(Fact.of("可采用的节点证明", adoptable(claim)));
        facts.add(Fact.of("缺件清单", checklist.missingInWords(claim)));
        facts.add(Fact.of("该房企尚欠追款", owedBy(claim.contract().developerCode())));
        facts.addAll(payments.facts(claim.caseNo()));
        return facts;
    }

    private static List<Fact> contractFacts(Contract contract) {
        return List.of(
                Fact.of("房地产开发企业", contract.developerName() + "（" + contract.developerCode() + "）"),
                Fact.of(
                        "购房合同",
                        contract.filingNo() + "（" + contract.filedOn() + "备案，"
                                + contract.saleStage().chinese() + "）"),
                Fact.of(
                        "所购房屋",
                        contract.home().address() + "，许可（备案）证号 "
                                + contract.home().estate().permitNo()),
                Fact.of("合同总价", contract.price() + " 元"),
                Fact.of("房票支付", contract.byVoucher() + " 元（" + vouchers(contract) + "）"));
    }

    /** How estate, account and buyer stand today, whatever was so when the contract was filed. */
    private List<Fact> standing(Claim claim) {
        Contract contract = claim.contract();
        String changed = escrow.lastOf(contract.estateCode())
                .map(change -> "；" + change.inWords())
                .orElse("");
        return List.of(
                Fact.of("购房人", contracts.buyerOf(contract.purchase()).orElse(null)),
                Fact.of("楼盘状态", pool.statusOf(contract.estateCode()).chinese() + "（已备案的合同继续结算）"),
                Fact.of(
                        "监管账户",
                        "%s，%s，%s%s"
                                .formatted(
                                        contract.developerName(),
                                        contract.escrowAccount(),
                                        contract.home().estate().escrowBank(),
                                        changed)));
    }

    private static List<Fact> claimFacts(Claim claim) {
        return List.of(
                Fact.of("案件号", claim.caseNo()),
                Fact.of(
                        "结算节点",
                        "第" + claim.tranches().get(0).seq() + "期，"
                                + claim.node().chinese()),
                Fact.of("本期结算金额", claim.amount() + " 元（" + claim.amount().inCapitals() + "）"),
                Fact.of("抵扣追款后应付", payable(claim)),
                Fact.of("发票", claim.papers().invoiceNo() + "，" + claim.papers().invoiceAmount() + " 元"),
                Fact.of("收款账号", claim.papers().payeeAccount()),
                Fact.of("节点证明", claim.proof()),
                Fact.of("当前状态", claim.status().chinese()));
    }

    /** What was proven of the building before, in whatever case. */
    private String adoptable(Claim claim) {
        return proofs.find(claim.contract(), claim.node())
                .map(NodeProofs.Seen::inWords)
                .orElse("无，须录入新证明");
    }

    private String owedBy(String developerCode) {
        Money owed = ledger.balance(ContractClaims.debtOf(developerCode));
        return owed.isPositive() ? owed + " 元，可由财政审核岗在退房案中抵扣" : "无";
    }

    private static String payable(Claim claim) {
        return "%s 元（已抵扣 %s 元）".formatted(claim.payable().amount(), claim.setOff());
    }

    private static String vouchers(Contract contract) {
        return contract.tranches().stream()
                .map(tranche -> "房票" + tranche.voucher())
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
