package fangpiao.settlement;

import fangpiao.engine.CaseKind;
import fangpiao.payment.PaymentDesk;
import fangpiao.payment.PaymentToBeMade;
import fangpiao.pool.EscrowChanged;
import fangpiao.pool.EscrowDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing goes into an account that is an estate's no longer, unless the bank may have been told before. */
@Component
class GivenUpAccounts {

    private final Claims claims;
    private final PaymentDesk payments;
    private final EscrowDesk escrow;

    GivenUpAccounts(Claims claims, PaymentDesk payments, EscrowDesk escrow) {
        this.claims = claims;
        this.payments = payments;
        this.escrow = escrow;
    }

    /** What waits for a batch goes back to the cashier, whose next order is to the new account. */
    @EventListener
    void takeBack(EscrowChanged change) {
        for (CaseNo caseNo : claims.sentOf(change.estateCode())) {
            claims.lock(caseNo);
            payments.withdrawAll(caseNo, "监管账户已变更（%s），须付入变更后的账户。".formatted(change.documentNo()));
        }
    }

    /** What is in a batch by then is not approved in it, nor released. */
    @EventListener
    void refuse(PaymentToBeMade payment) {
        if (!payment.isOf(CaseKind.SETTLEMENT) || payment.again()) return;
        Contract contract = claims.get(payment.caseNo()).contract();
        escrow.ending(contract.estateCode(), payment.payee().account()).ifPresent(change -> {
            throw new Refusal("结算案%s的支付指令仍付入原账户：%s，请撤回该指令，重新办理支付。".formatted(payment.caseNo(), change.inWords()));
        });
    }
}
