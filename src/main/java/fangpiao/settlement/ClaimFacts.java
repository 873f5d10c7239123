package fangpiao.settlement;

import fangpiao.engine.FormContext.Fact;
import fangpiao.ledger.Ledger;
import fangpiao.payment.PaymentDesk;
import fangpiao.pool.EscrowDesk;
import fangpiao.pool.PoolDesk;
import fangpiao.purchase.FiledContracts;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands above the fields of a settlement's forms. */
@Component
class ClaimFacts {

    private final ClaimChecklist checklist;
    private final NodeProofs proofs;
    private final FiledContracts contracts;
    private final PoolDesk pool;
    private final EscrowDesk escrow;
    private final PaymentDesk payments;
    private final Ledger ledger;

    ClaimFacts(
            ClaimChecklist checklist,
            NodeProofs proofs,
            FiledContracts contracts,
            PoolDesk pool,
            EscrowDesk escrow,
            PaymentDesk payments,
            Ledger ledger) {
        this.checklist = checklist;
        this.proofs = proofs;
        this.contracts = contracts;
        this.pool = pool;
        this.escrow = escrow;
        this.payments = payments;
        this.ledger = ledger;
    }

    /** The contract, how things stand today, the claim, what is missing and what is owed. */
    List<Fact> of(Claim claim) {
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
                Fact.of("违约金", claim.penalty()),
                Fact.of("本期应付", payable(claim)),
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

    /** What the bank pays, and why it is not the instalment. */
    private static String payable(Claim claim) {
        String other = Stream.of(
                        part("已抵扣追款", claim.setOff()),
                        part("扣除违约金", claim.penalty().amount()),
                        part(interestUntil(claim), Money.sum(claim.interest().values())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("，"));
        return claim.payable().amount() + " 元" + (other.isEmpty() ? "" : "（" + other + "）");
    }

    private static String interestUntil(Claim claim) {
        return claim.approvedOn() == null ? "另加末笔利息（暂算至今日）" : "另加末笔利息";
    }

    private static Optional<String> part(String name, Money amount) {
        return amount.isZero() ? Optional.empty() : Optional.of(name + " " + amount + " 元");
    }

    private static String vouchers(Contract contract) {
        return contract.tranches().stream()
                .map(tranche -> "房票" + tranche.voucher())
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
