package fangpiao.funding;

import fangpiao.amount.Interest;
import fangpiao.amount.PayOut;
import fangpiao.policy.InterestMode;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherStatus;
import java.time.LocalDate;

/**
 * A voucher with money left on it, which is spent on a home or paid out in the end.
 *
 * @param paid what its holder has had of the balance before, and of interest
 */
record LiveVoucher(
        String no,
        String caseNo,
        Backer backer,
        String holder,
        VoucherStatus status,
        LocalDate issuedOn,
        LocalDate expiresOn,
        String policyVersion,
        Money face,
        Money bonus,
        Money used,
        Money left,
        Money paid) {

    /** What the holder is paid if nothing more is bought with it. */
    Money payable(Policy policy) {
        Money due = PayOut.of(face, bonus, used, policy).payable().plus(interest(policy));
        return paid.exceeds(due) ? Money.ZERO : due.minus(paid);
    }

    /** Somebody wants the money before the term is over. */
    boolean isBeingPaidOut() {
        return status == VoucherStatus.CASH_OUT_PENDING;
    }

    private Money interest(Policy policy) {
        if (policy.get(Parameters.INTEREST_MODE) == InterestMode.NONE) return Money.ZERO;
        return Interest.of(face, used, issuedOn, expiresOn, policy).amount();
    }
}
