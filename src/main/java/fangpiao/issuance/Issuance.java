package fangpiao.issuance;

import fangpiao.amount.Face;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.Entitlement;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;

/**
 * The case that brings one voucher into the world, as it stands now; amounts and number are null until there are any.
 *
 * @param setOff what must be deducted because another case says so: a transition fee that was paid too much
 */
public record Issuance(
        CaseNo caseNo,
        Entitlement entitlement,
        IssuanceStatus status,
        LocalDate appliedOn,
        String supplementaryAgreementNo,
        Money setOff,
        Money deduction,
        String deductionReason,
        Money equity,
        Money bonus,
        Money face,
        String fundNo,
        VoucherNo voucherNo) {

    static final String SET_OFF = "多领过渡费";

    /** A case as it begins: nothing checked, the face as it would be. */
    static Issuance opened(
            CaseNo caseNo,
            Entitlement entitlement,
            LocalDate appliedOn,
            String supplementaryAgreementNo,
            Money setOff,
            String deductionReason,
            Face face) {
        return new Issuance(
                caseNo,
                entitlement,
                IssuanceStatus.OPENED,
                appliedOn,
                supplementaryAgreementNo,
                setOff,
                setOff,
                deductionReason,
                face.equity(),
                face.bonus(),
                face.face(),
                null,
                null);
    }

    Issuance require(IssuanceStatus expected) {
        if (status == expected) return this;
        throw new Refusal("核发案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    void refuseLess(Money deducted) {
        if (setOff.exceeds(deducted)) throw new Refusal("%s%s元须从本票扣减，扣减款项不得少于此数。".formatted(SET_OFF, setOff));
    }

    /** The face of what is left of an entitlement, as of the day of application; refuses when nothing is. */
    static Face face(Entitlement entitlement, Policy policy, Money deducted, LocalDate appliedOn) {
        Money equity = entitlement.amount().minus(deducted);
        if (!equity.isPositive()) throw new Refusal("扣减款项" + deducted + "元不小于权益金额，请核对。");
        if (entitlement.kind() != VoucherKind.RESETTLEMENT && !policy.get(Parameters.GRANT_BONUS))
            return Face.withoutBonus(equity, policy);
        return Face.of(equity, policy, appliedOn, entitlement.buildingAreaM2());
    }
}
