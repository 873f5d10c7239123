package fangpiao.certificate;

import fangpiao.policy.VoucherKind;
import fangpiao.shared.Money;
import java.time.LocalDate;

/** All that the public learns about a voucher. There is no field for a person, so none can be shown. */
record PublicCheck(
        Verdict verdict,
        String voucherNo,
        VoucherKind kind,
        Money face,
        Money balance,
        Money available,
        Money frozen,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate stoppedOn,
        boolean extensionPending) {

    static final PublicCheck UNKNOWN =
            new PublicCheck(Verdict.UNKNOWN, null, null, null, null, null, null, null, null, null, false);

    /** Whether it is said beside the verdict that a court has frozen something; not by whom or why. */
    public boolean isFrozenInPart() {
        return frozen != null && frozen.isPositive();
    }

    /** Whether a home can be chosen with it now. */
    public boolean buys() {
        return verdict == Verdict.VALID && available.isPositive();
    }
}
