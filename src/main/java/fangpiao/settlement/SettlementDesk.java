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
import fangpiao.payment.PaymentReturnedLate;
import fangpiao.policy.Node;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.purchase.ContractCommitted;
import fangpiao.purchase.FiledContracts;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
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
    private final ClaimRules rules;
    private final Stops stops;
    private final NodeInspection inspection;
    private final ClaimChecklist checklist;
    private final ClaimBooks books;
    private final Payers payers;
    private final PaymentDesk payments;
    private final FiledContracts filed;
    private final PolicyDesk policies;
    private final ApplicationEventPublisher events;
    private final DeveloperSettlementProcess process;

    SettlementDesk(
            Contracts contracts,
            Claims claims,
            ClaimRules rules,
            Stops stops,
            NodeInspection inspection,
            ClaimChecklist checklist,
            ClaimBooks books,
            Payers payers,
            PaymentDesk payments,
            FiledContracts filed,
            PolicyDesk policies,
            ApplicationEventPublisher events,
            DeveloperSettlementProcess process) {
        this.contracts = contracts;
        this.claims = claims;
        this.rules = rules;
        this.stops = stops;
        this.inspection = inspection;
        this.checklist = checklist;
        this.books = books;
        this.payers = payers;
        this.payments = payments;
        this.filed = filed;
        this.policies = policies;
        this.events = events;
        this.process = process;
    }

    /** From the filing on it is certain which amounts the developer may claim, and when. */
    @EventListener
    void divide(ContractCommitted contract) {
        Policy policy = policies.version(contract.policyVersion());
        contracts.add(
                contract, Tranche.divide(contract.voucher(), contract.voucherAmount(), contract.saleStage(), policy));
    }

    /** @param claimed the sum the developer asks for */
    void open(CaseNo caseNo, String filingNo, Node node, Money claimed, ClaimPapers papers) {
        Contract contract = contracts
                .lock(filingNo)
                .orElseThrow(() -> new Refusal("没有网签备案号为「%s」的房票购房合同，请核对备案证明。".formatted(filingNo)));
        rules.admit(contract, node, claimed, papers);
        claims.add(Claim.submitted(caseNo, contract, node, papers));
    }

    /** @param seen the paper the inspector has seen and attached; nothing where one that is known is adopted */
    void proveNode(CaseNo caseNo, Optional<NodeProof> seen) {
        Claim claim = take(caseNo, SUBMITTED);
        claims.prove(caseNo, inspection.prove(claim, seen));
    }

    /** @param seen the papers the reviewer has seen; those of earlier claims count besides */
    void passCheck(CaseNo caseNo, Set<ClaimPaper> seen, Penalty penalty) {
        Claim claim = rules.requireAccount(take(caseNo, PROVEN));
        checklist.keep(caseNo, seen);
        checklist.requireComplete(claim);
        claims.deduct(caseNo, penalty.requireFor(claim));
        claims.move(caseNo, CHECKED);
    }

    /** What was seen need not be ticked again when the rest comes. */
    void failCheck(CaseNo caseNo, Set<ClaimPaper> seen) {
        sendBack(caseNo);
        checklist.keep(caseNo, seen);
    }

    /** @param minutesNo of the meeting that decided; null where one person did */
    void approve(CaseNo caseNo, String minutesNo) {
        rules.requireAccount(take(caseNo, CHECKED));
        claims.approve(caseNo, minutesNo);
    }

    void releaseFunds(CaseNo caseNo) {
        claims.release(rules.requireAccount(take(caseNo, APPROVED)));
    }

    void sendBack(CaseNo caseNo) {
        take(caseNo, SUBMITTED, PROVEN, CHECKED, APPROVED);
        claims.move(caseNo, RETURNED);
    }

    /** A corrected claim begins again at the node: what was proven and checked was proven of other papers. */
    void correct(CaseNo caseNo, ClaimPapers papers) {
        Claim claim = take(caseNo, RETURNED);
        rules.accept(papers, claim.contract());
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
        books.settle(payers.shareOf(claim, payment.payer()), claim);
        if (!payments.receivedOf(claim.caseNo()).equals(claim.payable().amount())) return;
        close(claim.require(SENT));
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

    /** What one payer had paid came back after it had arrived: the developer is owed it as before, and it is paid again. */
    @EventListener
    void payAgain(PaymentReturnedLate payment) {
        if (!payment.isOf(CaseKind.SETTLEMENT)) return;
        payment.refuseNewAccount("先办理监管账户变更");
        Claim claim = claims.lock(payment.caseNo()).require(SENT, RELEASED, PAID);
        stops.refuse(claim.contract());
        payment.requireWhole(books.bringBack(payers.shareOf(claim, payment.payer()), claim));
        claims.move(claim.caseNo(), RELEASED);
        if (claim.status() == SENT) process.paymentReturned(claim.caseNo());
        if (claim.status() == PAID) process.payAgain(claim.caseNo());
    }

    /** A debt of the developer has paid the whole claim; the bank has nothing to do. */
    void closeBySetOff(CaseNo caseNo) {
        close(claims.lock(caseNo).require(RELEASED));
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

    private void close(Claim claim) {
        books.deduct(claim);
        claims.move(claim.caseNo(), PAID);
        redeem(claim);
    }

    /** With its first settled claim a contract's vouchers are redeemed, which some rules reward (F-07). */
    private void redeem(Claim claim) {
        LocalDate handedInOn = claims.handedInOn(claim.caseNo());
        claim.tranches().stream()
                .map(Tranche::voucher)
                .distinct()
                .forEach(voucher -> filed.redeem(claim.contract().purchase(), voucher, claim.caseNo(), handedInOn));
    }
}
