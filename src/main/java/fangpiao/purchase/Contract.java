package fangpiao.purchase;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** What a household has subscribed (认购书) and signed (购房合同). */
record Contract(String subscriptionNo, LocalDate subscribedOn, String no, LocalDate signedOn, Money price) {

    void requireInOrder(LocalDate today) {
        if (signedOn.isBefore(subscribedOn)) throw new Refusal("合同签订日期不得早于认购日期%s。".formatted(subscribedOn));
        if (signedOn.isAfter(today)) throw new Refusal("合同签订日期不得晚于今天。");
    }

    /** The term of a voucher counts for the day of the contract, not for the day of its filing. */
    void requireInTerm(LocalDate issuedOn, LocalDate lastDay) {
        if (subscribedOn.isBefore(issuedOn)) throw new Refusal("认购日期不得早于房票核发日期%s。".formatted(issuedOn));
        if (signedOn.isAfter(lastDay)) throw new Refusal("合同签订于房票最后使用日%s之后，不能使用该房票。".formatted(lastDay));
    }
}
