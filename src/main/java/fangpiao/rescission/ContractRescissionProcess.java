package fangpiao.rescission;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseMessages;
import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/contract-rescission.bpmn}, what its forms hand over, and what its gateways and its timer ask. */
@Component
class ContractRescissionProcess {

    /** Whether a developer owes what it had been paid. */
    static final ProcessVariable<Boolean> CLAW_BACK = new ProcessVariable<>("clawBack", Boolean.class);

    /** Whether everything came back. */
    static final ProcessVariable<Boolean> REPAID = new ProcessVariable<>("repaid", Boolean.class);

    /** When the last day for the repayment is over, as the timer reads it. */
    static final ProcessVariable<String> REPAYMENT_DUE = new ProcessVariable<>("repaymentDue", String.class);

    static final FormField<String> MINUTES_NO = text("minutesNo");
    static final FormField<String> CLAIM_NO = text("claimNo");

    private static final String REPAYMENT_ARRIVED = "repaymentArrived";

    private final CaseMessages cases;

    ContractRescissionProcess(CaseMessages cases) {
        this.cases = cases;
    }

    void repaid(CaseNo caseNo) {
        cases.tell(REPAYMENT_ARRIVED, caseNo);
    }

    static RescissionRequest request(VariableScope form) {
        return new RescissionRequest(
                text("filingNo").get(form).strip(),
                choice("ground", Ground.class).get(form),
                text("documentNo").get(form),
                date("rescindedOn").get(form),
                text("cancellationNo").get(form));
    }

    static Demand demand(VariableScope form) {
        return new Demand(text("noticeNo").get(form), date("servedOn").get(form), null);
    }

    static Receipt receipt(VariableScope form) {
        return new Receipt(
                text("receiptNo").get(form),
                date("paidOn").get(form),
                money("repaidYuan").get(form));
    }

    static CaseNo claim(VariableScope form) {
        return new CaseNo(CLAIM_NO.get(form));
    }

    static String endOf(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toOffsetDateTime().toString();
    }
}
