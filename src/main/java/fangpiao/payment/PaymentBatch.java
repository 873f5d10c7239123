package fangpiao.payment;

import fangpiao.project.PayingAccount;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.shared.Sm3;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Orders of one payer and day that go to the bank together (付款批次).
 *
 * @param payer the number of the fund
 * @param digest over its orders, so that who approves and who releases see what was composed
 * @param approver null before it is approved
 * @param windowEndsAt the last second in which it may be cancelled; null before it is approved
 */
record PaymentBatch(
        String no,
        String payer,
        PayingAccount account,
        LocalDate dueOn,
        int orders,
        Money total,
        String digest,
        Status status,
        Hand composer,
        OffsetDateTime composedAt,
        Hand approver,
        OffsetDateTime approvedAt,
        OffsetDateTime windowEndsAt,
        OffsetDateTime releasedAt) {

    enum Status {
        COMPOSED("待审批"),
        APPROVED("已审批，撤销期内"),
        RELEASED("已放行"),
        CLOSED("已结清"),
        CANCELLED("已撤销"),
        REJECTED("审批不同意");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * Who acted.
     *
     * @param standsFor the absent colleague whose post he acted by; null where it was his own
     */
    record Hand(String person, String standsFor) {

        /** Nobody: the house acts itself. */
        static final Hand HOUSE = new Hand(null, null);

        boolean isOf(String someone) {
            return someone.equals(person) || someone.equals(standsFor);
        }
    }

    static String digestOf(List<Payment> payments) {
        return Sm3.hex(payments.stream().map(Payment::digest).collect(Collectors.joining("\n")));
    }

    public boolean isReleased() {
        return releasedAt != null;
    }

    PaymentBatch require(Status expected) {
        if (status == expected) return this;
        throw new Refusal("付款批次%s当前为「%s」，不能办理。".formatted(no, status.chinese()));
    }

    /** The acts of who stands in count for both. */
    void refuseComposer(Hand approver) {
        if (approver.person().equals(composer.person())) throw new Forbidden("付款批次%s由您组批，须由他人审批。".formatted(no));
        if (approver.isOf(composer.person()) || composer.isOf(approver.person()))
            throw new Forbidden("付款批次%s由您的代岗人或被代岗人组批，须由他人审批。".formatted(no));
    }

    /** Has composed or approved it, or somebody stood in for him. */
    boolean concerns(String person) {
        return composer.isOf(person) || approver != null && approver.isOf(person);
    }

    /** The approver has counted for himself, and what he saw is what there is. */
    void refuseOtherTotal(Money controlTotal, String seenDigest) {
        if (!controlTotal.equals(total))
            throw new Refusal("控制总额 %s 元与付款批次%s的合计金额不一致，请逐笔核对后重新填写。".formatted(controlTotal, no));
        if (!seenDigest.equals(digest)) throw new Refusal("付款批次%s的内容与您所见的不一致，请刷新后重新核对。".formatted(no));
    }

    /** Nothing has changed since it was composed: no order of it went another way, none has other terms. */
    void refuseChanged(List<Payment> payments) {
        for (Payment payment : payments) {
            if (payment.status() != Payment.Status.BATCHED)
                throw new Refusal("支付指令 %s 的状态已为「%s」，付款批次%s不能放行。"
                        .formatted(payment.key(), payment.status().chinese(), no));
            if (!payment.isAsWritten())
                throw new Refusal("支付指令 %s 的收款户名、账号或金额与登记时不一致，付款批次%s不能放行，请查明。".formatted(payment.key(), no));
        }
        if (!digestOf(payments).equals(digest)) throw new Refusal("付款批次%s的内容与组批时不一致，不能放行，请查明。".formatted(no));
    }

    /** To the second: in the last one it may be cancelled, in the next one it may be released. */
    boolean isWindowOver(OffsetDateTime now) {
        return now.truncatedTo(ChronoUnit.SECONDS).isAfter(windowEndsAt);
    }

    void refuseLateCancel(OffsetDateTime now) {
        if (status == Status.COMPOSED) return;
        require(Status.APPROVED);
        if (isWindowOver(now)) throw new Refusal("付款批次%s的撤销期已过，正在放行，不能撤销。".formatted(no));
    }

    void refuseEarlyRelease(OffsetDateTime now) {
        require(Status.APPROVED);
        if (!isWindowOver(now)) throw new Refusal("付款批次%s仍在撤销期内，不能放行。".formatted(no));
    }
}
