package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.time.LocalDate;

/** A swap right on its way to a voucher as the case page shows it; {@code payable} below zero was paid too much. */
public record ConversionLine(
        String caseNo,
        LocalDate appliedOn,
        Money converted,
        Money payable,
        LocalDate feeStop,
        String supplementaryAgreementNo,
        LocalDate signedOn,
        String rules,
        LocalDate paidOn,
        String receiptNo) {

    /** What the clearing of the transition fee came to. */
    public String clearing() {
        if (payable == null) return "尚未清算";
        if (payable.isZero()) return "已结清，无差额";
        if (payable.isPositive()) return "应补发 " + payable + " 元" + (paidOn == null ? "" : "，已于" + paidOn + "到账");
        return "多领 " + payable.negated() + " 元，从房票权益中扣减";
    }
}
