package fangpiao.reconciliation;

import fangpiao.payment.NewAccount;
import fangpiao.shared.Refusal;

/**
 * What was found out about a difference, and how it shall end.
 *
 * @param subject what the entry is claimed for, or the bank's reference of the entry that corrects it; else null
 * @param newAccount into which money that came back is paid the next time; null where the account stays the same
 */
record Explanation(
        Resolution resolution,
        String subject,
        String reasonCode,
        String words,
        String documentNo,
        NewAccount newAccount) {

    void requireFit(BankDifference difference) {
        if (difference.kind().mayEndAs(resolution)) return;
        throw new Refusal("「%s」不能按「%s」处理，可选：%s。"
                .formatted(
                        difference.kind().chinese(),
                        resolution.chinese(),
                        difference.kind().choices()));
    }

    @Override
    public String toString() {
        return resolution.chinese() + (subject == null ? "" : "：" + subject) + "（" + words.replaceFirst("[。；]$", "")
                + "；依据" + documentNo + "）" + (newAccount == null ? "" : "，改付" + newAccount);
    }
}
