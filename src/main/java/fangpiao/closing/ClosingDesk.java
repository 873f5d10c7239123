package fangpiao.closing;

import static java.util.stream.Collectors.joining;

import fangpiao.closing.MonthClosing.Status;
import fangpiao.engine.CaseDoor;
import fangpiao.ledger.ClosedMonths;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where months are closed and reopened. */
@Service
@Transactional
public class ClosingDesk {

    private final MonthClosings closings;
    private final ClosingChecks checks;
    private final ClosedMonths months;
    private final CaseDoor cases;
    private final Clock clock;

    ClosingDesk(MonthClosings closings, ClosingChecks checks, ClosedMonths months, CaseDoor cases, Clock clock) {
        this.closings = closings;
        this.checks = checks;
        this.months = months;
        this.cases = cases;
        this.clock = clock;
    }

    /** The month that is to be closed next: the one after the last closed, or the first in which anything was booked. */
    @Transactional(readOnly = true)
    public Optional<BookMonth> next() {
        return months.last().map(BookMonth::next).or(closings::firstBooked);
    }

    /** The month in which the first thing was booked. */
    @Transactional(readOnly = true)
    public Optional<BookMonth> first() {
        return closings.firstBooked();
    }

    /** The only month that can be reopened. */
    @Transactional(readOnly = true)
    public Optional<BookMonth> last() {
        return months.last();
    }

    @Transactional(readOnly = true)
    public List<Item> checklist(BookMonth month) {
        return checks.of(month);
    }

    void open(MonthClosing asked) {
        MonthClosing closing = inNameOfActor(asked);
        closings.requested().ifPresent(other -> {
            throw new Refusal("%s%s（%s）正在办理，请待其办结。"
                    .formatted(other.month().chinese(), other.act().chinese(), other.caseNo()));
        });
        refuse(closing);
        closings.add(closing, now());
    }

    /** Another person has confirmed it; answers whether the month is closed now. */
    boolean apply(CaseNo caseNo) {
        MonthClosing closing = closings.lock(caseNo).requireRequested();
        months.lock();
        // looked at once more: meanwhile something may have been booked or found
        refuse(closing);
        if (closing.closes()) closings.keep(caseNo, checks.of(closing.month()));
        months.add(new ClosedMonths.Act(
                closing.month(),
                closing.closes(),
                caseNo,
                closing.requestedBy(),
                actor(),
                closing.documentNo(),
                closing.reason(),
                now()));
        closings.move(caseNo, Status.DONE);
        return closing.closes();
    }

    void reject(CaseNo caseNo) {
        closings.lock(caseNo).requireRequested();
        closings.move(caseNo, Status.REJECTED);
    }

    @Transactional(readOnly = true)
    public MonthClosing get(CaseNo caseNo) {
        return closings.find(caseNo).orElseThrow(() -> new Refusal("没有月结案「%s」。".formatted(caseNo)));
    }

    @Transactional(readOnly = true)
    public Optional<MonthClosing> requested() {
        return closings.requested();
    }

    @Transactional(readOnly = true)
    public List<ClosedMonths.Act> history() {
        return months.acts();
    }

    private void refuse(MonthClosing closing) {
        if (closing.closes()) refuseToClose(closing);
        else refuseToReopen(closing);
    }

    private void refuseToClose(MonthClosing closing) {
        BookMonth month = closing.month();
        BookMonth next = next().orElseThrow(() -> new Refusal("账上还没有任何收支，无须月结。"));
        if (month.compareTo(next) < 0) throw new Refusal("%s已月结，或者没有发生额，无须月结。".formatted(month.chinese()));
        if (month.compareTo(next) > 0) throw new Refusal("应先办理%s的月结。".formatted(next.chinese()));
        if (!month.isOverOn(LocalDate.now(clock))) throw new Refusal("%s尚未结束，不能月结。".formatted(month.chinese()));
        List<Item> items = checks.of(month);
        refuseUndone(items, Item::required, "下列事项必须完成后才能月结：%s。");
        if (closing.reason() == null) refuseUndone(items, item -> true, "下列事项尚未完成，请填写说明：%s。");
    }

    private static void refuseUndone(List<Item> items, Predicate<Item> which, String sentence) {
        String undone = items.stream()
                .filter(which)
                .filter(item -> !item.isDone())
                .map(item -> "「%s」%s".formatted(item.name(), item.state()))
                .collect(joining("；"));
        if (!undone.isEmpty()) throw new Refusal(sentence.formatted(undone));
    }

    private void refuseToReopen(MonthClosing closing) {
        BookMonth last = last().orElseThrow(() -> new Refusal("还没有已月结的月份。"));
        if (!closing.month().equals(last)) throw new Refusal("反结账从最近月结的月份开始，现为%s。".formatted(last.chinese()));
        if (closing.documentNo() == null || closing.reason() == null) throw new Refusal("反结账须填写批准文号和理由。");
    }

    private MonthClosing inNameOfActor(MonthClosing asked) {
        return new MonthClosing(
                asked.caseNo(),
                asked.act(),
                asked.month(),
                asked.documentNo(),
                asked.reason(),
                actor(),
                Status.REQUESTED);
    }

    private String actor() {
        return cases.actor().orElseThrow(() -> new Refusal("请先登录再办理。"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
