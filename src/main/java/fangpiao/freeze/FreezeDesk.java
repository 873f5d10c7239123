package fangpiao.freeze;

import static fangpiao.freeze.Freeze.Status.CHECKED;
import static fangpiao.freeze.Freeze.Status.FROZEN;
import static fangpiao.freeze.Freeze.Status.PAPER_CHECKED;
import static fangpiao.freeze.Freeze.Status.PAPER_DUE;
import static fangpiao.freeze.Freeze.Status.PAPER_IN;
import static fangpiao.freeze.Freeze.Status.REGISTERED;
import static fangpiao.freeze.Freeze.Status.RETURNED;

import fangpiao.engine.CaseDoor;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherFreezes;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherTerms;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an order of a court takes effect and is confirmed. The voucher is locked before the case, as everybody does. */
@Service
@Transactional
class FreezeDesk {

    private final Freezes freezes;
    private final VoucherDesk vouchers;
    private final VoucherFreezes books;
    private final VoucherTerms terms;
    private final CaseDoor door;
    private final Clock clock;

    FreezeDesk(
            Freezes freezes,
            VoucherDesk vouchers,
            VoucherFreezes books,
            VoucherTerms terms,
            CaseDoor door,
            Clock clock) {
        this.freezes = freezes;
        this.vouchers = vouchers;
        this.books = books;
        this.terms = terms;
        this.door = door;
        this.clock = clock;
    }

    /** The order binds from now on, whatever is still to be looked at. */
    Freeze open(CaseNo caseNo, VoucherNo no, Order order, Extent extent) {
        VoucherCard voucher = vouchers.lock(no);
        requireInOrder(caseNo, no, order);
        Money amount = extent.of(voucher.available());
        Money usable = books.freeze(no, amount, caseNo);
        var freeze = new Freeze(
                caseNo,
                no,
                REGISTERED,
                order,
                extent.ordered(),
                amount,
                usable.isZero(),
                actor(),
                today(),
                null,
                null,
                null);
        freezes.add(freeze, voucher.policyVersion());
        return freeze;
    }

    /** For or against: only the approver lifts what was frozen. */
    void passReview(CaseNo caseNo) {
        Freeze freeze = freezes.lock(caseNo).require(REGISTERED);
        Freeze.requireAnother(actor(), freeze.registeredBy());
        freezes.move(caseNo, CHECKED);
    }

    void sendBack(CaseNo caseNo) {
        freezes.lock(caseNo).require(REGISTERED, CHECKED);
        freezes.move(caseNo, RETURNED);
    }

    void correct(CaseNo caseNo, Order order) {
        Freeze freeze = withVoucher(caseNo).require(RETURNED);
        requireInOrder(caseNo, freeze.voucher(), order);
        freezes.correct(caseNo, order);
    }

    void confirm(CaseNo caseNo) {
        Freeze freeze = withVoucher(caseNo).require(CHECKED);
        String maker = freeze.registeredBy();
        Freeze.requireAnother(actor(), maker);
        Order order = freeze.order();
        freezes.decide(caseNo, FROZEN, actor());
        freezes.addPeriod(caseNo, order.no(), order.servedOn(), order.lastDay(), maker, actor());
        if (freeze.leavesNothing())
            terms.stopWhileFrozen(freeze.voucher(), freeze.registeredOn(), caseNo, maker, actor());
    }

    /** Says that the court has not written yet; not once the last day is over, when there is something to be registered. */
    void waitOn(CaseNo caseNo) {
        Freeze freeze = freezes.lock(caseNo).require(PAPER_DUE);
        LocalDate lastDay = freeze.order().lastDay();
        if (today().isAfter(lastDay)) throw new Refusal("冻结期限已于%s届满，请登记续行冻结、解除冻结或期限届满。".formatted(lastDay));
        freezes.ask(caseNo, FROZEN, today());
    }

    void register(CaseNo caseNo, CourtPaper paper) {
        Freeze freeze = withVoucher(caseNo).require(PAPER_DUE);
        paper.requireFor(freeze, today());
        if (paper.isRenewal())
            books.requirePeriod(freeze.voucher(), freeze.order().lastDay(), paper.lastDay());
        freezes.register(caseNo, paper, actor());
    }

    void passPaper(CaseNo caseNo) {
        Freeze freeze = freezes.lock(caseNo).require(PAPER_IN);
        Freeze.requireAnother(actor(), freeze.paperBy());
        freezes.move(caseNo, PAPER_CHECKED);
    }

    void doubtPaper(CaseNo caseNo) {
        freezes.lock(caseNo).require(PAPER_IN, PAPER_CHECKED);
        freezes.layAside(caseNo, PAPER_DUE);
    }

    @Transactional(readOnly = true)
    Freeze get(CaseNo caseNo) {
        return freezes.get(caseNo);
    }

    private void requireInOrder(CaseNo caseNo, VoucherNo no, Order order) {
        order.requireInForce(today());
        books.requirePeriod(no, order.servedOn(), order.lastDay());
        freezes.withOrder(no, order.no(), caseNo).ifPresent(other -> {
            throw new Refusal("文书「%s」对房票%s的冻结已登记为%s案，不能重复登记。".formatted(order.no(), no, other));
        });
    }

    private Freeze withVoucher(CaseNo caseNo) {
        vouchers.lock(freezes.get(caseNo).voucher());
        return freezes.lock(caseNo);
    }

    private String actor() {
        return door.actor().orElseThrow(() -> new Forbidden("请先登录再办理。"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
