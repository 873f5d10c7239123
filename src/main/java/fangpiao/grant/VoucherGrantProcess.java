package fangpiao.grant;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.idNumber;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.number;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.FormField;
import fangpiao.grant.Eligibility.StalledHome;
import fangpiao.grant.Eligibility.Talent;
import fangpiao.grant.GrantRequest.Correction;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.Money;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms of {@code bpmn/voucher-grant.bpmn} hand over. */
final class VoucherGrantProcess {

    static final FormField<String> MINUTES_NO = text("minutesNo");
    static final FormField<String> HOLDER_PHONE = text("holderPhone");
    static final FormField<String> DOCUMENT_NO = text("documentNo");
    static final FormField<Money> AMOUNT = money("grantYuan");

    private VoucherGrantProcess() {}

    static GrantRequest request(VariableScope form) {
        return new GrantRequest(
                text("applicantName").get(form),
                idNumber("applicantIdNo").get(form),
                HOLDER_PHONE.get(form),
                eligibility(form),
                DOCUMENT_NO.get(form),
                AMOUNT.get(form));
    }

    static Correction correction(VariableScope form) {
        return new Correction(HOLDER_PHONE.get(form), DOCUMENT_NO.get(form), AMOUNT.get(form));
    }

    private static Eligibility eligibility(VariableScope form) {
        if (choice("voucherKind", VoucherKind.class).get(form) == VoucherKind.TALENT_SUBSIDY)
            return new Talent(
                    text("employer").get(form),
                    text("creditCode").get(form),
                    choice("talentCategory", TalentCategory.class).get(form),
                    number("insuranceMonths").get(form));
        return new StalledHome(
                text("contractNo").get(form),
                text("stalledProject").get(form),
                text("stalledAddress").get(form),
                money("paidYuan").get(form));
    }
}
