package fangpiao.freeze;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.expiry.ExpiryScenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherPayouts;
import fangpiao.voucher.VoucherStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a freeze does to the days of a voucher. One of a year from 2024-08-30 has its last day on Monday, 2025-09-01. */
@ApplicationTest
class FreezeClockTest {

    @Autowired
    Scenario scenario;

    @Autowired
    FreezeScenario courts;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    PolicyDesk policies;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    VoucherPayouts payouts;

    @Autowired
    JdbcClient db;

    VoucherCard voucher;

    @BeforeEach
    void a_voucher_of_a_year() {
        scenario.todayIs("2024-08-30");
        voucher = purchases.aVoucherOf("600000");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void the_clock_stands_still_from_the_registration_and_the_last_day_moves_by_exactly_those_days() {
        scenario.todayIs("2025-08-01");
        String caseNo = courts.isServed(voucher, null, "2026-07-31");
        assertThat(courts.clockOf(voucher))
                .as("one person alone stops no clock")
                .isEmpty();
        scenario.todayIs("2025-08-04");
        courts.isConfirmed(caseNo);

        scenario.todayIs("2025-09-10");
        assertThat(now().isOverOn(scenario.today())).isFalse();
        release(caseNo);

        assertThat(courts.clockOf(voucher))
                .containsExactly("STOP 2025-08-01 - intake deputy", "RESUME 2025-09-10 40 intake deputy");
        assertThat(now().expiresOn()).as("2025-09-01 and 40 days").hasToString("2025-10-11");
        assertThat(courts.noticesOf(caseNo)).containsExactly("TERM_EXTENDED 2025-09-01 2025-10-11");
    }

    @Test
    void a_frozen_part_leaves_the_clock_alone() {
        scenario.todayIs("2025-08-01");

        courts.freezes(voucher, "599999.99", "2026-07-31");

        assertThat(courts.clockOf(voucher)).isEmpty();
    }

    @Test
    void a_second_order_that_takes_the_rest_stops_it_and_the_release_of_either_lets_it_run() {
        scenario.todayIs("2025-08-01");
        String part = courts.freezes(voucher, "100000", "2026-07-31");
        courts.freezes(voucher, null, "2026-07-31");

        scenario.todayIs("2025-08-11");
        release(part);

        assertThat(courts.clockOf(voucher))
                .containsExactly("STOP 2025-08-01 - intake deputy", "RESUME 2025-08-11 10 intake deputy");
    }

    @Test
    void a_part_that_should_not_have_been_frozen_lets_it_run_as_well() {
        scenario.todayIs("2025-08-01");
        String part = courts.isServed(voucher, "100000", "2026-07-31");
        courts.freezes(voucher, null, "2026-07-31");
        scenario.todayIs("2025-08-11");

        scenario.approve("legal", part, "reviewFreeze");
        scenario.reject("deputy", part, "approveFreeze");

        assertThat(now().stoppedOn()).isNull();
        assertThat(now().expiresOn()).as("2025-09-01 and 10 days").hasToString("2025-09-11");
    }

    @Test
    void a_term_that_ended_while_the_freeze_was_being_confirmed_goes_on() {
        scenario.todayIs("2025-09-01");
        String caseNo = courts.isServed(voucher, null, "2026-08-31");
        expiry.sheetOf("2025-09-02");
        assertThat(now().status()).isEqualTo(VoucherStatus.EXPIRED);

        courts.isConfirmed(caseNo);

        assertThat(now().status()).isEqualTo(VoucherStatus.ACTIVE);
        scenario.todayIs("2025-09-05");
        release(caseNo);
        assertThat(now().expiresOn()).hasToString("2025-09-05");
    }

    @Test
    void the_page_of_the_end_names_what_is_frozen() {
        scenario.todayIs("2025-08-01");
        courts.freezes(voucher, "100000.01", "2026-07-31");

        expiry.sheetOf("2025-09-02");

        assertThat(db.sql(
                                "select available_fen || ' ' || held_fen || ' ' || frozen_fen from voucher_term_end where voucher_no = ?")
                        .param(voucher.no().value())
                        .query(String.class)
                        .single())
                .isEqualTo("49999999 0 10000001");
    }

    @Test
    void where_the_rules_do_not_stop_the_clock_the_term_ends_and_frozen_money_is_not_converted() {
        String strict = rules("freeze.suspendsTerm", "false");
        scenario.todayIs("2024-08-30");
        voucher = purchases.aVoucherOf("600000", strict);
        scenario.todayIs("2025-08-01");
        String caseNo = courts.freezes(voucher, null, "2026-07-31");
        expiry.sheetOf("2025-09-02");

        assertThat(now().status()).isEqualTo(VoucherStatus.EXPIRED);
        assertThat(courts.clockOf(voucher)).isEmpty();
        assertThat(refusalOf(() -> payouts.offerConversion(voucher.no(), new CaseNo(expiryCase()))))
                .isEqualTo("房票%s尚有600,000.00元被司法冻结，待解冻后再办理。".formatted(voucher.no()));

        release(caseNo);
        assertThat(payouts.offerConversion(voucher.no(), new CaseNo(expiryCase()))
                        .payable())
                .hasToString("600,000.00");
    }

    private String expiryCase() {
        return expiry.caseOf(voucher.no().value());
    }

    private void release(String caseNo) {
        courts.courtWrites(caseNo);
        courts.registers(caseNo, courts.release());
        courts.isAgreed(caseNo);
    }

    private String rules(String parameter, String value) {
        String code = "FRZ-" + scenario.unique();
        policies.draft(Rules.book("version.code", code, parameter, value), "author");
        return code;
    }

    private VoucherCard now() {
        return vouchers.card(voucher.no());
    }
}
