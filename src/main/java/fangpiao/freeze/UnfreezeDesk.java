package fangpiao.freeze;

import static fangpiao.freeze.Freeze.Status.CHECKED;
import static fangpiao.freeze.Freeze.Status.FROZEN;
import static fangpiao.freeze.Freeze.Status.LAPSED;
import static fangpiao.freeze.Freeze.Status.LIFTED;
import static fangpiao.freeze.Freeze.Status.PAPER_CHECKED;
import static fangpiao.freeze.Freeze.Status.PAPER_DUE;
import static fangpiao.freeze.Freeze.Status.RELEASED;

import fangpiao.engine.CaseDoor;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Notice;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherFreezes;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a clerk is asked how a freeze goes on, and how it ends or is renewed. */
@Service
@Transactional
class UnfreezeDesk {

    private final Freezes freezes;
    private final VoucherDesk vouchers;
    private final VoucherFreezes books;
    private final VoucherTerms terms;
    private final VoucherFreezeProcess process;
    private final CaseDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnfreezeDesk(
            Freezes freezes,
            VoucherDesk vouchers,
            VoucherFreezes books,
            VoucherTerms terms,
            VoucherFreezeProcess process,
            CaseDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.freezes = freezes;
        this.vouchers = vouchers;
        this.books = books;
        this.terms = terms;
        this.process = process;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /** It should not have been frozen. */
    void lift(CaseNo caseNo) {
        Freeze freeze = withVoucher(caseNo).require(CHECKED);
        Freeze.requireAnother(actor(), freeze.registeredBy());
        freezes.decide(caseNo, LIFTED, actor());
        giveBack(freeze, freeze.registeredBy());
    }

    /** A paper of the court has come, or the last day is near. */
    void ask(CaseNo caseNo) {
        freezes.lock(caseNo).require(FROZEN);
        freezes.ask(caseNo, PAPER_DUE, today());
        process.courtPaperDue(caseNo);
    }

    @Transactional(readOnly = true)
    List<CaseNo> nearTheirEnd(int atMost) {
        return freezes.nearTheirEnd(today(), atMost);
    }

    /** Carries out the registered paper; says whether the freeze goes on. */
    boolean end(CaseNo caseNo) {
        Freeze freeze = withVoucher(caseNo).require(PAPER_CHECKED);
        Freeze.requireAnother(actor(), freeze.paperBy());
        if (freeze.paper().isRenewal()) renew(freeze);
        else release(freeze);
        return freeze.paper().isRenewal();
    }

    private void renew(Freeze freeze) {
        CourtPaper paper = freeze.paper();
        freezes.addPeriod(freeze.caseNo(), paper.no(), paper.servedOn(), paper.lastDay(), freeze.paperBy(), actor());
        freezes.renew(freeze.caseNo(), paper.lastDay());
    }

    private void release(Freeze freeze) {
        boolean lapsed = freeze.paper().kind() == CourtPaper.Kind.LAPSE;
        freezes.end(freeze.caseNo(), lapsed ? LAPSED : RELEASED, actor(), today());
        giveBack(freeze, freeze.paperBy());
    }

    private void giveBack(Freeze freeze, String maker) {
        VoucherNo no = freeze.voucher();
        LocalDate before = vouchers.card(no).expiresOn();
        books.unfreeze(no, freeze.frozen(), freeze.caseNo());
        LocalDate next = terms.resumeAfterFreeze(no, freeze.caseNo(), maker, actor());
        if (next.isAfter(before)) tell(freeze, before, next);
    }

    private void tell(Freeze freeze, LocalDate before, LocalDate next) {
        events.publishEvent(new Notice(
                "freeze/%s/TERM_EXTENDED".formatted(freeze.caseNo()),
                "TERM_EXTENDED",
                freeze.caseNo(),
                Addressee.holder(freeze.voucher().value()),
                Map.of("原最后一天", before.toString(), "最后一天", next.toString())));
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
