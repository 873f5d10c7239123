package fangpiao.payment;

import fangpiao.project.Fund;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** The orders of one payer and day that wait for a batch. */
record WaitingGroup(Fund payer, LocalDate dueOn, List<Payment> payments) {

    public Money total() {
        return Money.sum(
                payments.stream().map(payment -> payment.order().amount()).toList());
    }

    public String purpose(Payment payment) {
        return payment.order().purpose();
    }
}
