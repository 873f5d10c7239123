package fangpiao.voucher;

import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;

/** What is known of a voucher when it gets its number. */
public record NewVoucher(
        CaseNo issuanceCase,
        CaseNo agreementCase,
        String areaCode,
        String projectCode,
        String holderName,
        IdNumber holderIdNo,
        String propertyAddress,
        String policyVersion,
        Money equity,
        Money bonus,
        Money face) {}
