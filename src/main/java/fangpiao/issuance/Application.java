package fangpiao.issuance;

import fangpiao.agreement.Agreement;
import fangpiao.policy.VoucherKind;
import fangpiao.voucher.Entitlement;
import java.time.LocalDate;

/** A household's application for a voucher (房票安置申请, D05). */
record Application(String agreementNo, LocalDate appliedOn) {

    /** What it asks for: the part chosen as a voucher, by the rules of the day the agreement was signed (R-VER-1). */
    Entitlement to(Agreement agreement) {
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
                agreement.policyVersion(),
                agreement.chosenVoucherPart());
    }
}
