package fangpiao.settlement;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.FormField;
import fangpiao.policy.Node;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms of {@code bpmn/developer-settlement.bpmn} hand over. */
final class DeveloperSettlementProcess {

    static final FormField<String> FILING_NO = text("filingNo");
    static final FormField<Node> NODE = choice("node", Node.class);
    static final FormField<String> MINUTES_NO = text("minutesNo");

    private DeveloperSettlementProcess() {}

    static ClaimPapers papers(VariableScope form) {
        return new ClaimPapers(
                text("invoiceNo").get(form),
                money("invoiceYuan").get(form),
                text("payeeAccount").get(form));
    }

    static NodeProof proof(VariableScope form) {
        return new NodeProof(text("proofNo").get(form), date("provenOn").get(form));
    }
}
