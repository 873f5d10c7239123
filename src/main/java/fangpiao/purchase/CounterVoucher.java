package fangpiao.purchase;

import static fangpiao.policy.Parameters.LOAN_PROPERTY_TYPES;
import static fangpiao.policy.Parameters.MORTGAGE_ALLOWED;
import static fangpiao.policy.Parameters.MULTI_HOME;
import static fangpiao.policy.Parameters.MULTI_VOUCHER;

import fangpiao.policy.FundSource;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherStatus;
import java.time.LocalDate;

/**
 * A voucher that lies on the counter, and what its rules let it do.
 *
 * @param place how its fields end: nothing, 2 or 3
 */
public record CounterVoucher(String place, VoucherCard voucher, Policy policy, LocalDate today) {

    /** Whatever a late daily sheet has not marked yet. */
    public VoucherStatus status() {
        return voucher.statusOn(today);
    }

    public String types() {
        return voucher.fundSource() == FundSource.SPECIAL_LOAN
                ? policy.say(LOAN_PROPERTY_TYPES) + "（资金来自专项借款）"
                : policy.say(Parameters.PROPERTY_TYPES);
    }

    public String users() {
        return policy.say(Parameters.KINSHIP);
    }

    public String company() {
        return "多票合用%s，购买多套%s，贷款%s"
                .formatted(
                        can(policy.get(MULTI_VOUCHER)), can(policy.get(MULTI_HOME)), can(policy.get(MORTGAGE_ALLOWED)));
    }

    String key(String field) {
        return field + place;
    }

    /** What it may pay at most: what was asked for, else all it has. */
    Money limit(CounterForm form) {
        return form.money(key("voucherAmountYuan"), "使用房票金额").orElse(voucher.available());
    }

    VoucherOffer offer(CounterForm form) {
        Money amount = form.money(key("voucherAmountYuan"), "使用房票金额").orElse(Money.ZERO);
        return new VoucherOffer(voucher.no(), amount, form.kinship(place));
    }

    private static String can(boolean allowed) {
        return allowed ? "可以" : "不可以";
    }
}
