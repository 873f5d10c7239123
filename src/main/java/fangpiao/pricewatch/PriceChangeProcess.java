package fangpiao.pricewatch;

import static fangpiao.engine.FormField.text;

import fangpiao.shared.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the forms of {@code bpmn/price-change.bpmn} hand over. The application never has to tell this process anything. */
final class PriceChangeProcess {

    private PriceChangeProcess() {}

    static PriceChange change(CaseNo no, DelegateExecution step) {
        return new PriceChange(
                no,
                text("estateCode").get(step),
                text("filingNo").get(step).strip(),
                text("reason").get(step).strip(),
                PriceChange.Status.OPENED);
    }
}
