package fangpiao.developer;

import fangpiao.policy.Node;
import fangpiao.settlement.Claim;
import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * What falls due at one node of one contract, by all its vouchers together.
 *
 * @param ripe what is kept back waits for the last instalment; the others for nothing but their nodes
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
        boolean ripe,
        String claimNo,
        Claim.Status claim,
        LocalDate paidOn,
        boolean rescinded) {

    public boolean isClaimable() {
        return claimNo == null && ripe && !rescinded;
    }

    public String state() {
        if (claim != null) return claim.chinese();
        if (rescinded) return "合同已解除";
        return ripe ? "未申请" : "末期到账后可申请";
    }
}
