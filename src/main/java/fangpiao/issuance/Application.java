package fangpiao.issuance;

import fangpiao.agreement.Agreement;
import fangpiao.policy.Policy;
import fangpiao.policy.VoucherKind;
import fangpiao.voucher.Entitlement;
import java.time.LocalDate;

/**
 * A household's application for a voucher (房票安置申请, D05).
 *
 * @param supplementaryAgreementNo by which a swap right is given up; null where there is none to give up
 */
record Application(String agreementNo, LocalDate appliedOn, String supplementaryAgreementNo) {

    /** What it asks for: the voucher part, and the swap part if it is given up by a supplementary agreement. */
    Entitlement to(Agreement agreement, Policy policy) {
        return new Entitlement(
                VoucherKind.RESETTLEMENT,
                agreement.caseNo(),
                agreement.caseNo(),
                agreement.projectCode(),
                agreement.holderName(),
                agreement.holderIdNo(),
                agreement.holderPhone(),
                agreement.propertyAddress(),
                agreement.buildingAreaM2(),
                policy.code(),
                supplementaryAgreementNo == null ? agreement.voucherPart() : agreement.voucherEntitlement());
    }
}
