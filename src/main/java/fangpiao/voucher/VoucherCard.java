package fangpiao.voucher;

import fangpiao.policy.FundSource;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * A voucher as others may see it, with what it has available, held, frozen and used at this moment.
 *
 * @param agreementCase null where no home was taken
 * @param fundSource of the fund that stands behind it; it may restrict what is bought (X19)
 * @param propertyAddress of the home that was given up; null for a talent
 * @param keptBy the extension asked for in time that is not decided yet; null if none
 * @param stoppedOn since when its days do not count; null while they do
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
        CaseNo keptBy,
        LocalDate stoppedOn,
        Money available,
        Money held,
        Money frozen,
        Money used) {

    /** What is left of it: available, held and frozen. */
    public Money left() {
        return available.plus(held).plus(frozen);
    }

    /** （另有3,000.00元被司法冻结）, or nothing. */
    public String frozenBeside() {
        return frozen.isZero() ? "" : "（另有" + frozen + "元被司法冻结）";
    }

    /** Whether it may pay on that day, whatever a late daily sheet has not marked yet. */
    public boolean isUsableOn(LocalDate day) {
        return (status == VoucherStatus.ACTIVE || status == VoucherStatus.PARTIALLY_USED) && !isOverOn(day);
    }

    /** Its last day is over; not while its clock stands still or an extension asked for in time is undecided. */
    public boolean isOverOn(LocalDate day) {
        return expiresOn != null && keptBy == null && stoppedOn == null && day.isAfter(expiresOn);
    }

    /** The last day on which it may pay, as far as one can say that on a day. */
    public LocalDate lastUsableDay(LocalDate day) {
        return isOverOn(day) || !day.isAfter(expiresOn) ? expiresOn : day;
    }

    /** As it is on a day, whatever a late daily sheet has not marked yet. */
    public VoucherStatus statusOn(LocalDate day) {
        return switch (status) {
            case ISSUED, ACTIVE, PARTIALLY_USED -> isOverOn(day) ? VoucherStatus.EXPIRED : status;
            default -> status;
        };
    }

    /** Whether paper may still be printed of it: not once its term is over or its money gone another way. */
    public boolean isPrintable() {
        return switch (status) {
            case EXPIRED, CONVERTED, CASH_OUT_PENDING, CASHED_OUT, CLOSED, VOID -> false;
            default -> true;
        };
    }
}
