package fangpiao.voucher;

import static fangpiao.policy.Parameters.FREEZE_YEARS;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import fangpiao.ledger.Ledger;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What courts take out of use, and give back. */
@Service
@Transactional(propagation = MANDATORY)
public class VoucherFreezes {

    private final Vouchers vouchers;
    private final Ledger ledger;
    private final PolicyDesk policies;

    VoucherFreezes(Vouchers vouchers, Ledger ledger, PolicyDesk policies) {
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.policies = policies;
    }

    /** From now on nobody can use the amount. Answers with what may still be used. */
    public Money freeze(VoucherNo no, Money amount, CaseNo freeze) {
        Voucher voucher = vouchers.lock(no);
        ledger.post(voucher.freeze(amount, freeze));
        return voucher.available().minus(amount);
    }

    public void unfreeze(VoucherNo no, Money amount, CaseNo freeze) {
        ledger.post(vouchers.lock(no).unfreeze(amount, freeze));
    }

    /** Refuses a period that ends before it begins, or later than the rules allow (freeze.maxYears). */
    public void requirePeriod(VoucherNo no, LocalDate from, LocalDate lastDay) {
        Policy policy = policies.version(vouchers.lock(no).policyVersion());
        LocalDate latest = from.plusYears(policy.get(FREEZE_YEARS));
        if (!lastDay.isAfter(from) || lastDay.isAfter(latest))
            throw new Refusal("规则版本%s的「%s」为%s，自%s起的冻结最后一天应在该日之后、不晚于%s。"
                    .formatted(policy.code(), FREEZE_YEARS.chinese(), policy.say(FREEZE_YEARS), from, latest));
    }
}
