package fangpiao.voucher;

import static fangpiao.voucher.VoucherStatus.APPROVED;
import static fangpiao.voucher.VoucherStatus.EXPIRED;
import static fangpiao.voucher.VoucherStatus.FULLY_USED;
import static fangpiao.voucher.VoucherStatus.ISSUED;
import static fangpiao.voucher.VoucherStatus.PRINTED;

import fangpiao.ledger.Account;
import fangpiao.ledger.Ledger;
import fangpiao.ledger.Transfer;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of vouchers. */
@Service
@Transactional
public class VoucherDesk {

    private final Vouchers vouchers;
    private final Ledger ledger;
    private final PolicyDesk policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoucherDesk(Vouchers vouchers, Ledger ledger, PolicyDesk policies, ApplicationEventPublisher events, Clock clock) {
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** Gives an approved voucher its number. */
    public VoucherNo allocate(NewVoucher voucher) {
        VoucherNo no = vouchers.nextNo(voucher.areaCode(), voucher.entitlement().projectCode(), today().getYear());
        vouchers.add(no, voucher);
        return no;
    }

    /** The paper came out well. */
    public void print(VoucherNo no, String stockSerial) {
        vouchers.lock(no).require(APPROVED);
        usePaper(no, stockSerial, null);
        vouchers.print(no, stockSerial);
    }

    /** The paper is spoilt; it stays in the register with the reason and is never used again. */
    public void spoil(VoucherNo no, String stockSerial, String reason) {
        vouchers.lock(no).require(APPROVED);
        usePaper(no, stockSerial, reason);
    }

    /** The voucher is sealed: its money is posted, its term begins today (domain §12 term.startEvent). */
    public void issue(VoucherNo no, CaseNo issuance) {
        Voucher voucher = vouchers.lock(no).require(PRINTED);
        Policy policy = policies.version(voucher.policyVersion());
        vouchers.issue(no, today(), policies.lastDayOfTerm(policy, today()));
        ledger.post(voucher.post(voucher.face(), issuance));
    }

    /** The holder has it in hand and may use it. */
    public void activate(VoucherNo no) {
        Voucher voucher = vouchers.lock(no).require(ISSUED);
        if (voucher.isOverOn(today())) throw new Refusal("房票" + no + "已于" + voucher.expiresOn() + "到期，不能发放。");
        vouchers.activate(no, OffsetDateTime.now(clock));
    }

    /** Locks an amount for a purchase, or says why not. */
    public Hold hold(VoucherNo no, Money amount, CaseNo purchase) {
        Hold hold = vouchers.lock(no).hold(amount, purchase, today());
        if (hold instanceof Hold.Placed placed) ledger.post(placed.transfer());
        return hold;
    }

    public void release(VoucherNo no, Money amount, CaseNo purchase) {
        ledger.post(vouchers.lock(no).release(amount, purchase));
    }

    /** A filed contract makes the held amount the developer's. */
    public void commit(VoucherNo no, Money amount, CaseNo purchase, Account developerPayable) {
        Voucher voucher = vouchers.lock(no);
        ledger.post(voucher.commit(amount, developerPayable, purchase, today(), lastDayToFile(voucher)));
        VoucherStatus after = voucher.afterCommitting(amount);
        vouchers.move(no, after);
        if (after == FULLY_USED) events.publishEvent(new VoucherUsedUp(no));
    }

    /** A filed contract has earned a bonus beside the face, which is owed to the holder. */
    public void reward(VoucherNo no, Money bonus, CaseNo purchase) {
        Transfer transfer = vouchers.lock(no).reward(bonus, purchase);
        if (transfer != null) ledger.post(transfer);
    }

    /** Of the home that was given up, in m²; empty where none was. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> buildingArea(VoucherNo no) {
        return vouchers.buildingArea(no);
    }

    /** The bank has paid a developer part of what the voucher had committed to it. */
    public void settle(VoucherNo no, Money amount, CaseNo claim, Account developerPayable) {
        ledger.post(vouchers.lock(no).settle(amount, developerPayable, claim));
    }

    /** What a developer is paid besides the voucher's part, because it had to wait for it. */
    public void bearInterest(VoucherNo no, Money interest, CaseNo claim) {
        Transfer transfer = vouchers.lock(no).bearInterest(interest, claim);
        if (transfer != null) ledger.post(transfer);
    }

    /** What of the voucher's part a developer is not paid, because it has broken its word. */
    public void deduct(VoucherNo no, Money penalty, CaseNo claim, Account developerPayable) {
        ledger.post(vouchers.lock(no).deduct(penalty, developerPayable, claim));
    }

    /** What a claim had paid out of the voucher's book came back from the bank, and is owed as before. */
    public Money bringBack(VoucherNo no, CaseNo claim) {
        vouchers.lock(no);
        return ledger.bringBack(no.value(), claim);
    }

    /**
     * Ends the terms whose last day is over, at most so many at once and leaving those somebody is working on to the next
     * round. Returns how many it were.
     */
    public int endTerms(int atMost) {
        List<VoucherNo> over = vouchers.lockThoseOver(today(), atMost);
        if (!over.isEmpty()) vouchers.endTerms(over, OffsetDateTime.now(clock));
        return over.size();
    }

    /** The last day is over. Doing it twice changes nothing; a voucher still in its term is refused. */
    public void expire(VoucherNo no) {
        Voucher voucher = vouchers.lock(no);
        if (voucher.status() == EXPIRED) return;
        if (!voucher.isInTerm() || !voucher.isOverOn(today())) throw new Refusal("房票" + no + "的使用期限尚未届满，不能作到期处理。");
        vouchers.endTerms(List.of(no), OffsetDateTime.now(clock));
    }

    public VoucherCard card(VoucherNo no) {
        return find(no).orElseThrow(() -> unknown(no));
    }

    /** The voucher, kept as it is until the caller's transaction ends: whoever asks for it next, waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public VoucherCard lock(VoucherNo no) {
        if (!vouchers.keep(no)) throw unknown(no);
        return card(no);
    }

    public Optional<VoucherCard> find(VoucherNo no) {
        return vouchers.find(no);
    }

    /** For the public check: the voucher whose QR code carries the token. */
    public Optional<VoucherCard> findByToken(String token) {
        return vouchers.findByToken(token);
    }

    private LocalDate lastDayToFile(Voucher voucher) {
        if (!voucher.isOverOn(today())) return voucher.expiresOn();
        Policy policy = policies.version(voucher.policyVersion());
        return policies.lastOfDays(policy, voucher.expiresOn(), policy.get(Parameters.IN_FLIGHT_GRACE_DAYS));
    }

    private void usePaper(VoucherNo no, String stockSerial, String spoiltBecause) {
        if (vouchers.isStockUsed(stockSerial)) throw new Refusal("票证号「" + stockSerial + "」已使用或已作废，请核对。");
        vouchers.addPrint(no, stockSerial, spoiltBecause, OffsetDateTime.now(clock));
    }

    private static Refusal unknown(VoucherNo no) {
        return new Refusal("房票号「" + no + "」不存在，请核对票面。");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
