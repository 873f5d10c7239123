package fangpiao.settlement;

import static fangpiao.amount.Explained.NONE;
import static fangpiao.amount.Explained.exact;

import fangpiao.amount.Explained;
import fangpiao.amount.Payable;
import fangpiao.amount.TrancheInterest;
import fangpiao.amount.Tranches;
import fangpiao.calculation.Calculation;
import fangpiao.calculation.CaseAmounts;
import fangpiao.calculation.Result;
import fangpiao.calculation.SheetKind;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext.Fact;
import fangpiao.policy.Node;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much of a contract is due at the node of a claim: each voucher's amount, divided by the table of its rules. */
@Component
class SettlementAmounts implements CaseAmounts {

    private static final SheetKind SHEET = new SheetKind("房企结算金额核算表", "经办人", "claimSubmitted", "checkClaim");

    private final Claims claims;
    private final VoucherDesk vouchers;
    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final LastTranches lastTranches;
    private final Clock clock;

    SettlementAmounts(
            Claims claims,
            VoucherDesk vouchers,
            ProjectDesk projects,
            PolicyDesk policies,
            LastTranches lastTranches,
            Clock clock) {
        this.claims = claims;
        this.vouchers = vouchers;
        this.projects = projects;
        this.policies = policies;
        this.lastTranches = lastTranches;
        this.clock = clock;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SETTLEMENT;
    }

    @Override
    public Optional<Calculation> of(CaseNo caseNo) {
        return Optional.of(calculate(claims.get(caseNo)));
    }

    Calculation calculate(Claim claim) {
        List<Tranches> divided = claim.tranches().stream()
                .map(tranche -> divide(claim.contract(), tranche))
                .toList();
        VoucherCard first = vouchers.card(claim.tranches().get(0).voucher());
        return new Calculation(
                claim.caseNo(),
                SHEET,
                projects.get(first.projectCode()).authority(),
                policies.version(claim.ruleVersion()),
                about(claim),
                lines(claim, divided),
                List.of(new Result("本期结算金额", claim.amount(), dueAt(claim.node(), divided))));
    }

    /** The table of the voucher's own rules, whatever was changed since. */
    private Tranches divide(Contract contract, Tranche tranche) {
        return Tranches.of(
                contract.paidBy(tranche.voucher()), contract.saleStage(), policies.version(tranche.ruleVersion()));
    }

    private static Money dueAt(Node node, List<Tranches> divided) {
        if (node == Node.RETENTION)
            return Money.sum(divided.stream().map(Tranches::retained).toList());
        return Money.sum(divided.stream()
                .flatMap(tranches -> tranches.parts().stream())
                .filter(part -> part.node() == node)
                .map(Tranches.Part::due)
                .toList());
    }

    private static List<Fact> about(Claim claim) {
        Contract contract = claim.contract();
        return List.of(
                Fact.of("开发企业", contract.developerName()),
                Fact.of("网签备案号", contract.filingNo() + "（" + contract.filedOn() + "备案）"),
                Fact.of("合同总价", contract.price() + " 元"),
                Fact.of("结算节点", claim.node().chinese()),
                Fact.of("发票", claim.papers().invoiceNo()));
    }

    /** With what it bears; until its payment is approved, with what it would bear if that were today. */
    Claim asOfToday(Claim claim) {
        return claim.bearing(LastTranches.amounts(interestOf(claim)));
    }

    private List<Explained> lines(Claim claim, List<Tranches> divided) {
        var lines = new ArrayList<Explained>();
        for (int i = 0; i < divided.size(); i++) {
            VoucherNo voucher = claim.tranches().get(i).voucher();
            Money paid = claim.contract().paidBy(voucher);
            lines.add(exact("房票支付 U", "已备案合同中该房票支付的金额", NONE, "房票" + voucher, paid));
            lines.addAll(divided.get(i).lines());
        }
        lines.add(due(claim, divided));
        interestOf(claim).values().forEach(part -> lines.addAll(part.lines()));
        Payable payable = asOfToday(claim).payable();
        if (!payable.amount().equals(claim.whole())) lines.addAll(payable.lines());
        return lines;
    }

    private static Explained due(Claim claim, List<Tranches> divided) {
        String formula =
                "「" + claim.node().chinese() + "」一期" + (claim.retained().isPositive() ? "，扣除预留" : "");
        return exact("本期结算金额", formula, NONE, NONE, dueAt(claim.node(), divided));
    }

    private Map<VoucherNo, TrancheInterest> interestOf(Claim claim) {
        LocalDate until = claim.approvedOn() == null ? LocalDate.now(clock) : claim.approvedOn();
        return lastTranches.interestOf(claim.contract(), claim.node(), claim.proof(), until);
    }
}
