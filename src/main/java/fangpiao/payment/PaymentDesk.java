package fangpiao.payment;

import fangpiao.engine.FormContext.Fact;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Notice;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private final PaymentGateway bank;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentDesk(Payments payments, PaymentGateway bank, ApplicationEventPublisher events, Clock clock) {
        this.payments = payments;
        this.bank = bank;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the orders of a case from the cashier, one for each payer. What was accepted or has arrived stays as it is; the
     * old key is used again where the bank left open what became of it.
     */
    public void prepare(CaseNo caseNo, List<PaymentOrder> orders) {
        List<Payment> live = payments.lockLive(caseNo);
        if (!live.isEmpty() && live.stream().noneMatch(Payment::isUncertain) && live.size() == orders.size())
            live.get(0).refuseToSendAgainAs(orders.get(0));
        for (PaymentOrder order : orders)
            live.stream()
                    .filter(payment -> payment.isFrom(order.payer()))
                    .findFirst()
                    .ifPresentOrElse(payment -> again(payment, order), () -> tell(payments.add(order), order));
    }

    private void tell(String key, PaymentOrder order) {
        bank.send(key, order).ifPresent(this::answered);
    }

    @EventListener
    void answered(BankAnswer answer) {
        Payment payment = payments.lock(answer.key())
                .orElseThrow(() -> new Refusal("银行答复所指的支付指令 %s 不存在。".formatted(answer.key())));
        payments.answered(answer, payment.after(answer));
    }

    /** The money of an order has arrived: the bank's paper or its statement says so. */
    public void received(String key, String receiptNo, LocalDate paidOn) {
        Payment payment = inHand(key);
        payment.refuseWrong(paidOn, LocalDate.now(clock));
        if (payments.isUsed(receiptNo)) throw new Refusal("银行回单 %s 已用于另一笔付款入账，不能重复使用。".formatted(receiptNo));
        payments.received(key, receiptNo, paidOn);
        events.publishEvent(new PaymentReceived(
                key,
                payment.order().caseNo(),
                payment.order().payer(),
                payment.order().amount(),
                receiptNo,
                paidOn));
    }

    /** The money of an order came back. */
    public void returned(String key, String reason) {
        Payment payment = inHand(key);
        payments.returned(key, reason, payment.afterReturn());
        events.publishEvent(new PaymentReturned(key, payment.order().caseNo(), reason));
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
                        Fact.of("银行流水号", payment.reference())))
                .toList();
    }

    private void again(Payment live, PaymentOrder order) {
        if (!live.isUncertain()) return;
        live.refuseToSendAgainAs(order);
        payments.sentAgain(live.key());
        tell(live.key(), order);
    }

    /** The order, kept from others after its case. */
    private Payment inHand(String key) {
        Payment payment = payments.find(key).orElseThrow(() -> new Refusal("没有支付指令 %s。".formatted(key)));
        events.publishEvent(new PaymentInHand(payment.order().caseNo()));
        return payments.lock(key).orElseThrow();
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
