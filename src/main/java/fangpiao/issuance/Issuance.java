package fangpiao.issuance;

import fangpiao.agreement.Agreement;
import fangpiao.amount.Face;
import fangpiao.policy.Policy;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The case that brings one voucher into the world, as it stands now; amounts and number are null until there are any. */
public record Issuance(
        CaseNo caseNo,
        CaseNo agreementCase,
        IssuanceStatus status,
        String policyVersion,
        LocalDate appliedOn,
        String supplementaryAgreementNo,
        Money deduction,
        String deductionReason,
        Money equity,
        Money bonus,
        Money face,
        String fundNo,
        VoucherNo voucherNo) {

    Issuance require(IssuanceStatus expected) {
        if (status == expected) return this;
        throw new Refusal("核发案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    /** What of the agreement this voucher stands for. */
    Money entitlement(Agreement agreement) {
        return entitlement(agreement, supplementaryAgreementNo);
    }

    /** The voucher part, and the swap part if it is given up by a supplementary agreement. */
    static Money entitlement(Agreement agreement, String supplementaryAgreementNo) {
        return supplementaryAgreementNo == null ? agreement.voucherPart() : agreement.voucherEntitlement();
    }

    /** The face of what is left of an entitlement, as of the day of application; refuses when nothing is. */
    static Face face(Money entitlement, Policy policy, Money deducted, LocalDate appliedOn, BigDecimal buildingArea) {
        Money equity = entitlement.minus(deducted);
        if (!equity.isPositive()) throw new Refusal("扣减款项" + deducted + "元不小于权益金额，请核对。");
        return Face.of(equity, policy, appliedOn, buildingArea);
    }
}
