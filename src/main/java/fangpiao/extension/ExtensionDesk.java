package fangpiao.extension;

import static fangpiao.extension.Extension.Status.APPLIED;
import static fangpiao.extension.Extension.Status.CHECKED;
import static fangpiao.extension.Extension.Status.CLOSED;
import static fangpiao.extension.Extension.Status.DELAY_ENDED;
import static fangpiao.extension.Extension.Status.GRANTED;
import static fangpiao.extension.Extension.Status.REFUSED;
import static fangpiao.extension.Extension.Status.RETURNED;
import static fangpiao.extension.Extension.Status.STOPPED;
import static fangpiao.extension.Extension.Status.WITHDRAWN;

import fangpiao.engine.CaseDoor;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Notice;
import fangpiao.shared.Refusal;
import fangpiao.voucher.ClockStop;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherTerms;
import fangpiao.voucher.VoucherUsedUp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with an application for more days. The voucher is locked before the case, as everybody does. */
@Service
@Transactional
class ExtensionDesk {

    private final Extensions extensions;
    private final VoucherDesk vouchers;
    private final VoucherTerms terms;
    private final VoucherExtensionProcess process;
    private final CaseDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExtensionDesk(
            Extensions extensions,
            VoucherDesk vouchers,
            VoucherTerms terms,
            VoucherExtensionProcess process,
            CaseDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.extensions = extensions;
        this.vouchers = vouchers;
        this.terms = terms;
        this.process = process;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    Extension open(CaseNo caseNo, VoucherNo no, Application application) {
        VoucherCard voucher = vouchers.lock(no);
        extensions.findOpen(no).ifPresent(twin -> {
            throw new Refusal("房票%s已有在办的延期案%s，不能重复申请。".formatted(no, twin.caseNo()));
        });
        terms.requireInTerm(no);
        requireInOrder(caseNo, voucher, application);
        var extension =
                new Extension(caseNo, no, APPLIED, application, voucher.expiresOn(), null, today(), actor(), null);
        extensions.add(extension, voucher.policyVersion());
        terms.keep(no, caseNo);
        return extension;
    }

    void passReview(CaseNo caseNo) {
        Extension extension = extensions.lock(caseNo).require(APPLIED);
        extension.requireAnother(actor(), extension.appliedBy());
        extensions.move(caseNo, CHECKED);
    }

    void sendBack(CaseNo caseNo) {
        extensions.lock(caseNo).require(APPLIED, CHECKED);
        extensions.move(caseNo, RETURNED);
    }

    /** What was asked for in time may be corrected after the last day. */
    void correct(CaseNo caseNo, Application application) {
        Extension extension = withVoucher(caseNo).require(RETURNED);
        requireInOrder(caseNo, vouchers.card(extension.voucher()), application);
        extensions.correct(caseNo, application);
    }

    /** Says whether the clock stands still from now on. */
    boolean grant(CaseNo caseNo) {
        Extension extension = withVoucher(caseNo).require(CHECKED);
        extension.requireAnother(actor(), extension.appliedBy());
        if (!extension.application().isForDelay()) return extend(extension);
        return stop(extension, extension.stop(extension.appliedBy(), actor()));
    }

    void refuse(CaseNo caseNo) {
        Extension extension = withVoucher(caseNo).require(APPLIED, CHECKED);
        terms.letGo(extension.voucher(), caseNo);
        extensions.decide(caseNo, REFUSED, null, actor());
        LocalDate lastDay = vouchers.card(extension.voucher()).expiresOn();
        tell(extension, "EXTENSION_REFUSED", Map.of("最后一天", lastDay.toString()));
    }

    void withdraw(CaseNo caseNo) {
        Extension extension = withVoucher(caseNo).require(RETURNED);
        terms.letGo(extension.voucher(), caseNo);
        extensions.move(caseNo, WITHDRAWN);
    }

    /** @param document by which the delayed step was done at last */
    void reportEnd(CaseNo caseNo, LocalDate until, String document) {
        Extension extension = withVoucher(caseNo).require(STOPPED);
        extension.application().delay().endedOn(until, today());
        extensions.reportEnd(caseNo, until, document, actor());
    }

    void resume(CaseNo caseNo) {
        Extension extension = withVoucher(caseNo).require(DELAY_ENDED);
        extension.requireAnother(actor(), extension.reportedBy());
        LocalDate before = vouchers.card(extension.voucher()).expiresOn();
        LocalDate next = terms.resumeClock(
                extension.voucher(),
                extension.application().delay().until(),
                extension.stop(extension.reportedBy(), actor()));
        extensions.resume(caseNo, next);
        tellLater(extension, before, next);
    }

    void doubtEnd(CaseNo caseNo) {
        extensions.lock(caseNo).require(DELAY_ENDED);
        extensions.move(caseNo, STOPPED);
    }

    /** Nothing is left that could be used longer. */
    @EventListener
    void end(VoucherUsedUp usedUp) {
        extensions.findOpen(usedUp.voucher()).ifPresent(open -> process.voucherUsedUp(open.caseNo()));
    }

    /** Money that may come back to the voucher finds its clock running. */
    void close(CaseNo caseNo) {
        Extension extension = withVoucher(caseNo);
        extensions.move(caseNo, CLOSED);
        terms.letGo(extension.voucher(), caseNo);
        if (extension.isStopped()) terms.resumeClock(extension.voucher(), today(), deciders(extension));
    }

    @Transactional(readOnly = true)
    Extension get(CaseNo caseNo) {
        return extensions.get(caseNo);
    }

    private boolean extend(Extension extension) {
        LocalDate before = vouchers.card(extension.voucher()).expiresOn();
        LocalDate next =
                terms.extend(extension.voucher(), extension.application().months(), extension.caseNo());
        extensions.decide(extension.caseNo(), GRANTED, next, actor());
        tellLater(extension, before, next);
        return false;
    }

    private boolean stop(Extension extension, ClockStop stop) {
        VoucherNo no = extension.voucher();
        Delay delay = extension.application().delay();
        LocalDate before = vouchers.card(no).expiresOn();
        terms.stopClock(no, delay.dayBefore(), stop);
        LocalDate next = delay.goesOn() ? null : terms.resumeClock(no, delay.until(), stop);
        terms.letGo(no, extension.caseNo());
        extensions.decide(extension.caseNo(), delay.goesOn() ? STOPPED : GRANTED, next, actor());
        if (!delay.goesOn()) tellLater(extension, before, next);
        return delay.goesOn();
    }

    private ClockStop deciders(Extension extension) {
        return extension.stop(extension.appliedBy(), extensions.deciderOf(extension.caseNo()));
    }

    private void requireInOrder(CaseNo caseNo, VoucherCard voucher, Application application) {
        extensions.withApplication(application.no(), caseNo).ifPresent(other -> {
            throw new Refusal("延期申请书「%s」已用于%s案，请核对编号。".formatted(application.no(), other));
        });
        if (!application.isForDelay()) {
            terms.offerExtension(voucher.no(), application.months());
            return;
        }
        terms.requireStops(voucher.no(), ClockStop.Reason.AUTHORITY_DELAY);
        application.delay().requireWithin(voucher, today());
    }

    private void tellLater(Extension extension, LocalDate before, LocalDate next) {
        if (next.isAfter(before))
            tell(extension, "TERM_EXTENDED", Map.of("原最后一天", before.toString(), "最后一天", next.toString()));
    }

    private void tell(Extension extension, String kind, Map<String, String> facts) {
        events.publishEvent(new Notice(
                "extension/%s/%s".formatted(extension.caseNo(), kind),
                kind,
                extension.caseNo(),
                Addressee.holder(extension.voucher().value()),
                facts));
    }

    private Extension withVoucher(CaseNo caseNo) {
        vouchers.lock(extensions.get(caseNo).voucher());
        return extensions.lock(caseNo);
    }

    private String actor() {
        return door.actor().orElseThrow(() -> new Forbidden("请先登录再办理。"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
