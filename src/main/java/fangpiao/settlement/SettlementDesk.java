package fangpiao.settlement;

import static fangpiao.settlement.Claim.Status.APPROVED;
import static fangpiao.settlement.Claim.Status.CHECKED;
import static fangpiao.settlement.Claim.Status.PAID;
import static fangpiao.settlement.Claim.Status.PROVEN;
import static fangpiao.settlement.Claim.Status.REJECTED;
import static fangpiao.settlement.Claim.Status.RELEASED;
import static fangpiao.settlement.Claim.Status.RETURNED;
import static fangpiao.settlement.Claim.Status.SENT;
import static fangpiao.settlement.Claim.Status.SUBMITTED;

import fangpiao.engine.CaseKind;
import fangpiao.payment.BankSlip;
import fangpiao.payment.PaymentDesk;
import fangpiao.payment.PaymentInHand;
import fangpiao.payment.PaymentOrder;
import fangpiao.payment.PaymentReceived;
import fangpiao.payment.PaymentReturned;
import fangpiao.policy.Node;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.pool.DeveloperSeats;
import fangpiao.purchase.ContractCommitted;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What developers are owed for filed contracts, and what is done with their claims to it. */
@Service
@Transactional
class SettlementDesk {

    private final Contracts contracts;
    private final Claims claims;
    private final Stops stops;
    private final NodeProofs proofs;
    private final ClaimChecklist checklist;
    private final Payers payers;
    private final PaymentDesk payments;
    private final VoucherDesk vouchers;
    private final PolicyDesk policies;
    private final DeveloperSeats seats;
    private final ApplicationEventPublisher events;
    private final DeveloperSettlementProcess process;
    private final Clock clock;

    SettlementDesk(
            Contracts contracts,
            Claims claims,
            Stops stops,
            NodeProofs proofs,
            ClaimChecklist checklist,
            Payers payers,
            PaymentDesk payments,
            VoucherDesk vouchers,
            PolicyDesk policies,
            DeveloperSeats seats,
            ApplicationEventPublisher events,
            DeveloperSettlementProcess process,
            Clock clock) {
        this.contracts = contracts;
        this.claims = claims;
        this.stops = stops;
        this.proofs = proofs;
        this.checklist = checklist;
        this.payers = payers;
        this.payments = payments;
        this.vouchers = vouchers;
        this.policies = policies;
        this.seats = seats;
        this.events = events;
        this.process = process;
        this.clock = clock;
    }

    /** From the filing on it is certain which amounts the developer may claim, and when. */
    @EventListener
    void divide(ContractCommitted contract) {
        Policy policy = policies.version(contract.policyVersion());
        contracts.add(
                contract, Tranche.divide(contract.voucher(), contract.voucherAmount(), contract.saleStage(), policy));
    }

    void open(CaseNo caseNo, String filingNo, Node node, ClaimPapers papers) {
        Contract contract = contracts
                .lock(filingNo)
                .orElseThrow(() -> new Refusal("没有网签备案号为「%s」的房票购房合同，请核对备案证明。".formatted(filingNo)));
        seats.requireOwn(contract.developerCode());
        stops.refuse(contract);
        contract.refuseOther(node);
        refuseSecondClaim(contract, node);
        refuseWrong(papers, contract);
        claims.add(new Claim(caseNo, contract, node, papers, null, SUBMITTED, Money.ZERO));
    }

    /** @param seen the paper the inspector has seen and attached; nothing where one that is known is adopted */
    void proveNode(CaseNo caseNo, Optional<NodeProof> seen) {
        Claim claim = take(caseNo, SUBMITTED);
        claims.prove(caseNo, seen.map(proof -> enter(proof, claim)).orElseGet(() -> adopt(claim)));
    }

    private long enter(NodeProof proof, Claim claim) {
        claim.contract().refuseWrong(proof, claim.node(), LocalDate.now(clock));
        if (!checklist.hasProofFromActor(claim.caseNo())) throw new Refusal("请先在「案件材料」中上传您核验的结算节点证明，再提交核验结论。");
        return proofs.enter(claim, proof);
    }

    private long adopt(Claim claim) {
        return proofs.find(claim.contract(), claim.node())
                .map(NodeProofs.Seen::id)
                .orElseThrow(() -> new Refusal(
                        "「%s」尚无已核验的证明可采用，请选「录入新证明」。".formatted(claim.node().chinese())));
    }

    /** @param seen the papers the reviewer has seen; those of earlier claims count besides */
    void passCheck(CaseNo caseNo, Set<ClaimPaper> seen) {
        Claim claim = take(caseNo, PROVEN);
        checklist.keep(caseNo, seen);
        checklist.requireComplete(claim);
        claims.move(caseNo, CHECKED);
    }

    /** What was seen need not be ticked again when the rest comes. */
    void failCheck(CaseNo caseNo, Set<ClaimPaper> seen) {
        sendBack(caseNo);
        checklist.keep(caseNo, seen);
    }

    /** @param minutesNo of the meeting that decided; null where one person did */
    void approve(CaseNo caseNo, String minutesNo) {
        take(caseNo, CHECKED);
        claims.approve(caseNo, minutesNo);
    }

    void releaseFunds(CaseNo caseNo) {
        take(caseNo, APPROVED);
        claims.move(caseNo, RELEASED);
    }

    void sendBack(CaseNo caseNo) {
        take(caseNo, SUBMITTED, PROVEN, CHECKED, APPROVED);
        claims.move(caseNo, RETURNED);
    }

    /** A corrected claim begins again at the node: what was proven and checked was proven of other papers. */
    void correct(CaseNo caseNo, ClaimPapers papers) {
        Claim claim = take(caseNo, RETURNED);
        refuseWrong(papers, claim.contract());
        checklist.keep(caseNo, claim.papers().unchangedIn(papers, checklist.seenOf(caseNo)));
        claims.correct(caseNo, papers);
    }

    /** The tranche may be claimed again, in a case of its own. */
    void reject(CaseNo caseNo) {
        take(caseNo, SUBMITTED, PROVEN, CHECKED, APPROVED);
        claims.move(caseNo, REJECTED);
    }

    void sendPayment(CaseNo caseNo) {
        Claim claim = take(caseNo, RELEASED);
        events.publishEvent(new ClaimToBePaid(caseNo, claim.contract().developerCode(), claim.setOff()));
        payments.prepare(caseNo, orders(claim));
        claims.move(caseNo, SENT);
    }

    private List<PaymentOrder> orders(Claim claim) {
        return payers.sharesOf(claim).entrySet().stream()
                .map(share -> new PaymentOrder(
                        claim.caseNo(), share.getKey(), claim.contract().escrow(), Tranche.sum(share.getValue())))
                .toList();
    }

    void confirmPayment(CaseNo caseNo, Optional<String> paymentKey, BankSlip slip) {
        payments.confirm(caseNo, paymentKey, slip);
    }

    @EventListener
    void keep(PaymentInHand payment) {
        if (payment.isOf(CaseKind.SETTLEMENT)) claims.lock(payment.caseNo());
    }

    /** What one payer paid has arrived and leaves the books; with the last of it the claim is settled. */
    @EventListener
    void settle(PaymentReceived payment) {
        if (!payment.isOf(CaseKind.SETTLEMENT)) return;
        Claim claim = claims.lock(payment.caseNo()).require(SENT, RELEASED);
        payers.shareOf(claim, payment.payer()).forEach(share -> settle(share, claim));
        if (!payments.receivedOf(claim.caseNo()).equals(claim.payable().amount())) return;
        claim.require(SENT);
        claims.move(claim.caseNo(), PAID);
        process.paidWhole(claim.caseNo());
    }

    /** What one payer paid came back and has to be paid again. */
    @EventListener
    void takeBack(PaymentReturned payment) {
        if (!payment.isOf(CaseKind.SETTLEMENT)) return;
        Claim claim = claims.lock(payment.caseNo()).require(SENT, RELEASED);
        if (claim.status() == RELEASED) return; // another payer's money came back before
        claims.move(claim.caseNo(), RELEASED);
        process.paymentReturned(claim.caseNo());
    }

    /** A debt of the developer has paid the whole claim; the bank has nothing to do. */
    void closeBySetOff(CaseNo caseNo) {
        claims.lock(caseNo).require(RELEASED);
        claims.move(caseNo, PAID);
    }

    Claim get(CaseNo caseNo) {
        return claims.get(caseNo);
    }

    /** The claim, kept from others; refused while its contract is being rescinded. */
    private Claim take(CaseNo caseNo, Claim.Status... expected) {
        Claim claim = claims.lock(caseNo).require(expected);
        stops.refuse(claim.contract());
        return claim;
    }

    private void settle(Tranche share, Claim claim) {
        vouchers.settle(
                share.voucher(),
                share.amount(),
                claim.caseNo(),
                claim.contract().payable());
    }

    private void refuseSecondClaim(Contract contract, Node node) {
        claims.standingOn(contract, node).ifPresent(standing -> {
            throw new Refusal("本合同「%s」一期已由结算案%s申请（%s），不能重复申请。"
                    .formatted(
                            node.chinese(), standing.caseNo(), standing.status().chinese()));
        });
    }

    private void refuseWrong(ClaimPapers papers, Contract contract) {
        contract.refuseWrong(papers);
        claims.otherContractWith(papers.invoiceNo(), contract).ifPresent(other -> {
            throw new Refusal("发票%s已用于备案号「%s」的合同，不能重复使用。".formatted(papers.invoiceNo(), other));
        });
    }
}
