package fangpiao.grant;

import static fangpiao.policy.Parameters.TALENT_FACE_MAX;
import static fangpiao.policy.Parameters.VOUCHER_KINDS;

import fangpiao.grant.Eligibility.StalledHome;
import fangpiao.grant.Eligibility.Talent;
import fangpiao.policy.Policy;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;

/**
 * An application for a voucher without expropriation.
 *
 * @param documentNo of the approval of the talent, or of the agreement that takes the contract back
 */
record GrantRequest(
        String holderName,
        IdNumber holderIdNo,
        String holderPhone,
        Eligibility eligibility,
        String documentNo,
        Money amount) {

    VoucherKind kind() {
        return eligibility.kind();
    }

    GrantRequest corrected(Correction correction) {
        return new GrantRequest(
                holderName,
                holderIdNo,
                correction.holderPhone(),
                eligibility,
                correction.documentNo(),
                correction.amount());
    }

    /** What may still be changed when an application is sent back; anything else is another application. */
    record Correction(String holderPhone, String documentNo, Money amount) {}

    void requireAllowed(Policy policy) {
        if (!policy.get(VOUCHER_KINDS).contains(kind()))
            throw new Refusal("规则版本%s的「%s」为%s，不含%s，不能受理。"
                    .formatted(policy.code(), VOUCHER_KINDS.chinese(), policy.say(VOUCHER_KINDS), kind().chinese()));
        if (!amount.isPositive()) throw new Refusal("申请金额须大于零。");
        if (eligibility instanceof StalledHome home) requireAtMostPaid(home);
        if (eligibility instanceof Talent) requireAtMostTheLimit(policy);
    }

    private void requireAtMostPaid(StalledHome home) {
        if (amount.exceeds(home.paid())) throw new Refusal("申请金额%s元超过已付购房款%s元。".formatted(amount, home.paid()));
    }

    private void requireAtMostTheLimit(Policy policy) {
        Money limit = policy.find(TALENT_FACE_MAX)
                .orElseThrow(() ->
                        new Refusal("规则版本%s未规定「%s」，不能受理人才房票。".formatted(policy.code(), TALENT_FACE_MAX.chinese())));
        if (amount.exceeds(limit))
            throw new Refusal(
                    "申请金额%s元超过规则版本%s的「%s」%s元。".formatted(amount, policy.code(), TALENT_FACE_MAX.chinese(), limit));
    }
}
