package fangpiao.voucher;

import static fangpiao.policy.Parameters.DELAY_SUSPENDS;
import static fangpiao.policy.Parameters.EXTENSIONS;
import static fangpiao.policy.Parameters.EXTENSION_MONTHS;
import static fangpiao.policy.Parameters.FREEZE_SUSPENDS;
import static fangpiao.policy.Parameters.KEEP_ALIVE_PENDING;
import static fangpiao.voucher.VoucherStatus.ACTIVE;
import static fangpiao.voucher.VoucherStatus.CASH_OUT_PENDING;
import static fangpiao.voucher.VoucherStatus.EXPIRED;
import static fangpiao.voucher.VoucherStatus.ISSUED;
import static fangpiao.voucher.VoucherStatus.PARTIALLY_USED;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import fangpiao.policy.Parameter;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import fangpiao.voucher.TermChange.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the term of a voucher becomes longer: by an extension, or because its clock stood still. */
@Service
@Transactional(propagation = MANDATORY)
public class VoucherTerms {

    private final Vouchers vouchers;
    private final TermBook book;
    private final PolicyDesk policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoucherTerms(Vouchers vouchers, TermBook book, PolicyDesk policies, ApplicationEventPublisher events, Clock clock) {
        this.vouchers = vouchers;
        this.book = book;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses a voucher whose last day is over, or which is in no state to be used longer. */
    public void requireInTerm(VoucherNo no) {
        Voucher voucher = vouchers.lock(no);
        if (voucher.status() == EXPIRED || voucher.isInTerm() && voucher.isOverOn(today()))
            throw new Refusal("房票%s已于%s到期，延期须在最后一天届满前申请。".formatted(no, voucher.expiresOn()));
        voucher.require(ACTIVE, PARTIALLY_USED);
    }

    /** The day up to which an extension of so many months would carry it; refuses what the rules do not allow. */
    public LocalDate offerExtension(VoucherNo no, int months) {
        Voucher voucher = vouchers.lock(no);
        Policy policy = policies.version(voucher.policyVersion());
        requireAllowed(voucher, policy, months);
        LocalDate next = extended(no, voucher.issuedOn(), policy, months);
        if (next.isAfter(voucher.expiresOn())) return next;
        throw new Refusal("延期%d个月的最后一天为%s，不晚于房票%s现在的最后一天%s。".formatted(months, next, no, voucher.expiresOn()));
    }

    /** The day up to which so many months more would carry it, as it stands today; judges nothing. */
    @Transactional(readOnly = true)
    public LocalDate lastDayWith(VoucherCard voucher, int months) {
        return extended(voucher.no(), voucher.issuedOn(), policies.version(voucher.policyVersion()), months);
    }

    /** It was asked for in time: until it is decided the term does not end, where the rules say so. */
    public void keep(VoucherNo no, CaseNo extension) {
        Voucher voucher = vouchers.lock(no);
        if (policies.version(voucher.policyVersion()).get(KEEP_ALIVE_PENDING)) book.keep(no, extension);
    }

    /** It was not granted. A term that was only kept open ends with this day. */
    public void letGo(VoucherNo no, CaseNo extension) {
        Voucher voucher = vouchers.lock(no);
        if (!extension.equals(voucher.keptBy())) return;
        book.keep(no, null);
        endToday(no, extension);
    }

    /** Answers with the new last day. */
    public LocalDate extend(VoucherNo no, int months, CaseNo extension) {
        LocalDate next = offerExtension(no, months);
        if (today().isAfter(next)) throw new Refusal("延期后的最后一天%s已过，不能批准。".formatted(next));
        Voucher voucher = vouchers.lock(no).require(ACTIVE, PARTIALLY_USED, EXPIRED);
        book.keep(no, null);
        move(voucher, Kind.EXTENSION, next, months, extension);
        return next;
    }

    /** Refuses where the rules do not let the clock stand still for that. */
    public void requireStops(VoucherNo no, ClockStop.Reason reason) {
        Policy policy = policies.version(vouchers.lock(no).policyVersion());
        Parameter<Boolean> rule = ruleOf(reason);
        if (!policy.get(rule))
            throw new Refusal("规则版本%s的「%s」为「%s」，期限不能中止。".formatted(policy.code(), rule.chinese(), policy.say(rule)));
    }

    /**
     * A court has taken everything that could be used: its days do not count from the day after that on, where the rules say
     * so. Says whether the clock stands still by it; not if it stood still already, the term was over on that day, or there is
     * something to use again.
     */
    public boolean stopWhileFrozen(VoucherNo no, LocalDate on, CaseNo freeze, String maker, String checker) {
        Voucher voucher = vouchers.lock(no);
        boolean suspends = policies.version(voucher.policyVersion()).get(FREEZE_SUSPENDS);
        boolean runs = voucher.stoppedOn() == null && !on.isAfter(voucher.expiresOn());
        if (!suspends || !runs || voucher.available().isPositive()) return false;
        stopClock(no, on, new ClockStop(ClockStop.Reason.FREEZE, freeze, maker, checker));
        return true;
    }

    /** There is something to use again: a clock that stood still for a freeze runs on from tomorrow. Answers with the last day. */
    public LocalDate resumeAfterFreeze(VoucherNo no, CaseNo freeze, String maker, String checker) {
        Voucher voucher = vouchers.lock(no);
        boolean frozenStill = voucher.stoppedOn() != null && book.lastStop(no) == ClockStop.Reason.FREEZE;
        if (!frozenStill) return voucher.expiresOn();
        return resumeClock(no, today(), new ClockStop(ClockStop.Reason.FREEZE, freeze, maker, checker));
    }

    /** From the day after that on the days do not count. */
    public void stopClock(VoucherNo no, LocalDate on, ClockStop stop) {
        requireStops(no, stop.reason());
        Voucher voucher = vouchers.lock(no).require(ISSUED, ACTIVE, PARTIALLY_USED, EXPIRED, CASH_OUT_PENDING);
        if (voucher.stoppedOn() != null) throw new Refusal("房票%s的期限自%s起已中止，不能重复中止。".formatted(no, voucher.stoppedOn()));
        requireWithin(voucher, on);
        book.stop(no, on, stop, OffsetDateTime.now(clock));
        if (voucher.status() != EXPIRED) return;
        vouchers.move(no, voucher.afterReviving());
        events.publishEvent(new VoucherRevived(no));
    }

    /** The days count again after that day; the last day moves by those that did not. Answers with it. */
    public LocalDate resumeClock(VoucherNo no, LocalDate on, ClockStop stop) {
        Voucher voucher = vouchers.lock(no);
        if (voucher.stoppedOn() == null) throw new Refusal("房票%s的期限没有中止。".formatted(no));
        if (on.isBefore(voucher.stoppedOn()) || on.isAfter(today()))
            throw new Refusal("恢复计算的日期应在%s至今天之间。".formatted(voucher.stoppedOn()));
        long days = DAYS.between(voucher.stoppedOn(), on);
        book.resume(no, on, (int) days, stop, OffsetDateTime.now(clock));
        LocalDate next = later(voucher, (int) days);
        if (next.isAfter(voucher.expiresOn())) move(voucher, Kind.CLOCK, next, null, stop.caseNo());
        return endToday(no, stop.caseNo());
    }

    /** Where its days have gone, as it is today. */
    @Transactional(readOnly = true)
    public DayLedger days(VoucherCard voucher) {
        return DayLedger.of(voucher, book.stoppedDays(voucher.no()), today());
    }

    /** Every move of its last day, the oldest first. */
    @Transactional(readOnly = true)
    public List<TermChange> changes(VoucherNo no) {
        return book.changes(no);
    }

    private static Parameter<Boolean> ruleOf(ClockStop.Reason reason) {
        return reason == ClockStop.Reason.FREEZE ? FREEZE_SUSPENDS : DELAY_SUSPENDS;
    }

    private void requireAllowed(Voucher voucher, Policy policy, int months) {
        int before = book.extensions(voucher.no());
        if (before >= policy.get(EXTENSIONS))
            throw new Refusal("规则版本%s的「%s」为%s，房票%s已延期%d次，不能再延期。"
                    .formatted(policy.code(), EXTENSIONS.chinese(), policy.say(EXTENSIONS), voucher.no(), before));
        if (months < 1 || months > policy.get(EXTENSION_MONTHS))
            throw new Refusal("规则版本%s的「%s」为%s，不能延期%d个月。"
                    .formatted(policy.code(), EXTENSION_MONTHS.chinese(), policy.say(EXTENSION_MONTHS), months));
    }

    /** Counted from the day of issue, and on by the days that did not count. */
    private LocalDate extended(VoucherNo no, LocalDate issuedOn, Policy policy, int months) {
        int all = book.extendedMonths(no) + months;
        LocalDate end = policies.lastDayOfTerm(policy, issuedOn, all);
        int stopped = book.stoppedDays(no);
        return stopped == 0 ? end : policies.lastOfDays(policy, end, stopped);
    }

    private LocalDate later(Voucher voucher, int days) {
        if (days == 0) return voucher.expiresOn();
        return policies.lastOfDays(policies.version(voucher.policyVersion()), voucher.expiresOn(), days);
    }

    private void requireWithin(Voucher voucher, LocalDate on) {
        if (on.isBefore(voucher.issuedOn()) || on.isAfter(voucher.expiresOn()) || on.isAfter(today()))
            throw new Refusal("中止的日期应在房票%s的使用期限（%s至%s）内，且不晚于今天。"
                    .formatted(voucher.no(), voucher.issuedOn(), voucher.expiresOn()));
        LocalDate free = book.lastResumption(voucher.no());
        if (free != null && on.isBefore(free)) throw new Refusal("%s以前的期限已中止过，不能重复中止。".formatted(free));
    }

    /** What was usable until this moment is not over since yesterday. */
    private LocalDate endToday(VoucherNo no, CaseNo because) {
        Voucher voucher = vouchers.lock(no);
        if (!voucher.isInTerm() || !voucher.isOverOn(today())) return voucher.expiresOn();
        move(voucher, Kind.PENDING, today(), null, because);
        return today();
    }

    private void move(Voucher voucher, Kind kind, LocalDate next, Integer months, CaseNo caseNo) {
        var change = new TermChange(kind, voucher.expiresOn(), next, months, caseNo, null);
        vouchers.prolong(voucher, change, OffsetDateTime.now(clock));
        if (voucher.status() == EXPIRED && !today().isAfter(next)) vouchers.move(voucher.no(), voucher.afterReviving());
        if (kind != Kind.PENDING) events.publishEvent(new VoucherRevived(voucher.no()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
