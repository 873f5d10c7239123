package fangpiao.grant;

import fangpiao.policy.VoucherKind;
import fangpiao.shared.Money;

/** What proves that somebody may have a granted voucher; each kind asks for something else. */
sealed interface Eligibility {

    VoucherKind kind();

    /** @param insuranceMonths of social insurance paid by the employer */
    record Talent(String employer, String creditCode, TalentCategory category, int insuranceMonths)
            implements Eligibility {

        @Override
        public VoucherKind kind() {
            return VoucherKind.TALENT_SUBSIDY;
        }
    }

    /** A contract for a home that nobody finishes, and what was paid for it. */
    record StalledHome(String contractNo, String projectName, String address, Money paid) implements Eligibility {

        @Override
        public VoucherKind kind() {
            return VoucherKind.STALLED_PROJECT_SWAP;
        }
    }
}
