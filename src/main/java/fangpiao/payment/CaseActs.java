package fangpiao.payment;

import fangpiao.engine.CaseKind;
import fangpiao.engine.Office;
import fangpiao.engine.Step;
import fangpiao.identity.Duty;
import fangpiao.identity.Role;
import fangpiao.secondfactor.GuardedAct;
import fangpiao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        payments.stream()
                .map(payment -> payment.order().caseNo())
                .distinct()
                .forEach(caseNo -> record(caseNo, deed, batchNo));
    }

    private void record(CaseNo caseNo, Deed deed, String batchNo) {
        String process = CaseKind.ofCase(caseNo).processKey();
        var step = new Step(
                process,
                deed.key(),
                deed.name(),
                deed.duty().name(),
                caseNo,
                null,
                Set.of(deed.post().groupId()));
        office.acted(step, Map.of(Step.OPINION.key(), "付款批次" + batchNo), deed.outcome());
    }
}
