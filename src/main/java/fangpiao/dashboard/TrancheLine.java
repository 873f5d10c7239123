package fangpiao.dashboard;

import fangpiao.policy.Node;
import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * One tranche a developer is owed, and the claim on it; claim, invoice and receipt are null until there is one.
 *
 * @param rescinded whether the contract was given back, and nothing more will be claimed
 */
public record TrancheLine(
        String purchaseNo,
        String developer,
        int seq,
        Node node,
        Money amount,
        boolean rescinded,
        String claimNo,
        String invoiceNo,
        LocalDate paidOn,
        String receiptNo) {}
