package fangpiao.payment;

import static java.util.stream.Collectors.groupingBy;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FilledForm;
import fangpiao.engine.FilledForm.Entry;
import fangpiao.engine.Office;
import fangpiao.engine.Step;
import fangpiao.identity.Duty;
import fangpiao.identity.Role;
import fangpiao.secondfactor.GuardedAct;
import fangpiao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * What a person does to a batch is an act in each of its cases: the separation of duties is asked there, and the next
 * person reads there who has done it.
 */
@Component
class CaseActs {

    /** What is done, as a step of the case. */
    record Deed(String key, String name, Duty duty, Role post, String outcome) {}

    static final Deed COMPOSE = new Deed("composeBatch", "组成付款批次", Duty.PAY, Role.CASHIER, "已组批");
    static final Deed APPROVE = new Deed("approveBatch", "审批付款批次", Duty.AUTHORISE, Role.FINANCE_APPROVER, "同意");

    /** Where money leaves the house. */
    @Bean
    static GuardedAct approvalOfBatches() {
        return new GuardedAct(APPROVE.key(), "付款·" + APPROVE.name(), Set.of(Role.FINANCE_APPROVER));
    }

    private final Office office;

    CaseActs(Office office) {
        this.office = office;
    }

    void record(List<Payment> payments, Deed deed, String batchNo) {
        // in the order of their numbers, so that two batches never wait for each other's cases
        new TreeMap<>(payments.stream()
                        .collect(groupingBy(payment -> payment.order().caseNo().value())))
                .forEach((caseNo, orders) -> record(new CaseNo(caseNo), orders, deed, batchNo));
    }

    private void record(CaseNo caseNo, List<Payment> orders, Deed deed, String batchNo) {
        String process = CaseKind.ofCase(caseNo).processKey();
        var step = new Step(
                process,
                deed.key(),
                deed.name(),
                deed.duty().name(),
                caseNo,
                null,
                Set.of(deed.post().groupId()));
        var form = FilledForm.ofPage("payment-batch", shown(batchNo, orders), List.of());
        office.acted(step, Map.of(Step.OPINION.key(), "付款批次" + batchNo), deed.outcome(), form);
    }

    /** Of a batch, what concerns the case. */
    private static List<Entry> shown(String batchNo, List<Payment> orders) {
        return Stream.concat(
                        Stream.of(Entry.of("batch", "付款批次", batchNo)),
                        orders.stream().map(CaseActs::shown))
                .toList();
    }

    private static Entry shown(Payment payment) {
        PaymentOrder order = payment.order();
        return Entry.of(
                payment.key(),
                "支付指令" + payment.key(),
                "%s，%s，%s，%s 元"
                        .formatted(
                                order.payee().name(),
                                order.payee().bank(),
                                order.payee().account(),
                                order.amount()));
    }
}
