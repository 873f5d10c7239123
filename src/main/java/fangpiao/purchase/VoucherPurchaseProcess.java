package fangpiao.purchase;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.idNumber;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.policy.Kinship;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/voucher-purchase.bpmn}, what its forms hand over, and what its timer asks. */
@Component
class VoucherPurchaseProcess {

    /** When the lock of amount and unit runs out, as the timer reads it. */
    static final ProcessVariable<String> HOLD_UNTIL = new ProcessVariable<>("holdUntil", String.class);

    /** Whether a checked contract has been filed already, as the gateway behind the check asks. */
    static final ProcessVariable<Boolean> FILING_KNOWN = new ProcessVariable<>("filingKnown", Boolean.class);

    static final FormField<String> KINSHIP_PROOF = text("kinshipProof");

    static final FormField<String> PRICE_REASON = text("priceReason");

    /** So many vouchers may pay one home. */
    static final int MOST_VOUCHERS = 3;

    private static final String FILING_RECEIVED = "filingReceived";

    private final RuntimeService engine;
    private final IdentityService identities;

    VoucherPurchaseProcess(RuntimeService engine, IdentityService identities) {
        this.engine = engine;
        this.identities = identities;
    }

    /** The housing authority tells the case, not the person whose click happens to be going on. */
    void filingReceived(CaseNo caseNo) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            engine.createMessageCorrelation(FILING_RECEIVED)
                    .processInstanceBusinessKey(caseNo.value())
                    .correlate();
        } finally {
            identities.setAuthentication(person);
        }
    }

    static PurchaseRequest request(VariableScope form) {
        return new PurchaseRequest(
                IntStream.rangeClosed(1, MOST_VOUCHERS)
                        .mapToObj(nth -> offer(form, nth))
                        .flatMap(Optional::stream)
                        .toList(),
                text("unitNo").get(form).strip(),
                new Buyer(
                        text("buyerName").find(form).map(String::strip).orElse(null),
                        idNumber("buyerIdNo").find(form).orElse(null)),
                money("priceYuan").get(form),
                ownMoney(form).or(OwnMoney.NONE));
    }

    /** The keys of the second and the third voucher end in their place. */
    private static Optional<VoucherOffer> offer(VariableScope form, int nth) {
        String place = nth == 1 ? "" : String.valueOf(nth);
        var no = text("voucherNo" + place).find(form);
        var amount = money("voucherAmountYuan" + place).find(form);
        var kinship = choice("kinship" + place, Kinship.class).find(form);
        if (no.isEmpty() && amount.isEmpty() && kinship.isEmpty()) return Optional.empty();
        if (no.isEmpty() || amount.isEmpty() || kinship.isEmpty())
            throw new Refusal("第%d张房票须同时填写房票号、使用金额和与持票人关系；不用的请全部留空。".formatted(nth));
        return Optional.of(new VoucherOffer(new VoucherNo(no.get()), amount.get(), kinship.get()));
    }

    /** What was left empty was not said. */
    static OwnMoney ownMoney(VariableScope form) {
        return new OwnMoney(
                money("ownCashYuan").find(form).orElse(null),
                money("loanYuan").find(form).orElse(null));
    }

    static Contract contract(VariableScope form) {
        return new Contract(
                text("subscriptionNo").get(form),
                date("subscribedOn").get(form),
                text("contractNo").get(form),
                date("contractSignedOn").get(form),
                money("contractPriceYuan").get(form),
                new BigDecimal(text("contractAreaSqm").get(form)));
    }

    /** Nothing if the housing authority has told of the filing itself. */
    static Optional<Filing> filing(VariableScope form) {
        return text("filingNo")
                .find(form)
                .map(no -> new Filing(no, date("filedOn").get(form)));
    }
}
