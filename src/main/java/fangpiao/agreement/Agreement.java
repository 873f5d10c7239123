package fangpiao.agreement;

import fangpiao.policy.LandType;
import fangpiao.policy.PropertyKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A compensation agreement as it stands now.
 *
 * @param agreementNo null until it is signed
 * @param policyVersion the rules of the day it was valued, then of the day it was signed; null before
 * @param equity the whole entitlement (安置补偿权益金额), null until it is valued
 * @param swapPart what of it is still to be given as a home (产权调换)
 */
public record Agreement(
        CaseNo caseNo,
        String agreementNo,
        AgreementStatus status,
        String projectCode,
        String holderName,
        IdNumber holderIdNo,
        String holderPhone,
        String propertyAddress,
        String titleNo,
        BigDecimal buildingAreaM2,
        LandType landType,
        PropertyKind propertyKind,
        LocalDate surveyedOn,
        String policyVersion,
        Money equity,
        Money voucherPart,
        Money swapPart,
        Money cashPart,
        LocalDate signedOn,
        LocalDate publishedOn) {

    /** What of the equity a voucher may be issued for once the swap part is given up by a supplementary agreement. */
    public Money voucherEntitlement() {
        return voucherPart.plus(swapPart);
    }

    /** How the household is resettled, in words. */
    public String mode() {
        if (equity == null || voucherPart == null) return "未选择";
        if (voucherPart.equals(equity)) return "房票安置";
        if (swapPart.equals(equity)) return "产权调换";
        if (cashPart.equals(equity)) return "货币补偿";
        return "组合安置";
    }

    Agreement require(AgreementStatus... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("协议案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    void requireWhole(Money voucher, Money swap, Money cash) {
        Money sum = voucher.plus(swap).plus(cash);
        if (!sum.equals(equity)) throw new Refusal("房票、产权调换、货币三部分合计%s元，应等于安置补偿权益金额%s元。".formatted(sum, equity));
    }
}
