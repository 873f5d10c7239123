package fangpiao.extension;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.number;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseMessages;
import fangpiao.engine.ProcessVariable;
import fangpiao.engine.Step;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/voucher-extension.bpmn}, and what its forms hand over. */
@Component
class VoucherExtensionProcess {

    /** Whether a granted delay still goes on. */
    static final ProcessVariable<Boolean> CLOCK_STOPPED = new ProcessVariable<>("clockStopped", Boolean.class);

    private static final String VOUCHER_USED_UP = "voucherUsedUp";

    private final CaseMessages cases;

    VoucherExtensionProcess(CaseMessages cases) {
        this.cases = cases;
    }

    void voucherUsedUp(CaseNo caseNo) {
        cases.tell(VOUCHER_USED_UP, caseNo);
    }

    static VoucherNo voucher(VariableScope form) {
        return new VoucherNo(text("voucherNo").get(form).strip());
    }

    static Application application(VariableScope form) {
        Reason reason = choice("extensionReason", Reason.class).get(form);
        boolean delay = reason == Reason.AUTHORITY_DELAY;
        return new Application(
                text("applicationNo").get(form),
                reason,
                text("proof").get(form),
                text("cause").get(form),
                delay ? null : number("months").get(form),
                delay ? delay(form) : null);
    }

    private static Delay delay(VariableScope form) {
        return new Delay(
                date("delayFrom").get(form), date("delayUntil").find(form).orElse(null));
    }

    static LocalDate delayEnd(VariableScope form) {
        return date("delayEndedOn").get(form);
    }

    static String delayEndDocument(VariableScope form) {
        return text("delayEndDocument").get(form);
    }

    /** By the holder, or because what he was asked for has not come. */
    static boolean isWithdrawn(VariableScope form) {
        return !Step.DECISION.get(form).equals("RESUBMIT");
    }
}
