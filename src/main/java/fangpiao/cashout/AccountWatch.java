package fangpiao.cashout;

import fangpiao.payment.PaidAccounts;
import fangpiao.voucher.VoucherCard;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * One account for the money of several people is how vouchers are bought up (domain §10 X5). It may have a good reason, so it
 * is not refused but shown to those who check and approve.
 */
@Component
class AccountWatch {

    private final CashOuts claims;
    private final PaidAccounts payments;

    AccountWatch(CashOuts claims, PaidAccounts payments) {
        this.claims = claims;
        this.payments = payments;
    }

    Optional<String> warningOf(CashOut claim, VoucherCard voucher) {
        var payee = claim.account().payee();
        var others = new TreeSet<>(claims.othersWith(payee.account(), voucher));
        others.addAll(payments.othersPaidInto(payee));
        if (others.isEmpty()) return Optional.empty();
        return Optional.of("该账号另用于他人收款：" + String.join("、", others) + "，请核实账户归属");
    }
}
