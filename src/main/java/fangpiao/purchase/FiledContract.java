package fangpiao.purchase;

import fangpiao.pool.UnitCard;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.List;

/**
 * A purchase whose contract was filed, as those see it who may have to undo it.
 *
 * @param ownCash what the buyer paid; it never was in our books
 * @param loan what a lender paid; neither was it
 */
public record FiledContract(
        CaseNo purchase,
        String filingNo,
        LocalDate filedOn,
        String contractNo,
        LocalDate signedOn,
        String buyer,
        Money price,
        Money ownCash,
        Money loan,
        UnitCard unit,
        List<Part> parts) {

    /** What one voucher paid of it, and the rules by which that was judged. */
    public record Part(VoucherNo voucher, Money amount, String policyVersion) {}

    public Money byVoucher() {
        return Money.sum(parts.stream().map(Part::amount).toList());
    }

    public String developerCode() {
        return unit.estate().developerCode();
    }

    public String developerName() {
        return unit.estate().developerName();
    }
}
