package fangpiao.payment;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * An order as it was composed into a batch, and what has become of it.
 *
 * @param batchNo the batch it is in now; another one, or none, where this one let it go
 */
record BatchLine(
        String key,
        CaseNo caseNo,
        Payee payee,
        Money amount,
        Payment.Status status,
        String batchNo,
        String reference,
        String receiptNo,
        LocalDate paidOn,
        String returnReason) {

    /** What it is paid for, as the payee reads it. */
    public String purpose() {
        return new PaymentOrder(caseNo, null, payee, amount).purpose();
    }

    /** How it stands in this batch. */
    public String stand(String thisBatch) {
        if (thisBatch.equals(batchNo)) return status.chinese();
        if (batchNo != null) return "已转入批次" + batchNo;
        return status == Payment.Status.WAITING ? "已退回待组批" : status.chinese();
    }
}
