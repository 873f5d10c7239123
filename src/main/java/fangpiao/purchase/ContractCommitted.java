package fangpiao.purchase;

import fangpiao.policy.SaleStage;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;

/** A purchase contract is filed (网签备案) and the voucher's money is the developer's; told in the same transaction. */
public record ContractCommitted(
        CaseNo purchase,
        VoucherNo voucher,
        String filingNo,
        LocalDate filedOn,
        String developerCode,
        String developerName,
        String estateNo,
        SaleStage saleStage,
        String policyVersion,
        Money price,
        Money voucherAmount,
        String escrowAccount,
        String escrowBank) {}
