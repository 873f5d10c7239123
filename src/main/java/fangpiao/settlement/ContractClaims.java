package fangpiao.settlement;

import static fangpiao.settlement.Claim.Status.DROPPED;
import static fangpiao.settlement.Claim.Status.RELEASED;

import fangpiao.engine.CaseKind;
import fangpiao.engine.TooLate;
import fangpiao.ledger.Account;
import fangpiao.payment.PaymentDesk;
import fangpiao.payment.PaymentToBeMade;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherReturns;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a rescission (退房) does to the claims of developers: those to its contract stand still and end with it, others may
 * pay what the developer owes. Locks are taken in the order contract, claim, vouchers.
 */
@Service
@Transactional
public class ContractClaims {

    /** What a voucher had committed to a contract, and what of it the developer has got. */
    public record Share(VoucherNo voucher, Money committed, Money settled) {

        public Money unsettled() {
            return committed.minus(settled);
        }
    }

    /** A claim that only waits for its payment. */
    public record Due(CaseNo claim, String filingNo, String node, Money amount) {}

    /** What a developer owes because of a rescission, and to which vouchers. */
    public record Debt(CaseNo rescission, String developerCode, Money amount, List<VoucherNo> vouchers) {}

    private final Contracts contracts;
    private final Claims claims;
    private final Stops stops;
    private final PaymentDesk payments;
    private final VoucherReturns returns;
    private final DeveloperSettlementProcess process;

    ContractClaims(
            Contracts contracts,
            Claims claims,
            Stops stops,
            PaymentDesk payments,
            VoucherReturns returns,
            DeveloperSettlementProcess process) {
        this.contracts = contracts;
        this.claims = claims;
        this.stops = stops;
        this.payments = payments;
        this.returns = returns;
        this.process = process;
    }

    /** Where the money stands that a developer owes and nobody has returned yet. */
    public static Account debtOf(String developerCode) {
        return Account.of("developer", developerCode, "clawback");
    }

    /** From now on no claim to the contract is opened, worked on or paid; only what is with the bank is confirmed. */
    public void stop(CaseNo purchase, CaseNo rescission) {
        stops.refuseStopped(contracts.lock(purchase));
        stops.add(purchase, rescission);
        claims.openOn(purchase).forEach(claim -> takeBack(claim, rescission));
    }

    /** What waits to be put into a batch goes back to the cashier, who cannot pay it while the contract stands still. */
    private void takeBack(Claim claim, CaseNo rescission) {
        payments.withdrawAll(claim.caseNo(), "购房合同正在办理退房（%s），停止支付。".formatted(rescission));
    }

    /** What is in a batch is not approved in it, nor released. */
    @EventListener
    void refuse(PaymentToBeMade payment) {
        if (payment.isOf(CaseKind.SETTLEMENT))
            stops.refuse(claims.get(payment.caseNo()).contract());
    }

    /** The contract stands; its claims go on where they stood. */
    public void goOn(CaseNo purchase, CaseNo rescission) {
        contracts.lock(purchase);
        stops.lift(rescission);
    }

    /** The contract is rescinded: its open claims end. Refuses while the fate of a payment is not known. */
    public List<Share> end(CaseNo purchase) {
        Contract contract = contracts.lock(purchase);
        List<Claim> open = claims.openOn(purchase);
        open.forEach(claim -> payments.withdrawAll(claim.caseNo(), "购房合同已解除，停止支付。"));
        open.forEach(this::refusePaying);
        open.forEach(claim -> process.contractRescinded(claim.caseNo()));
        return sharesIn(contract);
    }

    @Transactional(readOnly = true)
    public List<Share> shares(CaseNo purchase) {
        return sharesIn(contracts.get(purchase));
    }

    void drop(CaseNo claim) {
        claims.lock(claim);
        claims.move(claim, DROPPED);
    }

    /** The claims that may be set off against what a developer owes, oldest first. */
    @Transactional(readOnly = true)
    public List<Due> dueTo(String developerCode) {
        return claims.releasedTo(developerCode).stream()
                .map(ContractClaims::due)
                .toList();
    }

    /** The claim is paid by the debt as far as that goes; answers with how far. */
    public Money setOff(CaseNo caseNo, Debt debt) {
        Claim claim = lockOldest(caseNo, debt.developerCode());
        Money sum = claim.open().min(debt.amount());
        returns.lock(Stream.concat(claim.tranches().stream().map(Tranche::voucher), debt.vouchers().stream()));
        claims.setOff(caseNo, debt.rescission(), sum);
        for (Tranche part : claim.paidBy(sum))
            returns.settleBySetOff(
                    part.voucher(), part.amount(), claim.contract().payable(), caseNo);
        if (claims.get(caseNo).payable().amount().isZero()) process.setOffWhole(caseNo);
        return sum;
    }

    private Claim lockOldest(CaseNo caseNo, String developerCode) {
        List<Claim> due = claims.releasedTo(developerCode);
        if (due.stream().noneMatch(claim -> claim.caseNo().equals(caseNo)))
            throw new Refusal("结算案%s不是该房企已拨款待支付、尚未抵扣的结算案，不能用于抵扣。".formatted(caseNo));
        if (!due.get(0).caseNo().equals(caseNo))
            throw new Refusal("请先抵扣较早的结算案%s（%s 元）。"
                    .formatted(due.get(0).caseNo(), due.get(0).open()));
        Claim claim = claims.lock(caseNo).require(RELEASED);
        // asked once more under the lock: the cashier or another debt may have come first
        stops.refuse(claim.contract());
        refusePaying(claim);
        if (claim.setOff().isPositive()) throw new TooLate();
        return claim;
    }

    private void refusePaying(Claim claim) {
        payments.live(claim.caseNo()).ifPresent(payment -> {
            throw new Refusal("结算案%s的支付指令 %s，请待银行回单确认后再办理。".formatted(claim.caseNo(), payment));
        });
    }

    private List<Share> sharesIn(Contract contract) {
        return contract.vouchers().stream()
                .map(voucher -> new Share(voucher, contract.paidBy(voucher), contracts.settledOf(contract, voucher)))
                .toList();
    }

    private static Due due(Claim claim) {
        return new Due(claim.caseNo(), claim.contract().filingNo(), claim.node().chinese(), claim.open());
    }
}
