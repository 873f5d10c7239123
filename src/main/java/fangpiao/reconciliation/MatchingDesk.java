package fangpiao.reconciliation;

import static java.util.stream.Collectors.toSet;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.engine.CaseKind;
import fangpiao.engine.CaseNumbers;
import fangpiao.payment.PaymentReturned;
import fangpiao.reconciliation.BankDifferences.Open;
import fangpiao.reconciliation.Verdict.Deposited;
import fangpiao.reconciliation.Verdict.Differs;
import fangpiao.reconciliation.Verdict.Paid;
import fangpiao.reconciliation.Verdict.Repaid;
import fangpiao.reconciliation.Verdict.Returned;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what an entry was found to mean, each in a transaction of its own. Whoever comes second finds the entry booked
 * and does nothing.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class MatchingDesk {

    private final BankEntries entries;
    private final BankStatements statements;
    private final BankDifferences differences;
    private final Booking booking;
    private final ReconciliationProcess process;
    private final CaseNumbers numbers;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final int daysToResolve;

    MatchingDesk(
            BankEntries entries,
            BankStatements statements,
            BankDifferences differences,
            Booking booking,
            ReconciliationProcess process,
            CaseNumbers numbers,
            WorkingCalendar calendar,
            Clock clock,
            @Value("${fangpiao.reconciliation.days-to-resolve}") int daysToResolve) {
        this.entries = entries;
        this.statements = statements;
        this.differences = differences;
        this.booking = booking;
        this.process = process;
        this.numbers = numbers;
        this.calendar = calendar;
        this.clock = clock;
        this.daysToResolve = daysToResolve;
    }

    void carryOut(BankEntry found, Verdict verdict) {
        differences.lockOpenOf(found.no());
        BankEntry entry = entries.lockUnknown(found.no()).orElse(null);
        if (entry == null) return;
        if (verdict instanceof Paid paid) booking.pay(entry, paid.key(), paid.how());
        if (verdict instanceof Returned returned) giveBack(entry, returned);
        if (verdict instanceof Repaid repaid)
            booking.repay(entry, new CaseNo(repaid.rescission()), repaid.open(), repaid.how());
        if (verdict instanceof Deposited deposited) booking.deposit(entry, deposited.deposit(), deposited.how());
        if (verdict instanceof Differs differs)
            open(Finding.about(entry, differs.kind(), differs.subject(), differs.ours()));
    }

    /**
     * Payments that agree in everything, many in one transaction, of different cases. Answers with the entries it has booked;
     * the others are not as plain: something is open about them, or the bank has not answered clearly.
     */
    Set<Long> pay(List<Paying> found) {
        Set<Long> unknown = entries.lockUnknown(
                found.stream().map(paying -> paying.entry().no()).toList());
        Open open = differences.openAbout(found);
        Map<String, Order> orders =
                entries.orders(found.stream().map(Paying::key).toList());
        List<Paying> plain = found.stream()
                .filter(paying -> unknown.contains(paying.entry().no()) && !open.isAbout(paying))
                .filter(paying -> !orders.get(paying.key()).isUncertain())
                .toList();
        booking.pay(plain, orders);
        return plain.stream().map(paying -> paying.entry().no()).collect(toSet());
    }

    /** Opens a case, unless the same is open already. */
    void open(Finding finding) {
        statements.keepOthersFrom(finding.account());
        if (differences.isOpen(finding)) return;
        if (finding.entryNo() != null && entries.lockUnknown(finding.entryNo()).isEmpty()) return;
        CaseNo caseNo = numbers.next(CaseKind.RECONCILIATION);
        LocalDate due = calendar.workingDaysAfter(LocalDate.now(clock), daysToResolve);
        differences.add(caseNo, finding, due, OffsetDateTime.now(clock));
        process.start(caseNo);
    }

    /** Nobody says that a payment came back, and pays again, as long as the statement shows the money gone. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuseWhatIsOut(PaymentReturned payment) {
        if (entries.isOut(payment.key())) throw new Refusal("银行流水显示支付指令%s已经付出，且没有退回，不能登记退回。".formatted(payment.key()));
    }

    private void giveBack(BankEntry entry, Returned returned) {
        Optional<BankEntry> debit = Optional.ofNullable(returned.debit()).flatMap(entries::lockUnknown);
        booking.giveBack(entry, debit.orElse(null), returned.key(), How.KEY);
    }
}
