package fangpiao.cashout;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseMessages;
import fangpiao.engine.FormField;
import fangpiao.engine.Step;
import fangpiao.payment.Payee;
import fangpiao.payment.PaymentReceived;
import fangpiao.payment.PaymentReturned;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherNo;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/balance-cashout.bpmn}, and what its forms hand over. */
@Component
class BalanceCashoutProcess {

    static final FormField<CashOut.Kind> KIND = choice("cashOutKind", CashOut.Kind.class);
    static final FormField<String> MINUTES_NO = text("minutesNo");

    private final CaseMessages cases;

    BalanceCashoutProcess(CaseMessages cases) {
        this.cases = cases;
    }

    void paid(CaseNo caseNo) {
        cases.tell(PaymentReceived.MESSAGE, caseNo);
    }

    void paymentReturned(CaseNo caseNo) {
        cases.tell(PaymentReturned.MESSAGE, caseNo);
    }

    void amendAgain(CaseNo caseNo) {
        cases.reopen(caseNo, "amendAccount");
    }

    static VoucherNo voucher(VariableScope form) {
        return new VoucherNo(text("voucherNo").get(form).strip());
    }

    static Application application(VariableScope form) {
        return new Application(
                text("applicationNo").get(form),
                text("cause").get(form),
                text("consentNo").find(form).orElse(null));
    }

    static HoldersAccount account(VariableScope form) {
        var payee = new Payee(
                text("accountName").get(form),
                text("accountNo").get(form),
                text("bankName").get(form));
        return new HoldersAccount(payee, text("accountProof").get(form));
    }

    /** By the holder, or because what he was asked for has not come. */
    static boolean isWithdrawn(VariableScope form) {
        return !Step.DECISION.get(form).equals("RESUBMIT");
    }
}
