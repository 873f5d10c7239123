package fangpiao.swap;

import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.settlement.Payee;
import fangpiao.shared.CaseNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/swap-conversion.bpmn}, and what its forms hand over. */
@Component
class SwapConversionProcess {

    static final FormField<String> MINUTES_NO = text("minutesNo");

    /** Whether something of the transition fee is still due; asked in the transaction of the signature. */
    static final ProcessVariable<Boolean> FEE_PAYABLE = new ProcessVariable<>("feePayable", Boolean.class);

    /** An official at the screen, with the groups that say what he or she may open. */
    record Official(String id, List<String> groups) {}

    private final FormService forms;
    private final RepositoryService diagrams;
    private final IdentityService identities;

    SwapConversionProcess(FormService forms, RepositoryService diagrams, IdentityService identities) {
        this.forms = forms;
        this.diagrams = diagrams;
        this.identities = identities;
    }

    /** Hands in the start form in the official's name, in a transaction of its own. */
    CaseNo start(Official official, String agreementNo, LocalDate appliedOn) {
        Map<String, Object> form = Map.of(
                "agreementNo",
                agreementNo,
                "appliedOn",
                appliedOn.toString(),
                "coOwnersSigned",
                true,
                "voluntary",
                true);
        identities.setAuthentication(official.id(), official.groups());
        try {
            return new CaseNo(forms.submitStartForm(definition(), form).getBusinessKey());
        } finally {
            identities.clearAuthentication();
        }
    }

    private String definition() {
        return diagrams.createProcessDefinitionQuery()
                .processDefinitionKey(CaseKind.SWAP_CONVERSION.processKey())
                .latestVersion()
                .singleResult()
                .getId();
    }

    static ConversionRequest request(VariableScope form) {
        return new ConversionRequest(
                text("agreementNo").get(form),
                date("appliedOn").get(form),
                money("convertedPartYuan").find(form));
    }

    static Clearing clearing(VariableScope form) {
        return new Clearing(
                new BigDecimal(text("feeArea").get(form)),
                money("feeRateYuan").get(form),
                date("feeFrom").get(form),
                date("agreedDelivery").get(form),
                date("feeStop").get(form),
                money("feePaidYuan").get(form));
    }

    static Supplement supplement(VariableScope form) {
        return new Supplement(
                text("supplementaryAgreementNo").get(form), date("signedOn").get(form));
    }

    /** Null unless all of it was filled in. */
    static Payee payee(VariableScope form) {
        var name = text("accountName").find(form);
        var account = text("accountNo").find(form);
        var bank = text("bankName").find(form);
        if (name.isEmpty() || account.isEmpty() || bank.isEmpty()) return null;
        return new Payee(name.get(), account.get(), bank.get());
    }
}
