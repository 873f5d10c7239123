package fangpiao.policy;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which rules hold for a home on a day, what a version that was pinned earlier says, and how a new one comes to hold. */
@Service
@Transactional
public class PolicyDesk {

    private final Policies policies;
    private final WorkingCalendar calendar;
    private final Clock clock;
    /** Active versions are written once, so what was read stays true. */
    private final Map<String, Policy> active = new ConcurrentHashMap<>();

    // after the packs, which enter what is shipped
    PolicyDesk(Policies policies, WorkingCalendar calendar, Clock clock, Packs packs) {
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The project's own rules if it has some on that day, else those of its area. */
    @Transactional(readOnly = true)
    public Policy inForceFor(CaseScope scope, LocalDate day) {
        return version(policies.codeInForce(scope, day)
                .orElseThrow(() -> new Refusal("项目「%s」（%s土地、%s）在%s没有生效的房票规则版本。"
                        .formatted(
                                scope.projectCode(),
                                scope.landType().chinese(),
                                scope.propertyKind().chinese(),
                                day))));
    }

    /** What a district lets into its pool; without rules of its own it goes by those of its city. */
    @Transactional(readOnly = true)
    public Policy inForceIn(String areaCode, LocalDate day) {
        return version(policies.codeInForceIn(areaCode, day)
                .orElseThrow(() -> new Refusal("区划%s在%s没有生效的房票规则版本。".formatted(areaCode, day))));
    }

    /** Any version, a draft too. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Policy version(String code) {
        Policy known = active.get(code);
        if (known != null) return known;
        if (!policies.exists(code)) throw new Refusal("没有规则版本「" + code + "」。");
        Policy read = policies.get(code);
        if (policies.status(code) == VersionStatus.ACTIVE) active.put(code, read);
        return read;
    }

    @Transactional(readOnly = true)
    public boolean exists(String code) {
        return policies.exists(code);
    }

    @Transactional(readOnly = true)
    public VersionStatus status(String code) {
        return policies.status(code);
    }

    /** Who wrote a version, and who put it in force. */
    @Transactional(readOnly = true)
    public Signatures signatures(String code) {
        return policies.signatures(code);
    }

    /** Every version, Kunming's first. */
    @Transactional(readOnly = true)
    public List<Policy> versions() {
        return policies.codes().stream().map(this::version).toList();
    }

    /** What holds where a version says nothing: the start of a city's first rules. */
    public RuleBook defaults() {
        return Packs.defaults();
    }

    /** Keeps a draft, in the place of an earlier one of the same code. */
    public Policy draft(RuleBook book, String author) {
        Policy policy = book.read();
        if (policies.exists(policy.code())) {
            requireDraft(policy.code());
            policies.remove(policy.code());
        }
        policies.add(policy, author);
        return policy;
    }

    /** Puts a draft in force from its effective day; a version it replaces altogether gets its last day. */
    public void activate(String code, String activator) {
        requireActivatable(code);
        LocalDate from = policies.get(code).head().effectiveFrom();
        for (String earlier : policies.predecessorsOf(code)) policies.end(earlier, from.minusDays(1));
        policies.activate(code, activator, OffsetDateTime.now(clock));
        forgetWhenDone();
    }

    /** Refuses a draft that begins in the past, or would be a second version for some of the same homes and days. */
    @Transactional(readOnly = true)
    public void requireActivatable(String code) {
        requireDraft(code);
        LocalDate from = policies.get(code).head().effectiveFrom();
        if (from.isBefore(LocalDate.now(clock))) throw new Refusal("「生效日期」" + from + "已过，请改为今天或以后的日期。");
        var rivals = new ArrayList<>(policies.rivalsOf(code));
        rivals.removeAll(policies.predecessorsOf(code));
        if (!rivals.isEmpty())
            throw new Refusal("「适用范围」和「生效日期」与规则版本" + String.join("、", rivals) + "重叠，同一范围同一日只能有一个版本。");
    }

    /** Now, because a predecessor has its last day; and when committed or not, because others may have read meanwhile. */
    private void forgetWhenDone() {
        active.clear();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                active.clear();
            }
        });
    }

    /** Gives a draft up. */
    public void abandon(String code) {
        requireDraft(code);
        policies.abandon(code);
    }

    /**
     * The last day of a voucher's term, inclusive: calendar months from the day of issue, clamped to the month's end, and
     * moved to the next working day where the rule says so (domain §2.10).
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public LocalDate lastDayOfTerm(Policy policy, LocalDate issuedOn) {
        return Term.of(policy, issuedOn, calendar::firstWorkingDayFrom).lastDay();
    }

    /** The same with months of extension, which are counted from the day of issue as well. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public LocalDate lastDayOfTerm(Policy policy, LocalDate issuedOn, int extraMonths) {
        return Term.of(policy, issuedOn, extraMonths, calendar::firstWorkingDayFrom)
                .lastDay();
    }

    /** The last of so many days after a day, moved as the end of a term is. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public LocalDate lastOfDays(Policy policy, LocalDate from, int days) {
        LocalDate last = from.plusDays(days);
        return policy.rollToWorkingDay() ? calendar.firstWorkingDayFrom(last) : last;
    }

    private void requireDraft(String code) {
        if (policies.status(code) != VersionStatus.DRAFT) throw new Refusal("规则版本「" + code + "」不是草案，不能修改；请另立新版本。");
    }
}
