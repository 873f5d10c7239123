package fangpiao.payment;

import static java.util.stream.Collectors.toMap;

import fangpiao.engine.FormContext.Fact;
import fangpiao.payment.Payment.Status;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Notice;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays, for whichever case, and never twice. */
@Service
@Transactional
public class PaymentDesk {

    private final Payments payments;
    private final Batches batches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentDesk(Payments payments, Batches batches, ApplicationEventPublisher events, Clock clock) {
        this.payments = payments;
        this.batches = batches;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts the orders of a case, one for each payer, among those that wait for a batch. What is on its way stays as it is; a
     * key of which the bank has said nothing before its money came back waits again.
     */
    public void prepare(CaseNo caseNo, List<PaymentOrder> orders) {
        List<Payment> live = payments.lockLive(caseNo);
        long queued = orders.stream().filter(order -> queue(order, live)).count();
        if (queued == 0)
            throw new Refusal("支付指令 %s 的状态为「%s」，不能重复支付。"
                    .formatted(live.get(0).key(), live.get(0).status().chinese()));
    }

    private boolean queue(PaymentOrder order, List<Payment> live) {
        Optional<Payment> earlier =
                live.stream().filter(payment -> payment.isFrom(order.payer())).findFirst();
        if (earlier.isEmpty()) payments.add(order);
        else if (earlier.get().cameBackUnconfirmed()) again(earlier.get(), order);
        else return false;
        return true;
    }

    private void again(Payment earlier, PaymentOrder order) {
        earlier.refuseOtherTerms(order);
        payments.requeue(earlier.key());
    }

    /** Takes back what no batch has taken yet. */
    public void withdraw(String key, String reason) {
        Payment payment = inHand(key);
        payment.refuseWithdrawal();
        payments.returned(key, reason, Status.WITHDRAWN);
        events.publishEvent(new PaymentReturned(key, payment.order().caseNo(), reason));
    }

    /** The same for all orders of a case that can still be taken back. */
    public void withdrawAll(CaseNo caseNo, String reason) {
        payments.lockLive(caseNo).stream()
                .filter(payment -> payment.status() == Status.WAITING && payment.attempts() == 0)
                .forEach(payment -> withdraw(payment.key(), reason));
    }

    @EventListener
    void hear(BankAnswer answer) {
        answered(answer);
    }

    /** Takes over what the bank says of an order; answers with what it has made of it. */
    Status answered(BankAnswer answer) {
        Payment payment = inHand(answer.key());
        Status next = payment.after(answer);
        payments.answered(answer, next);
        if (next == Status.FAILED && payment.isOpen()) refused(payment, "银行拒绝支付：" + answer.reason());
        return next;
    }

    /** The bank has been told, and perhaps has answered at once. */
    void told(String key, Optional<BankAnswer> answer) {
        inHand(key);
        payments.told(key);
        answer.ifPresent(this::answered);
    }

    private void refused(Payment payment, String reason) {
        payments.returned(payment.key(), reason, Status.FAILED);
        tellOfReturn(payment, reason);
        batches.closeIfSettled(payment.batchNo());
    }

    /** The money of an order has arrived: the bank's paper or its statement says so. */
    public void received(String key, String receiptNo, LocalDate paidOn) {
        Payment payment = inHand(key);
        payment.refuseWrongReceipt(paidOn, LocalDate.now(clock));
        if (payments.isUsed(receiptNo)) throw new Refusal("银行回单 %s 已用于另一笔付款入账，不能重复使用。".formatted(receiptNo));
        payments.received(key, receiptNo, paidOn);
        tellOfReceipt(payment, new Receipt(key, receiptNo, paidOn));
        batches.closeIfSettled(payment.batchNo());
    }

    /** What a statement tells of one of the orders that have arrived. */
    public record Receipt(String key, String receiptNo, LocalDate paidOn) {}

    /** The money of many orders has arrived: all of them are recorded or none. */
    public void received(List<Receipt> receipts) {
        if (receipts.isEmpty()) return;
        Map<String, Receipt> told = receipts.stream().collect(toMap(Receipt::key, receipt -> receipt));
        payments.casesOf(told.keySet()).forEach(caseNo -> events.publishEvent(new PaymentInHand(caseNo)));
        List<Payment> orders = payments.lock(told.keySet());
        orders.forEach(
                payment -> payment.refuseWrongReceipt(told.get(payment.key()).paidOn(), LocalDate.now(clock)));
        payments.firstUsed(told.values()).ifPresent(receiptNo -> {
            throw new Refusal("银行回单 %s 已用于另一笔付款入账，不能重复使用。".formatted(receiptNo));
        });
        payments.received(told.values());
        orders.forEach(payment -> tellOfReceipt(payment, told.get(payment.key())));
        orders.stream()
                .map(Payment::batchNo)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(batches::closeIfSettled);
    }

    private void tellOfReceipt(Payment payment, Receipt receipt) {
        events.publishEvent(new PaymentReceived(
                payment.key(),
                payment.order().caseNo(),
                payment.order().payer(),
                payment.order().amount(),
                receipt.receiptNo(),
                receipt.paidOn()));
    }

    /** The money of an order came back. */
    public void returned(String key, String reason) {
        Payment payment = inHand(key);
        payments.returned(key, reason, payment.afterReturn());
        tellOfReturn(payment, reason);
        batches.closeIfSettled(payment.batchNo());
    }

    /**
     * The money of an order had arrived and came back afterwards. From now on a new key may be paid.
     *
     * @param newAccount the payee's, as two persons have found out; empty where it stays the same
     */
    public void returnedLate(String key, String reason, Optional<NewAccount> newAccount) {
        Payment payment = inHand(key);
        payment.requireReceived();
        payments.returned(key, reason, Status.FAILED);
        events.publishEvent(new PaymentReturnedLate(
                key,
                payment.order().caseNo(),
                payment.order().payer(),
                payment.order().amount(),
                reason,
                newAccount));
        notifyOfReturn(payment, reason);
    }

    private void tellOfReturn(Payment payment, String reason) {
        events.publishEvent(new PaymentReturned(payment.key(), payment.order().caseNo(), reason));
        notifyOfReturn(payment, reason);
    }

    private void notifyOfReturn(Payment payment, String reason) {
        String key = payment.key();
        events.publishEvent(new Notice(
                "payment-returned/" + key,
                "PAYMENT_RETURNED",
                payment.order().caseNo(),
                Addressee.role("cashier"),
                Map.of("支付指令", key, "金额", payment.order().amount().toString(), "原因", reason)));
    }

    /**
     * Takes over what the bank's paper says about an order of a case.
     *
     * @param key of the order; may be left out where only one waits
     */
    public void confirm(CaseNo caseNo, Optional<String> key, BankSlip slip) {
        String chosen = key.orElseGet(() -> onlyOneWaiting(caseNo));
        refuseOther(caseNo, chosen);
        if (slip instanceof BankSlip.Received received) received(chosen, received.receiptNo(), received.paidOn());
        if (slip instanceof BankSlip.Returned returned) returned(chosen, returned.reason());
    }

    /** What of a case has arrived. */
    @Transactional(readOnly = true)
    public Money receivedOf(CaseNo caseNo) {
        return payments.receivedOf(caseNo);
    }

    /** The orders of a case that wait for the bank's paper: key, and in words. */
    @Transactional(readOnly = true)
    public List<Waiting> waitingOf(CaseNo caseNo) {
        return payments.lastOf(caseNo).stream()
                .filter(Payment::isOpen)
                .map(payment -> new Waiting(
                        payment.key(), payment.key() + "，" + payment.order().amount() + " 元"))
                .toList();
    }

    /** An order that waits for the bank's paper, as a form lets it be chosen. */
    public record Waiting(String value, String label) {}

    /** The orders of a case that have not come back, in words; kept from others until this transaction ends. */
    public Optional<String> live(CaseNo caseNo) {
        return payments.lockLive(caseNo).stream()
                .findFirst()
                .map(payment -> payment.key() + " 状态为「" + payment.status().chinese() + "」");
    }

    /** What the next person must know about the payments of a case. */
    @Transactional(readOnly = true)
    public List<Fact> facts(CaseNo caseNo) {
        return payments.lastOf(caseNo).stream()
                .flatMap(payment -> Stream.of(
                        Fact.of("支付指令", payment.key() + "（" + payment.status().chinese() + "）"),
                        Fact.of("付款批次", payment.batchNo()),
                        Fact.of("银行流水号", payment.reference())))
                .toList();
    }

    /** The order, kept from others after its case. */
    private Payment inHand(String key) {
        Payment payment = payments.find(key).orElseThrow(() -> new Refusal("没有支付指令 %s。".formatted(key)));
        events.publishEvent(new PaymentInHand(payment.order().caseNo()));
        return payments.lock(key);
    }

    private String onlyOneWaiting(CaseNo caseNo) {
        List<Waiting> waiting = waitingOf(caseNo);
        if (waiting.isEmpty()) throw new Refusal("本案没有待确认的支付指令。");
        if (waiting.size() > 1) throw new Refusal("本案有 %d 笔付款待确认，请选择回单所对应的支付指令。".formatted(waiting.size()));
        return waiting.get(0).value();
    }

    private void refuseOther(CaseNo caseNo, String key) {
        if (payments.find(key)
                .filter(payment -> payment.order().caseNo().equals(caseNo))
                .isEmpty()) throw new Refusal("支付指令 %s 不属于本案。".formatted(key));
    }
}
