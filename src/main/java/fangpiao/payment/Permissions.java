package fangpiao.payment;

import fangpiao.identity.Role;
import java.util.List;

/** What a person may do to a batch, so that the page shows no button that is refused. */
record Permissions(String person, List<Role> roles) {

    public boolean compose() {
        return roles.contains(Role.CASHIER);
    }

    public boolean takeStatuses() {
        return roles.contains(Role.FINANCE_CHECKER);
    }

    public boolean download() {
        return roles.stream().anyMatch(List.of(Role.CASHIER, Role.FINANCE_CHECKER, Role.FINANCE_APPROVER)::contains);
    }

    public boolean approve(PaymentBatch batch) {
        return batch.status() == PaymentBatch.Status.COMPOSED
                && roles.contains(Role.FINANCE_APPROVER)
                && !batch.composer().isOf(person);
    }

    public boolean cancel(PaymentBatch batch) {
        boolean running = List.of(PaymentBatch.Status.COMPOSED, PaymentBatch.Status.APPROVED)
                .contains(batch.status());
        return running && (batch.concerns(person) || roles.contains(Role.RENEWAL_DIRECTOR));
    }

    public boolean tellAgain(PaymentBatch batch, List<BatchLine> lines) {
        return compose()
                && batch.status() == PaymentBatch.Status.RELEASED
                && lines.stream()
                        .anyMatch(line -> batch.no().equals(line.batchNo())
                                && (line.status() == Payment.Status.SENT || line.status() == Payment.Status.DISPUTED));
    }
}
