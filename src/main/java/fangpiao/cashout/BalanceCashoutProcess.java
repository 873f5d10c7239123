package fangpiao.cashout;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.FormField;
import fangpiao.engine.Step;
import fangpiao.payment.Payee;
import fangpiao.voucher.VoucherNo;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms of {@code bpmn/balance-cashout.bpmn} hand over. */
final class BalanceCashoutProcess {

    static final FormField<CashOut.Kind> KIND = choice("cashOutKind", CashOut.Kind.class);
    static final FormField<String> MINUTES_NO = text("minutesNo");

    private BalanceCashoutProcess() {}

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

    static boolean isWithdrawn(VariableScope form) {
        return Step.DECISION.get(form).equals("WITHDRAW");
    }
}
