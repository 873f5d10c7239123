package fangpiao.issuance;

import fangpiao.amount.Face;
import fangpiao.policy.Policy;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.Entitlement;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;

/** The case that brings one voucher into the world, as it stands now; amounts and number are null until there are any. */
public record Issuance(
        CaseNo caseNo,
        Entitlement entitlement,
        IssuanceStatus status,
        LocalDate appliedOn,
        String supplementaryAgreementNo,
        Money deduction,
        String deductionReason,
        Money equity,
        Money bonus,
        Money face,
        String fundNo,
        VoucherNo voucherNo) {

    /** A case as it begins: nothing checked, the face as it would be. */
    static Issuance opened(
            CaseNo caseNo,
            Entitlement entitlement,
            LocalDate appliedOn,
            String supplementaryAgreementNo,
            Money deduction,
            String deductionReason,
            Face face) {
        return new Issuance(
                caseNo,
                entitlement,
                IssuanceStatus.OPENED,
                appliedOn,
                supplementaryAgreementNo,
                deduction,
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

    /** The face of what is left of an entitlement, as of the day of application; refuses when nothing is. */
    static Face face(Entitlement entitlement, Policy policy, Money deducted, LocalDate appliedOn) {
        Money equity = entitlement.amount().minus(deducted);
        if (!equity.isPositive()) throw new Refusal("扣减款项" + deducted + "元不小于权益金额，请核对。");
        return Face.of(equity, policy, appliedOn, entitlement.buildingAreaM2());
    }
}
