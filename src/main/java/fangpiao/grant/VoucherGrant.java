package fangpiao.grant;

import fangpiao.grant.Eligibility.StalledHome;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import fangpiao.voucher.Entitlement;

/** An application as it stands now, with the programme that pays and the rules that allow it. */
record VoucherGrant(CaseNo caseNo, GrantStatus status, String projectCode, String policyVersion, GrantRequest request) {

    VoucherGrant require(GrantStatus expected) {
        if (status == expected) return this;
        throw new Refusal("专项房票案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    Entitlement entitlement() {
        return new Entitlement(
                request.kind(),
                caseNo,
                null,
                projectCode,
                request.holderName(),
                request.holderIdNo(),
                request.holderPhone(),
                request.eligibility() instanceof StalledHome home ? home.projectName() + " " + home.address() : null,
                null,
                policyVersion,
                request.amount());
    }
}
