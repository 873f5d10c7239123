package fangpiao.payment;

import fangpiao.engine.FormContext.Fact;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays, for whichever case, and never twice. */
@Service
@Transactional
public class PaymentDesk {

    private final Payments payments;
    private final PaymentGateway bank;
    private final Clock clock;

    PaymentDesk(Payments payments, PaymentGateway bank, Clock clock) {
        this.payments = payments;
        this.bank = bank;
        this.clock = clock;
    }

    /** Tells the bank to pay. Sends the old key again if the bank left open what became of it. */
    public void send(PaymentOrder order) {
        String key = payments.lockLive(order.caseNo())
                .map(live -> again(live, order))
                .orElseGet(() -> payments.add(order));
        bank.send(key, order).ifPresent(this::answered);
    }

    @EventListener
    void answered(BankAnswer answer) {
        Payment payment = payments.lock(answer.key())
                .orElseThrow(() -> new Refusal("银行答复所指的支付指令 %s 不存在。".formatted(answer.key())));
        payments.answered(answer, payment.after(answer));
    }

    /** Takes over what the bank's paper says about the order of a case. */
    public void confirm(CaseNo caseNo, BankSlip slip) {
        Payment payment = payments.lockLive(caseNo).orElseThrow(() -> new Refusal("本案没有待确认的支付指令。"));
        if (slip instanceof BankSlip.Received received) receive(payment, received);
        if (slip instanceof BankSlip.Returned returned)
            payments.returned(payment.key(), returned.reason(), payment.afterReturn());
    }

    /** The order of a case that has not come back, in words; kept from others until this transaction ends. */
    public Optional<String> live(CaseNo caseNo) {
        return payments.lockLive(caseNo)
                .map(payment -> payment.key() + " 状态为「" + payment.status().chinese() + "」");
    }

    /** What the next person must know about the payment of a case. */
    public List<Fact> facts(CaseNo caseNo) {
        return payments.lastOf(caseNo)
                .map(payment -> List.of(
                        Fact.of("支付指令", payment.key() + "（" + payment.status().chinese() + "）"),
                        Fact.of("银行流水号", payment.reference())))
                .orElse(List.of());
    }

    private String again(Payment live, PaymentOrder order) {
        live.refuseToSendAgainAs(order);
        payments.sentAgain(live.key());
        return live.key();
    }

    private void receive(Payment payment, BankSlip.Received slip) {
        payment.refuseWrong(slip, LocalDate.now(clock));
        if (payments.isUsed(slip.receiptNo()))
            throw new Refusal("银行回单 %s 已用于另一笔付款入账，不能重复使用。".formatted(slip.receiptNo()));
        payments.received(payment.key(), slip);
    }
}
