package fangpiao.voucher;

import fangpiao.ledger.Transfer.Reason;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;

/** A page of a voucher's book that concerns the bonus owed beside it: earned, taken back, or paid. */
public record BonusEntry(Reason reason, CaseNo caseNo, Money amount) {}
