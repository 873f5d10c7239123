package fangpiao.settlement;

import fangpiao.shared.Money;
import fangpiao.voucher.VoucherDesk;
import org.springframework.stereotype.Component;

/** How the end of a claim is booked, in the books of the vouchers that owe it. */
@Component
class ClaimBooks {

    private final VoucherDesk vouchers;

    ClaimBooks(VoucherDesk vouchers) {
        this.vouchers = vouchers;
    }

    /** What the bank has paid of a voucher's part leaves what is payable; the interest in it never was there. */
    void settle(Tranche share, Claim claim) {
        Money interest = claim.interestOf(share.voucher());
        Money principal = share.amount().minus(interest);
        if (interest.isPositive()) vouchers.bearInterest(share.voucher(), interest, claim.caseNo());
        if (principal.isPositive())
            vouchers.settle(
                    share.voucher(), principal, claim.caseNo(), claim.contract().payable());
    }

    /** All is paid: what was taken off goes from what is payable to the treasury. */
    void deduct(Claim claim) {
        for (Tranche part : claim.deducted())
            vouchers.deduct(
                    part.voucher(),
                    part.amount(),
                    claim.caseNo(),
                    claim.contract().payable());
    }
}
