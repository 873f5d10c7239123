package fangpiao.settlement;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.choices;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseMessages;
import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.payment.PaymentReceived;
import fangpiao.payment.PaymentReturned;
import fangpiao.policy.Node;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/developer-settlement.bpmn}, and what its forms hand over. */
@Component
class DeveloperSettlementProcess {

    static final FormField<String> FILING_NO = text("filingNo");
    static final FormField<Node> NODE = choice("node", Node.class);
    static final FormField<Money> CLAIMED = money("claimYuan");
    static final FormField<String> MINUTES_NO = text("minutesNo");

    /** How the claim stands after the bank's paper about one of its payments. */
    static final ProcessVariable<String> CLAIM_STATUS = new ProcessVariable<>("claimStatus", String.class);

    private static final String CONTRACT_RESCINDED = "contractRescinded";
    private static final String CLAIM_SET_OFF = "claimSetOff";

    private final CaseMessages cases;

    DeveloperSettlementProcess(CaseMessages cases) {
        this.cases = cases;
    }

    void contractRescinded(CaseNo claim) {
        cases.tell(CONTRACT_RESCINDED, claim);
    }

    void setOffWhole(CaseNo claim) {
        cases.tell(CLAIM_SET_OFF, claim);
    }

    void paidWhole(CaseNo claim) {
        cases.tell(PaymentReceived.MESSAGE, claim);
    }

    void paymentReturned(CaseNo claim) {
        cases.tell(PaymentReturned.MESSAGE, claim);
    }

    void payAgain(CaseNo claim) {
        cases.reopen(claim, "payClaim");
    }

    static ClaimPapers papers(VariableScope form) {
        return new ClaimPapers(
                text("invoiceNo").get(form),
                money("invoiceYuan").get(form),
                text("payeeAccount").get(form));
    }

    static Set<ClaimPaper> papersSeen(VariableScope form) {
        return choices("papersSeen", ClaimPaper.class).find(form).orElse(Set.of());
    }

    static Penalty penalty(VariableScope form) {
        return new Penalty(
                money("penaltyYuan").find(form).orElse(Money.ZERO),
                text("penaltyReason").find(form).orElse(null),
                text("penaltyDocumentNo").find(form).orElse(null));
    }

    /** The paper the inspector has seen; nothing where one that is known is adopted. */
    static Optional<NodeProof> proof(VariableScope form) {
        if (text("proofSource").get(form).equals("ADOPT")) return Optional.empty();
        return Optional.of(new NodeProof(
                choice("proofKind", ProofKind.class).get(form),
                text("proofNo").get(form),
                date("provenOn").get(form),
                text("proofBuilding").get(form),
                text("proofPermitNo").find(form).orElse(null)));
    }
}
