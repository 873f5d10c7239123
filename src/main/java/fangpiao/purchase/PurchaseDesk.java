package fangpiao.purchase;

import static fangpiao.policy.Parameters.MULTI_HOME;
import static fangpiao.purchase.PurchaseStatus.CANCELLED;
import static fangpiao.purchase.PurchaseStatus.CONTRACT_CHECKED;
import static fangpiao.purchase.PurchaseStatus.DECLINED;
import static fangpiao.purchase.PurchaseStatus.HELD;
import static fangpiao.purchase.PurchaseStatus.LAPSED;
import static fangpiao.purchase.PurchaseStatus.SUBSCRIBED;

import fangpiao.ledger.Account;
import fangpiao.policy.PolicyDesk;
import fangpiao.pool.DeveloperSeats;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.UnitCard;
import fangpiao.pricewatch.PriceWatch;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import fangpiao.voucher.Hold;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a purchase is worked. Locks are always taken in one order: purchase, vouchers, unit. */
@Service
@Transactional
class PurchaseDesk {

    private final Purchases purchases;
    private final UseBonuses bonuses;
    private final VoucherDesk vouchers;
    private final PoolDesk pool;
    private final PriceWatch prices;
    private final DeveloperSeats seats;
    private final PolicyDesk policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PurchaseDesk(
            Purchases purchases,
            UseBonuses bonuses,
            VoucherDesk vouchers,
            PoolDesk pool,
            PriceWatch prices,
            DeveloperSeats seats,
            PolicyDesk policies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.purchases = purchases;
        this.bonuses = bonuses;
        this.vouchers = vouchers;
        this.pool = pool;
        this.prices = prices;
        this.seats = seats;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    void open(CaseNo no, PurchaseRequest request) {
        // applications with one voucher come one after another, so that a double click finds what the first one wrote
        request.vouchers().forEach(vouchers::lock);
        UnitCard unit = pool.lock(request.unitNo());
        seats.requireOwn(unit.estate().developerCode());
        request.vouchers().forEach(voucher -> refuseTwinOf(voucher, request.unitNo()));
        Admission admission = admission(request, unit);
        admission.require();
        admission.parts().forEach(this::requireOnlyHome);
        OffsetDateTime until = Purchase.endOfHold(today(), admission.daysOfHold(), clock.getZone());
        purchases.add(no, admission, now(), until);
    }

    /** What would be said of a request now; nothing is locked. */
    @Transactional(readOnly = true)
    Admission consider(PurchaseRequest request) {
        return admission(request, pool.unit(request.unitNo()));
    }

    /** Locks amount and unit, both or none, in the transaction that opened the purchase; says until when. */
    OffsetDateTime hold(CaseNo no) {
        Purchase purchase = purchases.lock(no).require(HELD);
        purchase.parts().forEach(part -> hold(part, no));
        pool.reserve(purchase.unitNo(), no);
        return purchase.holdUntil();
    }

    /** Paper and buyer are what they should be. */
    void verify(CaseNo no, String kinshipProof) {
        purchases.lock(no).require(HELD).requireLiveHold(now()).requireProof(kinshipProof);
        purchases.verify(no, kinshipProof);
    }

    /** @param entered what the contract says of the buyer's own money; what it does not say is as it was applied for */
    void subscribe(CaseNo no, Contract contract, OwnMoney entered) {
        Purchase purchase = purchases.lock(no).require(HELD).requireLiveHold(now());
        contract.requireInOrder(today());
        purchase.parts().forEach(part -> requireInTerm(contract, part));
        OwnMoney own = entered.or(purchase.own());
        new Price(contract.price(), purchase.byVoucher(), own).requirePlausible(purchase.ceiling());
        UnitCard unit = pool.unit(purchase.unitNo());
        contract.requireArea(unit.areaSqm(), purchase.ceiling().price());
        purchases.subscribe(no, contract, own);
        prices.judge(no, unit, contract.price(), today());
        if (purchase.reportedOf(contract) == null)
            dropReport(purchase, "合同已重新登记为%s，总价%s元".formatted(contract.no(), contract.price()));
    }

    /**
     * Says whether the housing authority has filed the contract already.
     *
     * @param priceReason why a price above what others pay is accepted (price check rule of domain §4.3)
     */
    boolean acceptContract(CaseNo no, Optional<String> priceReason) {
        Purchase purchase = purchases.lock(no).require(SUBSCRIBED).requireLiveHold(now());
        Optional<String> alert = prices.alertOf(no, purchase.contract().price());
        if (alert.isPresent() && priceReason.isEmpty()) throw new Refusal(alert.get() + "同意的，须填写价格说明。");
        purchases.accept(no, priceReason.orElse(null));
        return purchase.reported() != null;
    }

    /** The contract must be corrected; what is locked stays locked. */
    void returnContract(CaseNo no) {
        purchases.lock(no).require(SUBSCRIBED);
        purchases.move(no, HELD);
    }

    /** The housing authority tells of the filing itself; says whether the purchase waits for nothing else. */
    boolean report(CaseNo no, Filing filing) {
        Purchase purchase = purchases.lock(no);
        if (filing.equals(purchase.filing())) return false;
        filing.requireInOrder(purchase.requireFileable().requireLiveHold(now()).contract(), today());
        purchases.report(no, filing);
        return purchase.status() == CONTRACT_CHECKED;
    }

    /**
     * The filed contract pays: the locked amount becomes the developer's, the unit is sold, the voucher endorsed.
     *
     * @param entered what a clerk has confirmed; null if the housing authority told it
     */
    void commit(CaseNo no, Filing entered) {
        Purchase purchase = purchases.lock(no).require(CONTRACT_CHECKED).requireLiveHold(now());
        Filing filing = entered == null ? purchase.reported() : entered.requireRecent(today());
        filing.requireInOrder(purchase.contract(), today());
        events.publishEvent(new FilingTakesEffect(no, filing.no(), entered != null));
        purchases.file(no, filing);
        UnitCard unit = pool.unit(purchase.unitNo());
        purchase.parts().forEach(part -> commit(part, purchase, filing, unit));
        pool.sell(purchase.unitNo(), no);
    }

    /** The authority has withdrawn a filing that has not paid yet. */
    void withdraw(CaseNo no, String filingNo) {
        Filing reported = purchases.lock(no).reported();
        if (reported != null && reported.no().equals(filingNo)) purchases.report(no, null);
    }

    void decline(CaseNo no) {
        letGo(purchases.lock(no).requireHolding(), DECLINED);
    }

    void lapse(CaseNo no) {
        letGo(purchases.lock(no).requireHolding(), LAPSED);
    }

    void cancel(CaseNo no) {
        letGo(purchases.lock(no).requireHolding(), CANCELLED);
    }

    @Transactional(readOnly = true)
    Purchase get(CaseNo no) {
        return purchases.get(no);
    }

    /** Kept as it is until the caller's transaction ends, so that what was compared is what takes effect. */
    Optional<Purchase> keepOpen(String contractNo) {
        return purchases
                .ofContract(contractNo, HELD, SUBSCRIBED, CONTRACT_CHECKED)
                .map(found -> purchases.lock(found.no()))
                .filter(kept -> kept.isHolding() && kept.contract().no().equals(contractNo));
    }

    @Transactional(readOnly = true)
    Optional<Purchase> ofContract(String contractNo, PurchaseStatus... statuses) {
        return purchases.ofContract(contractNo, statuses);
    }

    @Transactional(readOnly = true)
    Optional<Purchase> ofFiling(String filingNo) {
        return purchases.ofFiling(filingNo);
    }

    @Transactional(readOnly = true)
    Optional<Purchase> takerOf(String unitNo) {
        return purchases.takerOf(unitNo);
    }

    private Admission admission(PurchaseRequest request, UnitCard unit) {
        List<VoucherCheck> checks = request.offers().stream().map(this::check).toList();
        return new Admission(request, checks, unit, today());
    }

    private VoucherCheck check(VoucherOffer offer) {
        VoucherCard voucher = vouchers.card(offer.voucher());
        return new VoucherCheck(offer, voucher, policies.version(voucher.policyVersion()));
    }

    private void refuseTwinOf(VoucherNo voucher, String unitNo) {
        purchases.openTwinOf(voucher, unitNo).ifPresent(twin -> {
            throw new Refusal("房票%s选购房源%s已有在办的购房案%s，不能重复申请。".formatted(voucher, unitNo, twin));
        });
    }

    private void requireOnlyHome(VoucherPart part) {
        if (policies.version(part.policyVersion()).get(MULTI_HOME)) return;
        purchases.useOf(part.voucher()).ifPresent(other -> {
            throw new Refusal(
                    "按规则版本%s，一张房票只能购买一套，房票%s已用于购房案%s。".formatted(part.policyVersion(), part.voucher(), other));
        });
    }

    private void hold(VoucherPart part, CaseNo no) {
        if (vouchers.hold(part.voucher(), part.amount(), no) instanceof Hold.Refused refused)
            throw new Refusal(refused.sentence());
    }

    private void requireInTerm(Contract contract, VoucherPart part) {
        VoucherCard voucher = vouchers.card(part.voucher());
        contract.requireInTerm(voucher.issuedOn(), voucher.lastUsableDay(today()));
    }

    private void commit(VoucherPart part, Purchase purchase, Filing filing, UnitCard unit) {
        requireInTerm(purchase.contract(), part);
        Account payable = Account.of("developer", unit.estate().developerCode(), "payable");
        vouchers.commit(part.voucher(), part.amount(), purchase.no(), payable);
        VoucherCard voucher = vouchers.card(part.voucher());
        purchases.endorse(purchase.no(), part, voucher.face().minus(voucher.used()), now());
        bonuses.fix(purchase, part, filing, now());
        events.publishEvent(committed(part, purchase, filing, unit));
    }

    private static ContractCommitted committed(VoucherPart part, Purchase purchase, Filing filing, UnitCard unit) {
        return new ContractCommitted(
                purchase.no(),
                part.voucher(),
                filing.no(),
                filing.filedOn(),
                unit.estate().developerCode(),
                unit.estate().developerName(),
                unit.estate().code(),
                unit.no(),
                unit.estate().saleStage(),
                part.policyVersion(),
                purchase.contract().price(),
                part.amount(),
                unit.estate().escrowAccount(),
                unit.estate().escrowBank());
    }

    private void letGo(Purchase purchase, PurchaseStatus end) {
        purchase.parts().forEach(part -> vouchers.release(part.voucher(), part.amount(), purchase.no()));
        pool.free(purchase.unitNo(), purchase.no());
        purchases.move(purchase.no(), end);
        dropReport(purchase, end.chinese());
    }

    /** Whoever told of the filing must hear that it paid nothing: its contract may be binding all the same. */
    private void dropReport(Purchase purchase, String because) {
        if (purchase.reported() == null) return;
        purchases.report(purchase.no(), null);
        events.publishEvent(new FilingLetGo(purchase.no(), purchase.reported().no(), because));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
