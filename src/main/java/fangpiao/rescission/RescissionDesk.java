package fangpiao.rescission;

import static fangpiao.rescission.Rescission.Status.CHECKED;
import static fangpiao.rescission.Rescission.Status.CLOSED;
import static fangpiao.rescission.Rescission.Status.DEMANDED;
import static fangpiao.rescission.Rescission.Status.OPENED;
import static fangpiao.rescission.Rescission.Status.REFUSED;
import static fangpiao.rescission.Rescission.Status.RESCINDED;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.ledger.Account;
import fangpiao.policy.Parameters;
import fangpiao.policy.PolicyDesk;
import fangpiao.pool.DeveloperSeats;
import fangpiao.purchase.FiledContract;
import fangpiao.purchase.FiledContracts;
import fangpiao.rescission.ClawBack.Part;
import fangpiao.settlement.ContractClaims;
import fangpiao.settlement.ContractClaims.Debt;
import fangpiao.settlement.ContractClaims.Share;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherReturns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a filed contract is undone. Locks are taken in one order: rescission, purchase, contract and claims, vouchers, unit. */
@Service
@Transactional
public class RescissionDesk {

    private final Rescissions rescissions;
    private final FiledContracts contracts;
    private final ContractClaims claims;
    private final VoucherReturns returns;
    private final VoucherDesk vouchers;
    private final DeveloperSeats seats;
    private final PolicyDesk policies;
    private final WorkingCalendar calendar;
    private final ContractRescissionProcess process;
    private final Clock clock;

    RescissionDesk(
            Rescissions rescissions,
            FiledContracts contracts,
            ContractClaims claims,
            VoucherReturns returns,
            VoucherDesk vouchers,
            DeveloperSeats seats,
            PolicyDesk policies,
            WorkingCalendar calendar,
            ContractRescissionProcess process,
            Clock clock) {
        this.rescissions = rescissions;
        this.contracts = contracts;
        this.claims = claims;
        this.returns = returns;
        this.vouchers = vouchers;
        this.seats = seats;
        this.policies = policies;
        this.calendar = calendar;
        this.process = process;
        this.clock = clock;
    }

    /** The case that undoes a purchase or is to; empty if there is none, or it was refused. */
    @Transactional(readOnly = true)
    public Optional<CaseNo> openFor(CaseNo purchase) {
        return rescissions.of(purchase);
    }

    /** From now on the claims to the contract stand still. */
    FiledContract open(CaseNo caseNo, RescissionRequest request) {
        FiledContract contract = contracts.lock(request.filingNo());
        seats.requireOwn(contract.developerCode());
        refuseTwin(request, contract);
        request.requireInOrder(contract, today());
        rescissions.add(caseNo, contract, request);
        claims.stop(contract.purchase(), caseNo);
        return contract;
    }

    void passCheck(CaseNo caseNo) {
        rescissions.lock(caseNo).require(OPENED);
        rescissions.move(caseNo, CHECKED);
    }

    /** The contract stands, and its claims go on. */
    void refuse(CaseNo caseNo) {
        Rescission rescission = rescissions.lock(caseNo).require(OPENED, CHECKED);
        claims.goOn(rescission.purchase(), caseNo);
        rescissions.move(caseNo, REFUSED);
    }

    /**
     * The contract is undone: what nobody was paid yet is the vouchers' again, the rest is owed by the developer. Answers
     * whether anything is.
     *
     * @param minutesNo of the meeting that decided; null where one person did
     */
    boolean rescind(CaseNo caseNo, String minutesNo) {
        Rescission rescission = rescissions.lock(caseNo).require(CHECKED);
        FiledContract contract = contracts.lock(rescission.purchase());
        List<Share> shares = claims.end(contract.purchase());
        returns.lock(shares.stream().map(Share::voucher));
        // everything from what is payable before anything that was paid, as every payment books it
        shares.forEach(share -> restore(share, contract, caseNo));
        shares.forEach(share -> clawBack(share, contract, caseNo));
        contracts.rescind(contract, caseNo);
        boolean owed = shares.stream().anyMatch(share -> share.settled().isPositive());
        rescissions.decide(caseNo, owed ? RESCINDED : CLOSED, minutesNo);
        return owed;
    }

    /** The developer has been told to repay; answers with the last day for it (refund.developerReturnWd). */
    LocalDate demand(CaseNo caseNo, Demand demand) {
        Rescission rescission = rescissions.lock(caseNo).require(RESCINDED);
        demand.requireInOrder(rescission, today());
        int days = policies.version(rescission.policyVersion()).get(Parameters.REFUND_RETURN_WD);
        LocalDate lastDay = calendar.workingDaysAfter(demand.servedOn(), days);
        rescissions.demand(caseNo, demand.until(lastDay));
        return lastDay;
    }

    void markOverdue(CaseNo caseNo) {
        rescissions.lock(caseNo).require(DEMANDED);
        rescissions.markOverdue(caseNo);
    }

    /** The developer's money is there: the vouchers may spend it again. */
    void receive(CaseNo caseNo, Receipt receipt) {
        Rescission rescission = rescissions.lock(caseNo).require(DEMANDED);
        receipt.requireWhole(rescission.outstanding());
        receipt.requireInOrder(rescission.request().rescindedOn(), today());
        refuseUsed(receipt);
        rescissions.receive(caseNo, receipt);
        Account debt = debtOf(rescission);
        List<Part> parts = ClawBack.divide(receipt.amount(), rescission.clawBacks());
        returns.lock(parts.stream().map(Part::voucher));
        for (Part part : parts) {
            returns.restore(part.voucher(), part.amount(), debt, caseNo);
            enter(rescission, part, receipt.no());
        }
        parts.forEach(part -> contracts.takeBackBonus(part.voucher(), caseNo));
        rescissions.move(caseNo, CLOSED);
    }

    /** The bank's statement shows the developer's money: its case learns it without a click. */
    public void repaid(CaseNo caseNo, String receiptNo, LocalDate paidOn, Money amount) {
        receive(caseNo, new Receipt(receiptNo, paidOn, amount));
        process.repaid(caseNo);
    }

    /** A claim of the developer is paid by what it owes, as far as both go; answers whether that was all. */
    boolean setOff(CaseNo caseNo, CaseNo claim) {
        Rescission rescission = rescissions.lock(caseNo).require(DEMANDED);
        Money sum = claims.setOff(claim, debt(rescission));
        Account debt = debtOf(rescission);
        List<Part> parts = ClawBack.divide(sum, rescission.clawBacks());
        for (Part part : parts) {
            returns.setOff(part.voucher(), part.amount(), debt, claim);
            enter(rescission, part, claim.value());
        }
        parts.forEach(part -> contracts.takeBackBonus(part.voucher(), claim));
        boolean whole = sum.equals(rescission.outstanding());
        if (whole) rescissions.move(caseNo, CLOSED);
        return whole;
    }

    @Transactional(readOnly = true)
    Rescission get(CaseNo caseNo) {
        return rescissions.find(caseNo).orElseThrow(() -> new Refusal("没有退房案「" + caseNo + "」。"));
    }

    private void restore(Share share, FiledContract contract, CaseNo caseNo) {
        if (!share.unsettled().isPositive()) return;
        Account payable = Account.of("developer", contract.developerCode(), "payable");
        returns.restore(share.voucher(), share.unsettled(), payable, caseNo);
        endorse(contract.purchase(), share.voucher(), share.unsettled());
    }

    private void clawBack(Share share, FiledContract contract, CaseNo caseNo) {
        if (!share.settled().isPositive()) return;
        returns.clawBack(share.voucher(), share.settled(), ContractClaims.debtOf(contract.developerCode()), caseNo);
        rescissions.clawBack(caseNo, share.voucher(), share.settled());
    }

    private void enter(Rescission rescission, Part part, String source) {
        rescissions.comesBack(rescission.caseNo(), part, source);
        endorse(rescission.purchase(), part.voucher(), part.amount());
    }

    private void endorse(CaseNo purchase, VoucherNo voucher, Money amount) {
        contracts.endorseRestored(purchase, vouchers.card(voucher), amount);
    }

    private Debt debt(Rescission rescission) {
        List<VoucherNo> owedTo =
                rescission.clawBacks().stream().map(ClawBack::voucher).toList();
        return new Debt(rescission.caseNo(), developerOf(rescission), rescission.outstanding(), owedTo);
    }

    private Account debtOf(Rescission rescission) {
        return ContractClaims.debtOf(developerOf(rescission));
    }

    private String developerOf(Rescission rescission) {
        return contracts.get(rescission.purchase()).developerCode();
    }

    private void refuseTwin(RescissionRequest request, FiledContract contract) {
        rescissions.of(contract.purchase()).ifPresent(twin -> {
            throw new Refusal("备案号「%s」的购房合同已有退房案%s在办，不能重复申请。".formatted(request.filingNo(), twin));
        });
        rescissions.withCancellation(request.cancellationNo()).ifPresent(other -> {
            throw new Refusal("网签注销证明「%s」已用于退房案%s，请核对编号。".formatted(request.cancellationNo(), other));
        });
    }

    private void refuseUsed(Receipt receipt) {
        rescissions.withReceipt(receipt.no()).ifPresent(other -> {
            throw new Refusal("银行回单 %s 已用于退房案%s，不能重复使用。".formatted(receipt.no(), other));
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
