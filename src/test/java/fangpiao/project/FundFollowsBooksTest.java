package fangpiao.project;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherPayouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a fund has promised and paid follows what the books say of the vouchers behind which it stands. */
@ApplicationTest
@Transactional
class FundFollowsBooksTest {

    static final CaseNo EXPIRY = new CaseNo("DQ-FUND-1");

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    VoucherPayouts payouts;

    @Autowired
    ProjectDesk projects;

    VoucherNo voucher;
    FundPosition before;

    @BeforeEach
    void a_voucher_of_600000_with_a_bonus_of_4_percent() {
        scenario.todayIs("2024-08-30");
        voucher = new VoucherNo(household.voucherOf(household.appliesAndReaches("end", "600000")));
        before = projects.position(Household.FUND);
    }

    @Test
    void a_bonus_that_the_holder_forfeits_is_free_again() {
        isConverted();

        assertThat(promised()).isEqualTo(yuan("-24000"));
        assertThat(paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void money_that_leaves_is_paid_by_the_fund_that_promised_it_and_frees_nothing() {
        isConverted();
        Money free = projects.position(Household.FUND).free();

        payouts.payOut(voucher, yuan("600000"), EXPIRY);

        FundPosition now = projects.position(Household.FUND);
        assertThat(paid()).isEqualTo(yuan("600000"));
        assertThat(now.balance()).isEqualTo(before.balance().minus(yuan("600000")));
        assertThat(now.open()).isEqualTo(before.open().minus(yuan("624000")));
        assertThat(now.free()).isEqualTo(free);
    }

    @Test
    void a_bonus_earned_by_a_purchase_is_owed_beside_the_face() {
        vouchers.reward(voucher, yuan("3000"), new CaseNo("GF-FUND-1"));

        assertThat(promised()).isEqualTo(yuan("3000"));
    }

    private void isConverted() {
        scenario.todayIs("2025-09-02");
        vouchers.expire(voucher);
        payouts.convert(voucher, EXPIRY);
    }

    private Money promised() {
        return projects.position(Household.FUND).promised().minus(before.promised());
    }

    private Money paid() {
        return projects.position(Household.FUND).paid().minus(before.paid());
    }
}
