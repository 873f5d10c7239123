package fangpiao.purchase;

import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;

/**
 * Who is buying or has bought a unit.
 *
 * @param contractNo null until the contract is registered
 * @param status how far the purchase is, in the words of the office
 */
public record BuyerOfUnit(CaseNo purchase, String name, IdNumber idNo, String contractNo, String status) {

    static BuyerOfUnit of(Purchase purchase) {
        return new BuyerOfUnit(
                purchase.no(),
                purchase.buyer().name(),
                purchase.buyer().idNo(),
                purchase.contract() == null ? null : purchase.contract().no(),
                purchase.status().chinese());
    }
}
