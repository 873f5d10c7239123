package fangpiao.reconciliation;

import fangpiao.shared.Money;

/**
 * A difference that was found and has no case yet.
 *
 * @param entryNo null where the statement lacks an entry
 * @param subject null if it is not known what it is about
 */
record Finding(
        DifferenceKind kind, String account, Long entryNo, String subject, Money amount, String ours, String theirs) {

    static Finding about(BankEntry entry, DifferenceKind kind, String subject, String ours) {
        return new Finding(kind, entry.account(), entry.no(), subject, entry.amount(), ours, entry.inWords());
    }
}
