package fangpiao.purchase;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What a household has subscribed (认购书) and signed (购房合同). */
record Contract(
        String subscriptionNo, LocalDate subscribedOn, String no, LocalDate signedOn, Money price, BigDecimal areaSqm) {

    /** A home that deviates by more is not the one of the price list (面积误差比). */
    private static final BigDecimal MOST_DEVIATION = new BigDecimal("0.03");

    void requireInOrder(LocalDate today) {
        if (signedOn.isBefore(subscribedOn)) throw new Refusal("合同签订日期不得早于认购日期%s。".formatted(subscribedOn));
        if (signedOn.isAfter(today)) throw new Refusal("合同签订日期不得晚于今天。");
    }

    /**
     * The home of the contract is the one of the price list. If it is smaller than its list says, it may cost less in
     * proportion, so that no square metre is dearer.
     *
     * @param most what it may cost as it is listed
     */
    void requireArea(BigDecimal listedSqm, Money most) {
        BigDecimal deviation = areaSqm.subtract(listedSqm).abs();
        if (deviation.compareTo(listedSqm.multiply(MOST_DEVIATION)) > 0)
            throw new Refusal("合同建筑面积%s㎡与一房一价表的%s㎡相差超过3%%，请核对合同。".formatted(areaSqm, listedSqm));
        if (areaSqm.compareTo(listedSqm) >= 0) return;
        Money mostForArea = most.share(hundredths(areaSqm), hundredths(listedSqm), RoundingMode.FLOOR);
        if (price.exceeds(mostForArea))
            throw new Refusal(
                    "合同建筑面积%s㎡小于一房一价表的%s㎡，合同总价%s元超过按面积折算的%s元。".formatted(areaSqm, listedSqm, price, mostForArea));
    }

    /** The term of a voucher counts for the day of the contract, not for the day of its filing. */
    void requireInTerm(LocalDate issuedOn, LocalDate lastDay) {
        if (subscribedOn.isBefore(issuedOn)) throw new Refusal("认购日期不得早于房票核发日期%s。".formatted(issuedOn));
        if (signedOn.isAfter(lastDay)) throw new Refusal("合同签订于房票最后使用日%s之后，不能使用该房票。".formatted(lastDay));
    }

    private static long hundredths(BigDecimal sqm) {
        return sqm.movePointRight(2).longValueExact();
    }
}
