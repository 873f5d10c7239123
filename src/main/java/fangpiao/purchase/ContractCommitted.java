package fangpiao.purchase;

import fangpiao.policy.SaleStage;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;

/**
 * A filed contract has made a voucher's amount the developer's. Told within the transaction that did it, once for each
 * voucher that pays.
 */
public record ContractCommitted(
        CaseNo purchase,
        VoucherNo voucher,
        String filingNo,
        LocalDate filedOn,
        String developerCode,
        String developerName,
        String estateNo,
        String unitNo,
        SaleStage saleStage,
        String policyVersion,
        Money price,
        Money voucherAmount,
        String escrowAccount,
        String escrowBank) {}
