package fangpiao.voucher;

import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.math.BigDecimal;

/**
 * What entitles a holder to a voucher: an agreement, or a case that grants one.
 *
 * @param sourceCase the case that says so; it brings one voucher
 * @param agreementCase null where no home is taken
 * @param propertyAddress the home that is given up; null for a talent
 * @param buildingAreaM2 of that home, which some rules reward; else null
 * @param amount before deductions and bonus
 */
public record Entitlement(
        VoucherKind kind,
        CaseNo sourceCase,
        CaseNo agreementCase,
        String projectCode,
        String holderName,
        IdNumber holderIdNo,
        String holderPhone,
        String propertyAddress,
        BigDecimal buildingAreaM2,
        String policyVersion,
        Money amount) {}
