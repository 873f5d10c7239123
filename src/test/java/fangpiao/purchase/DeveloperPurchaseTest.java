package fangpiao.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.pool.DeveloperSeats;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.pool.UnitCard;
import fangpiao.shared.Forbidden;
import fangpiao.voucher.VoucherCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A developer's clerk who accepts a voucher for a home of the company, and for no other. */
@ApplicationTest
@Transactional
class DeveloperPurchaseTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PoolScenario developer;

    @Autowired
    PoolDesk pool;

    @Autowired
    DeveloperSeats seats;

    VoucherCard voucher;
    UnitCard home;

    @BeforeEach
    void a_voucher_and_a_home() {
        scenario.todayIs("2024-09-10");
        voucher = household.aVoucherOf("800000");
        home = pool.unit(household.aHomeFor1000000());
    }

    @Test
    void its_own_home_is_locked_and_the_office_goes_on() {
        seats.seat("yunling", home.estate().developerCode(), home.estate().developerName());

        String caseNo = scenario.start("yunling", "voucherPurchase", household.request(voucher, home.no(), "600000"));

        scenario.thenCaseWaitsAt(caseNo, "verifyVoucher");
        assertThat(developer.stateOfUnit(home.no())).isEqualTo("RESERVED");
        household.isVerified(caseNo);
        scenario.thenCaseWaitsAt(caseNo, "registerSubscription");
    }

    @Test
    void anothers_home_is_forbidden_and_stays_on_sale() {
        seats.seat("yunling", "91530100MA6KANDERE", "别家置业有限公司");

        assertThatThrownBy(() ->
                        scenario.start("yunling", "voucherPurchase", household.request(voucher, home.no(), "600000")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("不属于贵公司");
    }
}
