package fangpiao.settlement;

import fangpiao.shared.Money;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherReturns;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How the end of a claim is booked, in the books of the vouchers that owe it: all are taken before, and of the accounts that
 * everybody needs the payable comes first, then paid, then the treasury, so that two claims never wait for each other in a
 * circle.
 */
@Component
class ClaimBooks {

    private final VoucherDesk vouchers;
    private final VoucherReturns returns;
    private final Claims claims;

    ClaimBooks(VoucherDesk vouchers, VoucherReturns returns, Claims claims) {
        this.vouchers = vouchers;
        this.returns = returns;
        this.claims = claims;
    }

    /** What of a claim the bank has paid, each voucher's part. */
    void settle(List<Tranche> shares, Claim claim) {
        returns.lock(claim.tranches().stream().map(Tranche::voucher));
        shares.forEach(share -> settle(share, claim));
    }

    /** What the bank has paid of a voucher's part leaves what is payable; the interest in it never was there. */
    private void settle(Tranche share, Claim claim) {
        Money interest = claim.interestOf(share.voucher());
        Money principal = share.amount().minus(interest);
        if (principal.isPositive())
            vouchers.settle(
                    share.voucher(), principal, claim.caseNo(), claim.contract().payable());
        if (interest.isPositive()) vouchers.bearInterest(share.voucher(), interest, claim.caseNo());
    }

    /** What one payer had paid came back, interest and all; what was taken off the claim stays taken off. */
    Money bringBack(List<Tranche> shares, Claim claim) {
        returns.lock(claim.tranches().stream().map(Tranche::voucher));
        return Money.sum(shares.stream()
                .map(share -> vouchers.bringBack(share.voucher(), claim.caseNo()))
                .toList());
    }

    /** All is paid: what was taken off goes from what is payable to the treasury, once however often the bank gives back. */
    void deduct(Claim claim) {
        if (claims.isDeducted(claim.caseNo())) return;
        for (Tranche part : claim.deducted())
            vouchers.deduct(
                    part.voucher(),
                    part.amount(),
                    claim.caseNo(),
                    claim.contract().payable());
    }
}
