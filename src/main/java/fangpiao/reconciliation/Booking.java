package fangpiao.reconciliation;

import static fangpiao.reconciliation.MatchKind.CORRECTION;
import static fangpiao.reconciliation.MatchKind.DEPOSIT;
import static fangpiao.reconciliation.MatchKind.OTHER;
import static fangpiao.reconciliation.MatchKind.PAYMENT;
import static fangpiao.reconciliation.MatchKind.REPAYMENT;
import static fangpiao.reconciliation.MatchKind.RETURN;

import fangpiao.payment.BankAnswer;
import fangpiao.payment.NewAccount;
import fangpiao.payment.PaymentDesk;
import fangpiao.rescission.RescissionDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what an entry is and tells those whose money it is, who move their cases on. An entry is booked once; what
 * was open about it, or about its having been missed, is at an end.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Booking {

    private final BankEntries entries;
    private final BankDifferences differences;
    private final PaymentDesk payments;
    private final RescissionDesk rescissions;
    private final ReconciliationProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Booking(
            BankEntries entries,
            BankDifferences differences,
            PaymentDesk payments,
            RescissionDesk rescissions,
            ReconciliationProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.differences = differences;
        this.payments = payments;
        this.rescissions = rescissions;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    void pay(BankEntry entry, String key, How how) {
        Order order = order(key);
        match(entry, PAYMENT, key, how);
        if (order.isReceived()) return;
        prove(order, entry);
        payments.received(key, entry.receiptNo(), entry.bookedOn());
    }

    /** Many of them, of which nothing is open; an order that was confirmed by hand only gets its entry. */
    void pay(List<Paying> payments, Map<String, Order> orders) {
        entries.match(payments, OffsetDateTime.now(clock));
        this.payments.received(payments.stream()
                .filter(paying -> !orders.get(paying.key()).isReceived())
                .map(Paying::receipt)
                .toList());
    }

    /** @param debit the entry that had paid it; null if that was before the statements begin, or is known already */
    void giveBack(BankEntry entry, BankEntry debit, String key, How how) {
        Order order = order(key);
        if (debit != null) match(debit, PAYMENT, key, how);
        match(entry, RETURN, key, how);
        if (order.cameBack()) return;
        prove(order, entry);
        payments.returned(key, reasonOf(entry));
    }

    /** The same of an order whose money had arrived, as two persons have found. */
    void giveBackLate(BankEntry entry, String key, Optional<NewAccount> newAccount) {
        entries.lockUnknownDebit(entry.account(), key, entry.amount())
                .ifPresent(debit -> match(debit, PAYMENT, key, How.PERSON));
        match(entry, RETURN, key, How.PERSON);
        payments.returnedLate(key, reasonOf(entry), newAccount);
    }

    private static String reasonOf(BankEntry entry) {
        return "%s（流水号%s）".formatted(entry.returnReason() == null ? "银行退回" : entry.returnReason(), entry.reference());
    }

    void repay(BankEntry entry, CaseNo rescission, boolean open, How how) {
        match(entry, REPAYMENT, rescission.value(), how);
        if (open) rescissions.repaid(rescission, entry.receiptNo(), entry.bookedOn(), entry.amount());
    }

    void deposit(BankEntry entry, String deposit, How how) {
        match(entry, DEPOSIT, deposit, how);
    }

    /** Two entries that cancel each other. */
    void correct(BankEntry wrong, BankEntry right) {
        match(wrong, CORRECTION, Long.toString(right.no()), How.PERSON);
        match(right, CORRECTION, Long.toString(wrong.no()), How.PERSON);
    }

    void bookOtherwise(BankEntry entry, CaseNo difference) {
        match(entry, OTHER, difference.value(), How.PERSON);
    }

    /** A statement that shows the order's very sum, paid into its very account, settles what the bank has made of it. */
    private void prove(Order order, BankEntry entry) {
        if (order.isUncertain())
            events.publishEvent(
                    new BankAnswer(order.key(), true, order.payeeAccount(), order.amount(), entry.reference(), null));
    }

    private void match(BankEntry entry, MatchKind kind, String subject, How how) {
        entries.match(entry.no(), kind, subject, how, OffsetDateTime.now(clock));
        differences.lockOpenOf(entry.no()).ifPresent(open -> process.vanished(open.caseNo()));
        differences.openAboutMissing(entry.account(), subject).forEach(missed -> process.vanished(missed.caseNo()));
    }

    private Order order(String key) {
        return entries.order(key).orElseThrow(() -> new Refusal("没有支付指令 %s。".formatted(key)));
    }
}
