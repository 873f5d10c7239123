package fangpiao.settlement;

import fangpiao.amount.Payable;
import fangpiao.amount.Tranches;
import fangpiao.policy.Node;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A developer's claim (结算申请) to what is due at one node of one contract.
 *
 * @param approvedOn when its payment was approved; null before that
 * @param setOff what of it is not paid, because the developer owes as much for a rescinded contract
 * @param penalty what of it is not paid, because the developer has broken its word
 * @param interest what each voucher's part bears besides; nothing before the payment is approved
 */
public record Claim(
        CaseNo caseNo,
        Contract contract,
        Node node,
        ClaimPapers papers,
        NodeProof proof,
        Status status,
        LocalDate approvedOn,
        Money setOff,
        Penalty penalty,
        Map<VoucherNo, Money> interest) {

    /** As it is handed in. */
    static Claim submitted(CaseNo caseNo, Contract contract, Node node, ClaimPapers papers) {
        return new Claim(
                caseNo, contract, node, papers, null, Status.SUBMITTED, null, Money.ZERO, Penalty.NONE, Map.of());
    }

    /** As if it bore this interest. */
    Claim bearing(Map<VoucherNo, Money> interest) {
        return new Claim(caseNo, contract, node, papers, proof, status, approvedOn, setOff, penalty, interest);
    }

    /** How far a claim has come. */
    public enum Status {
        SUBMITTED("待核验节点"),
        PROVEN("节点已核验"),
        CHECKED("材料已复核"),
        APPROVED("已审批"),
        RELEASED("已拨款待支付"),
        SENT("支付中"),
        PAID("已结算"),
        RETURNED("退回补正"),
        REJECTED("已驳回"),
        DROPPED("合同已解除，结算终止");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    Claim require(Status... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("结算案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    List<Tranche> tranches() {
        return contract.tranchesAt(node);
    }

    /** Which instalment it is. */
    int seq() {
        return tranches().get(0).seq();
    }

    /** By which rules it is judged; where several vouchers pay, those of the first. */
    String ruleVersion() {
        return tranches().get(0).ruleVersion();
    }

    Money amount() {
        return Money.sum(tranches().stream().map(Tranche::amount).toList());
    }

    /** What is kept back of the instalment. */
    Money retained() {
        return Money.sum(tranches().stream().map(Tranche::retained).toList());
    }

    /** The instalment before anything is kept back of it. */
    Money whole() {
        return amount().plus(retained());
    }

    /** F-14: what the bank is told to pay. */
    Payable payable() {
        return Tranches.payable(whole(), Money.sum(interest.values()), retained(), setOff, penalty.amount());
    }

    /** What of the instalment a debt of the developer can pay. */
    Money open() {
        return amount().minus(penalty.amount()).minus(setOff);
    }

    Money interestOf(VoucherNo voucher) {
        return interest.getOrDefault(voucher, Money.ZERO);
    }

    /** The tranches as far as a sum pays them, the first first. */
    List<Tranche> paidBy(Money sum) {
        return slice(Money.ZERO, sum);
    }

    /** What of the tranches the treasury keeps. */
    List<Tranche> deducted() {
        return slice(setOff, setOff.plus(penalty.amount()));
    }

    /** What is left for the bank to pay, each voucher's part with the interest it bears. */
    List<Tranche> unpaid() {
        Map<VoucherNo, Money> left = slice(setOff.plus(penalty.amount()), amount()).stream()
                .collect(Collectors.toMap(Tranche::voucher, Tranche::amount));
        return tranches().stream()
                .map(tranche -> tranche.of(
                        left.getOrDefault(tranche.voucher(), Money.ZERO).plus(interestOf(tranche.voucher()))))
                .filter(tranche -> tranche.amount().isPositive())
                .toList();
    }

    /** The tranches laid end to end, the first first; what of each lies between two marks. */
    private List<Tranche> slice(Money from, Money to) {
        var slice = new ArrayList<Tranche>();
        Money begin = Money.ZERO;
        for (Tranche tranche : tranches()) {
            Money end = begin.plus(tranche.amount());
            Money part = end.min(to).minus(from.exceeds(begin) ? from : begin);
            if (part.isPositive()) slice.add(tranche.of(part));
            begin = end;
        }
        return slice;
    }
}
