package fangpiao.purchase;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.idNumber;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.policy.Kinship;
import fangpiao.voucher.VoucherNo;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms of {@code bpmn/voucher-purchase.bpmn} hand over, and what its timer asks. */
final class VoucherPurchaseProcess {

    /** When the lock of amount and unit runs out, as the timer reads it. */
    static final ProcessVariable<String> HOLD_UNTIL = new ProcessVariable<>("holdUntil", String.class);

    static final FormField<String> KINSHIP_PROOF = text("kinshipProof");

    private VoucherPurchaseProcess() {}

    static PurchaseRequest request(VariableScope form) {
        return new PurchaseRequest(
                new VoucherNo(text("voucherNo").get(form)),
                text("unitNo").get(form).strip(),
                new Buyer(
                        text("buyerName").get(form).strip(),
                        idNumber("buyerIdNo").get(form),
                        choice("kinship", Kinship.class).get(form)),
                new Price(
                        money("priceYuan").get(form), money("voucherAmountYuan").get(form)));
    }

    static Contract contract(VariableScope form) {
        return new Contract(
                text("subscriptionNo").get(form),
                date("subscribedOn").get(form),
                text("contractNo").get(form),
                date("contractSignedOn").get(form),
                money("contractPriceYuan").get(form));
    }

    static Filing filing(VariableScope form) {
        return new Filing(text("filingNo").get(form), date("filedOn").get(form));
    }
}
