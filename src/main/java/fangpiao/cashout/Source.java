package fangpiao.cashout;

import fangpiao.amount.Explained;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.List;

/** Where the money of a claim comes from. */
interface Source {

    CashOut.Kind kind();

    /** Nobody else takes it while it is claimed; refused if the rules or the voucher do not allow it. */
    void reserve(VoucherCard voucher);

    /** It is not paid after all. */
    void release(VoucherNo voucher);

    /** What it comes to in this case, or came to if that has been booked already. */
    Money payable(CaseNo caseNo, VoucherNo voucher, LocalDate claimedOn);

    /** How it comes to that. */
    List<Explained> lines(CaseNo caseNo, VoucherCard voucher, LocalDate claimedOn);

    /** It is owed to the holder in money from now on. */
    void book(CashOut claim);

    /** The bank has paid it. */
    void pay(CashOut claim);

    /** It came back after it had arrived, and is owed as before; answers with how much. */
    Money bringBack(CashOut claim);
}
