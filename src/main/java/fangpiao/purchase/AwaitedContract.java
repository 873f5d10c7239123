package fangpiao.purchase;

import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * A contract as its purchase has registered it, to be compared with what the housing authority has filed.
 *
 * @param status how far the purchase is, in the words of the office
 * @param filingNo of a committed purchase, or reported for it already; null if neither
 * @param filedOn the day of that filing; null without one
 */
public record AwaitedContract(
        CaseNo purchase,
        String unitNo,
        String buyerName,
        IdNumber buyerIdNo,
        String contractNo,
        LocalDate signedOn,
        Money price,
        Money byVoucher,
        String status,
        String filingNo,
        LocalDate filedOn) {

    static AwaitedContract of(Purchase purchase) {
        Filing known = purchase.filing() == null ? purchase.reported() : purchase.filing();
        return new AwaitedContract(
                purchase.no(),
                purchase.unitNo(),
                purchase.buyer().name(),
                purchase.buyer().idNo(),
                purchase.contract().no(),
                purchase.contract().signedOn(),
                purchase.contract().price(),
                purchase.byVoucher(),
                purchase.status().chinese(),
                known == null ? null : known.no(),
                known == null ? null : known.filedOn());
    }
}
