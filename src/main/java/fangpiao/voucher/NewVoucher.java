package fangpiao.voucher;

import fangpiao.policy.FundSource;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;

/** What is known of a voucher when it gets its number. */
public record NewVoucher(
        CaseNo issuanceCase,
        Entitlement entitlement,
        String areaCode,
        FundSource fundSource,
        Money equity,
        Money bonus,
        Money face) {}
