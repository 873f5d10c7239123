package fangpiao.expiry;

import fangpiao.engine.CaseDoor;
import fangpiao.expiry.Escalation.Answer;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a holder who is not reached becomes a matter of the section, and then of the deputy director (逐级督办). */
@Service
@Transactional
class Ladder {

    private final ExpiryCases cases;
    private final Escalations escalations;
    private final VoucherDesk vouchers;
    private final VoucherExpiryProcess process;
    private final CaseDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ladder(
            ExpiryCases cases,
            Escalations escalations,
            VoucherDesk vouchers,
            VoucherExpiryProcess process,
            CaseDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.escalations = escalations;
        this.vouchers = vouchers;
        this.process = process;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /** Cases in which the next one should be told, in the order of their numbers, after the given one. */
    List<CaseNo> due(String after, int atMost) {
        return escalations.due(today(), after, atMost);
    }

    /** Tells the next one, unless that was done meanwhile. */
    void climb(CaseNo caseNo) {
        vouchers.lock(cases.get(caseNo).voucher());
        cases.lock(caseNo);
        if (!escalations.isDue(caseNo, today())) return;
        Optional<Escalation> last = escalations.last(caseNo);
        if (last.isEmpty()) tell(caseNo, Rung.HANDLER);
        else climbFrom(caseNo, last.get());
    }

    /** The diagram has come to the next rung; it is told who that is. */
    Rung escalate(CaseNo caseNo) {
        // a case that was opened before handlers were told begins with the chief
        Rung rung = escalations.last(caseNo).map(last -> last.rung().next()).orElse(Rung.SECTION_CHIEF);
        tell(caseNo, rung);
        return rung;
    }

    /** @param passedOn to the next one */
    void answer(CaseNo caseNo, Rung rung, boolean passedOn) {
        Answer answer = passedOn ? Answer.PASSED_ON : Answer.ACKNOWLEDGED;
        escalations.answer(caseNo, rung, answer, door.actor().orElse(null));
    }

    List<Escalation> of(CaseNo caseNo) {
        return escalations.of(caseNo);
    }

    private void climbFrom(CaseNo caseNo, Escalation last) {
        boolean chiefIsAsked = last.isOpen() && last.rung() == Rung.SECTION_CHIEF;
        if (last.isOpen()) escalations.answer(caseNo, last.rung(), Answer.UNANSWERED, null);
        if (chiefIsAsked) process.supervisionUnanswered(caseNo);
        else process.contactOverdue(caseNo);
    }

    private void tell(CaseNo caseNo, Rung rung) {
        escalations.tell(caseNo, rung);
        VoucherCard voucher = vouchers.card(cases.get(caseNo).voucher());
        events.publishEvent(new Notice(
                "expiry-escalated/%s/%s".formatted(caseNo, rung),
                "CONTACT_OVERDUE",
                caseNo,
                Addressee.role(rung.group()),
                Map.of(
                        "房票号", voucher.no().value(),
                        "最后一天", voucher.expiresOn().toString(),
                        "办理要求", rung.whatToDo())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
