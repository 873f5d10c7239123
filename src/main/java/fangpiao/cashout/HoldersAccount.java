package fangpiao.cashout;

import fangpiao.payment.Payee;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import java.util.List;

/**
 * The account into which a holder wants to be paid.
 *
 * @param proof what shows that it is his
 */
record HoldersAccount(Payee payee, String proof) {

    /** Cards of UnionPay; their last digit follows from the others. */
    private static final String CARD = "62\\d{14,17}";

    static List<String> holdersOf(VoucherCard voucher) {
        return List.of(voucher.holderName().split("、"));
    }

    void requireFor(VoucherCard voucher) {
        if (!holdersOf(voucher).contains(payee.name()))
            throw new Refusal("收款户名「%s」不是持票人「%s」，兑付款只能付给持票人本人。".formatted(payee.name(), voucher.holderName()));
        if (payee.account().matches(CARD) && !hasCheckDigit(payee.account()))
            throw new Refusal("收款账号「%s」不符合银行卡号的校验规则，请核对银行卡。".formatted(payee.account()));
    }

    /** ISO/IEC 7812: every second digit from the right counts twice, and all add up to a multiple of ten. */
    private static boolean hasCheckDigit(String card) {
        int sum = 0;
        for (int i = 0; i < card.length(); i++) {
            int digit = card.charAt(card.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return payee.name() + "，" + payee.account() + "，" + payee.bank();
    }
}
