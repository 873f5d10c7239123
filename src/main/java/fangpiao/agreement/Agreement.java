package fangpiao.agreement;

import fangpiao.policy.LandType;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PropertyKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A compensation agreement as it stands now.
 *
 * @param agreementNo null until it is signed
 * @param policyVersion the rules of the day it was valued, then of the day it was signed; null before
 * @param equity the whole entitlement (安置补偿权益金额), null until it is valued
 * @param voucherPart what of it is given as vouchers, {@code convertedPart} of it because a swap right was given up
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
        Money convertedPart,
        Money swapPart,
        Money cashPart,
        LocalDate signedOn,
        LocalDate publishedOn) {

    /** What a voucher may be applied for directly; what was converted since then has a case of its own. */
    public Money chosenVoucherPart() {
        return voucherPart.minus(convertedPart);
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

    /** A household that is resettled in more than one way, where the rules allow only one. */
    public void refuseMix(Money voucher, Money swap, Money cash, Policy policy) {
        long ways = Stream.of(voucher, swap, cash).filter(Money::isPositive).count();
        if (ways > 1 && !policy.get(Parameters.PARTIAL_ALLOWED))
            throw new Refusal("规则版本%s的「%s」为「%s」，房票、产权调换、货币补偿只能选择一种。"
                    .formatted(
                            policy.code(),
                            Parameters.PARTIAL_ALLOWED.chinese(),
                            policy.say(Parameters.PARTIAL_ALLOWED)));
    }

    void requireWhole(Money voucher, Money swap, Money cash) {
        Money sum = voucher.plus(swap).plus(cash);
        if (!sum.equals(equity)) throw new Refusal("房票、产权调换、货币三部分合计%s元，应等于安置补偿权益金额%s元。".formatted(sum, equity));
    }
}
