package fangpiao.payment;

import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseNumbers;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.payment.PaymentBatch.Hand;
import fangpiao.payment.PaymentBatch.Status;
import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What persons do to batches before the bank is told. Orders are locked before their batch. */
@Service
@Transactional
public class BatchDesk {

    private static final String SERIES = "FK";

    private final Payments payments;
    private final Batches batches;
    private final CaseActs acts;
    private final CaseNumbers numbers;
    private final CaseDoor persons;
    private final Users users;
    private final ProjectDesk projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration window;

    BatchDesk(
            Payments payments,
            Batches batches,
            CaseActs acts,
            CaseNumbers numbers,
            CaseDoor persons,
            Users users,
            ProjectDesk projects,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${fangpiao.payment.cancel-window}") Duration window) {
        this.payments = payments;
        this.batches = batches;
        this.acts = acts;
        this.numbers = numbers;
        this.persons = persons;
        this.users = users;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
        this.window = window;
    }

    /** The cashier puts orders of one payer and day together; answers with the number of the batch. */
    public String compose(String payer, LocalDate dueOn, Collection<String> keys) {
        Hand cashier = require(Role.CASHIER);
        if (keys.isEmpty()) throw new Refusal("请先勾选要组批的支付指令。");
        List<Payment> chosen = payments.lock(keys);
        refuseUnfit(payer, dueOn, keys, chosen);
        askWhoever(chosen);
        PaymentBatch batch = compose(projects.fund(payer), dueOn, chosen, cashier);
        batches.add(batch, chosen);
        payments.batch(keys, batch.no());
        acts.record(chosen, CaseActs.COMPOSE, batch.no());
        batches.record(batch.no(), BatchAct.Kind.COMPOSED, cashier, null);
        return batch.no();
    }

    private PaymentBatch compose(Fund payer, LocalDate dueOn, List<Payment> chosen, Hand cashier) {
        return new PaymentBatch(
                numbers.next(SERIES),
                payer.no(),
                payer.payer(),
                dueOn,
                chosen.size(),
                Money.sum(
                        chosen.stream().map(payment -> payment.order().amount()).toList()),
                PaymentBatch.digestOf(chosen),
                Status.COMPOSED,
                cashier,
                now(),
                null,
                null,
                null,
                null);
    }

    /** @param controlTotal what the approver has added up, or read off a paper of his own */
    public void approve(String no, Money controlTotal, String seenDigest) {
        Hand approver = require(Role.FINANCE_APPROVER);
        List<Payment> orders = payments.lockBatch(no);
        PaymentBatch batch = batches.lock(no).require(Status.COMPOSED);
        batch.refuseComposer(approver);
        batch.refuseOtherTotal(controlTotal, seenDigest);
        batch.refuseChanged(orders);
        askWhoever(orders);
        acts.record(orders, CaseActs.APPROVE, no);
        OffsetDateTime now = now();
        batches.approve(no, approver, now, now.plus(window));
        batches.record(no, BatchAct.Kind.APPROVED, approver, "控制总额 " + controlTotal + " 元");
    }

    public void reject(String no, String reason) {
        Hand approver = require(Role.FINANCE_APPROVER);
        payments.lockBatch(no);
        batches.lock(no).require(Status.COMPOSED).refuseComposer(approver);
        end(no, Status.REJECTED, BatchAct.Kind.REJECTED, approver, reason);
    }

    /** Whoever composed or approved it, or the director, stops it before the window is over. */
    public void cancel(String no, String reason) {
        payments.lockBatch(no);
        PaymentBatch batch = batches.lock(no);
        Hand person = requireConcerned(batch);
        batch.refuseLateCancel(now());
        end(no, Status.CANCELLED, BatchAct.Kind.CANCELLED, person, reason);
    }

    /** Asks the bank once more for what it has not answered, or not clearly, under the same keys. */
    public void tellAgain(String no) {
        Hand cashier = require(Role.CASHIER);
        payments.lockBatch(no);
        batches.lock(no).require(Status.RELEASED);
        if (payments.tellAgain(no) == 0) throw new Refusal("付款批次%s没有银行未答复或答复不符的支付指令。".formatted(no));
        batches.record(no, BatchAct.Kind.RETOLD, cashier, null);
    }

    /** The house itself stops a batch that must not be released any more. */
    void halt(String no, String reason) {
        payments.lockBatch(no);
        batches.lock(no).require(Status.APPROVED);
        end(no, Status.CANCELLED, BatchAct.Kind.CANCELLED, Hand.HOUSE, reason);
    }

    /** How long a batch may be cancelled after it was approved. */
    public Duration window() {
        return window;
    }

    private void end(String no, Status status, BatchAct.Kind kind, Hand person, String reason) {
        if (reason.isBlank()) throw new Refusal("请写明原因。");
        payments.unbatch(no);
        batches.end(no, status);
        batches.record(no, kind, person, reason.strip());
    }

    private static void refuseUnfit(String payer, LocalDate dueOn, Collection<String> keys, List<Payment> chosen) {
        if (chosen.size() != keys.stream().distinct().count()) throw new Refusal("所选支付指令中有的不存在，请刷新后重新选择。");
        for (Payment payment : chosen) {
            if (payment.status() != Payment.Status.WAITING)
                throw new Refusal("支付指令 %s 的状态为「%s」，不能组批，请刷新后重新选择。"
                        .formatted(payment.key(), payment.status().chinese()));
            if (!payer.equals(payment.order().payer()) || !dueOn.equals(payment.dueOn()))
                throw new Refusal("支付指令 %s 属于另一付款账户或另一日，一个批次只能有一个付款账户和一日。".formatted(payment.key()));
            if (!payment.isAsWritten())
                throw new Refusal("支付指令 %s 的收款户名、账号或金额与登记时不一致，不能支付，请查明。".formatted(payment.key()));
        }
    }

    private void askWhoever(List<Payment> orders) {
        orders.forEach(payment -> events.publishEvent(PaymentToBeMade.of(payment)));
    }

    private Hand require(Role role) {
        if (!persons.actorIsOf(role.groupId())) throw new Forbidden("只有%s可以办理。".formatted(role.title()));
        return hand(persons.actor().orElseThrow(), role);
    }

    private Hand requireConcerned(PaymentBatch batch) {
        String person = persons.actor().orElseThrow(() -> new Forbidden("请先登录再办理。"));
        if (batch.concerns(person)) return new Hand(person, null);
        if (!persons.actorIsOf(Role.RENEWAL_DIRECTOR.groupId()))
            throw new Forbidden("付款批次%s只能由组批人、审批人或局长撤销。".formatted(batch.no()));
        return hand(person, Role.RENEWAL_DIRECTOR);
    }

    private Hand hand(String person, Role post) {
        return new Hand(person, users.standsFor(person, post).orElse(null));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
