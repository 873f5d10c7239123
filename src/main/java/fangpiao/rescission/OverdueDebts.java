package fangpiao.rescission;

import fangpiao.settlement.ClaimToBePaid;
import fangpiao.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A developer that has let the last day for a repayment pass is not paid: what it is owed is set off first (domain §5.2). */
@Component
class OverdueDebts {

    private final Arrears arrears;

    OverdueDebts(Arrears arrears) {
        this.arrears = arrears;
    }

    /** The rest of a claim that was set off or paid in part is paid: no debt can be set off against it any more. */
    @EventListener
    void refuse(ClaimToBePaid claim) {
        if (claim.begun()) return;
        arrears.overdueOf(claim.developerCode()).stream().findFirst().ifPresent(debt -> {
            throw new Refusal("该房企逾期未退追款 %s 元（退房案%s，期限%s），请先办理抵扣，或待其退款到账后再支付。"
                    .formatted(debt.outstanding(), debt.rescission(), debt.dueOn()));
        });
    }
}
