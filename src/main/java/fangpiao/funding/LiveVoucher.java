package fangpiao.funding;

import fangpiao.amount.PayOut;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherStatus;
import java.time.LocalDate;

/** A voucher with money left on it, which is spent on a home or paid out in the end. */
record LiveVoucher(
        String no,
        String caseNo,
        Backer backer,
        String holder,
        VoucherStatus status,
        LocalDate expiresOn,
        String policyVersion,
        Money face,
        Money bonus,
        Money left) {

    /** What the holder is paid if nothing more is bought with it. */
    Money payable(Policy policy) {
        return PayOut.of(face, bonus, face.minus(left), policy).payable();
    }
}
