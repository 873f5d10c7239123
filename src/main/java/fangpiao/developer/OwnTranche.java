package fangpiao.developer;

import fangpiao.policy.Node;
import fangpiao.settlement.Claim;
import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * What falls due at one node of one contract, by all its vouchers together.
 *
 * @param claimNo the claim that stands on it, with its state; null while there is none
 * @param rescinded the contract is gone, and what was not paid with it
 */
public record OwnTranche(
        String purchaseNo,
        String filingNo,
        LocalDate filedOn,
        Money price,
        String escrowAccount,
        int seq,
        Node node,
        Money amount,
        String claimNo,
        Claim.Status claim,
        LocalDate paidOn,
        boolean rescinded) {

    public boolean isClaimable() {
        return claimNo == null && !rescinded;
    }

    public String state() {
        if (claim != null) return claim.chinese();
        return rescinded ? "合同已解除" : "未申请";
    }
}
