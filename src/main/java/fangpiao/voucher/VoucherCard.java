package fangpiao.voucher;

import fangpiao.policy.FundSource;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * A voucher as others may see it, with what it has available, held and used at this moment.
 *
 * @param agreementCase null where no home was taken
 * @param fundSource of the fund that stands behind it; it may restrict what is bought (X19)
 * @param propertyAddress of the home that was given up; null for a talent
 */
public record VoucherCard(
        VoucherNo no,
        CaseNo issuanceCase,
        VoucherKind kind,
        CaseNo agreementCase,
        String projectCode,
        FundSource fundSource,
        String holderName,
        IdNumber holderIdNo,
        String holderPhone,
        String propertyAddress,
        String policyVersion,
        Money equity,
        Money bonus,
        Money face,
        VoucherStatus status,
        String verifyToken,
        LocalDate issuedOn,
        LocalDate expiresOn,
        Money available,
        Money held,
        Money used) {

    /** Whether it may pay on that day, whatever a late daily sheet has not marked yet. */
    public boolean isUsableOn(LocalDate day) {
        return (status == VoucherStatus.ACTIVE || status == VoucherStatus.PARTIALLY_USED) && !day.isAfter(expiresOn);
    }

    /** Whether paper may still be printed of it: not once its term is over or its money gone another way. */
    public boolean isPrintable() {
        return switch (status) {
            case EXPIRED, CONVERTED, CASH_OUT_PENDING, CASHED_OUT, CLOSED, VOID -> false;
            default -> true;
        };
    }
}
