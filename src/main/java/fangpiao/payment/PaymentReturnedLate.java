package fangpiao.payment;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.Optional;

/**
 * The money of an order had arrived and came back afterwards, as two persons have found on the bank's statement. Told within
 * the transaction that records it: the module that had paid books it back, so that it is owed again, and opens its case
 * where it is paid.
 *
 * @param payer the fund that had paid
 * @param newAccount the payee's account from now on; empty where it is the same, or is changed in the case itself
 */
public record PaymentReturnedLate(
        String key, CaseNo caseNo, String payer, Money amount, String reason, Optional<NewAccount> newAccount) {

    public boolean isOf(CaseKind kind) {
        return CaseKind.ofCase(caseNo) == kind;
    }

    /** @param how the account of this kind of case is changed */
    public void refuseNewAccount(String how) {
        if (newAccount.isPresent()) throw new Refusal("本案收款账户的更正须%s，退汇转回时不填收款账户。".formatted(how));
    }

    /** @param booked what the books took back; another sum than the bank's must be looked at first */
    public void requireWhole(Money booked) {
        if (!booked.equals(amount))
            throw new Refusal("支付指令 %s 退回 %s 元，账上由其付出 %s 元，两者不一致，请先核对账册。".formatted(key, amount, booked));
    }
}
