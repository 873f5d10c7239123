package fangpiao.expiry;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.ledger.Account;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.startup.MovableClock;
import fangpiao.voucher.Hold;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherPayouts;
import fangpiao.voucher.VoucherStatus;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every door in the last minute of the last day and in the moment after it. No sheet is worked here: what a voucher may is
 * asked when it is done, and not when somebody has marked it.
 */
@ApplicationTest
class LastDayTest {

    /** The office's clock runs on while a test takes its steps; the very microsecond is looked at apart. */
    static final String LAST_MOMENT = "2025-09-01T23:59:00+08:00[Asia/Shanghai]";

    static final String THE_NEXT = "2025-09-02T00:00:00+08:00[Asia/Shanghai]";

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    VoucherPayouts payouts;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

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
    void the_last_microsecond_of_the_day_in_kunming_counts_and_the_next_one_does_not() {
        assertThat(voucher.isUsableOn(dayAt("2025-09-01T15:59:59.999999Z"))).isTrue();
        assertThat(voucher.isUsableOn(dayAt("2025-09-01T16:00:00Z"))).isFalse();
    }

    private LocalDate dayAt(String instant) {
        return LocalDate.now(Clock.fixed(Instant.parse(instant), clock.getZone()));
    }

    @Test
    void nothing_is_held() {
        timeIs(LAST_MOMENT);
        assertThat(hold()).isInstanceOf(Hold.Placed.class);

        timeIs(THE_NEXT);
        assertThat(hold()).isEqualTo(new Hold.Refused("房票" + voucher.no() + "已于2025-09-01到期，不能使用。"));
    }

    @Test
    void no_purchase_is_opened() {
        String home = purchases.aHomeFor1000000();
        timeIs(THE_NEXT);
        assertThat(refusalOf(() -> purchases.applies(voucher, home, "1000")))
                .contains("房票" + voucher.no() + "已于2025-09-01到期");

        timeIs(LAST_MOMENT);
        assertThatCode(() -> purchases.applies(voucher, home, "1000")).doesNotThrowAnyException();
    }

    @Test
    void no_contract_signed_a_moment_too_late_is_registered() {
        timeIs(LAST_MOMENT);
        String inTime =
                purchases.appliesAndReaches("registerSubscription", voucher, purchases.aHomeFor1000000(), "1000");
        String late = purchases.appliesAndReaches("registerSubscription", voucher, purchases.aHomeFor1000000(), "1000");
        purchases.subscribes(inTime);

        timeIs(THE_NEXT);
        assertThat(refusalOf(() -> purchases.subscribes(late))).isEqualTo("合同签订于房票最后使用日2025-09-01之后，不能使用该房票。");
        scenario.approve("reviewer", inTime, "checkContract");
        purchases.isFiled(inTime);
        scenario.thenCaseWaitsAt(inTime);
    }

    @Test
    void a_contract_signed_in_time_is_paid_for_fifteen_days_and_not_a_moment_longer() {
        CaseNo first = new CaseNo("GF-TEST-" + scenario.unique());
        CaseNo second = new CaseNo("GF-TEST-" + scenario.unique());
        vouchers.hold(voucher.no(), Money.yuan("100"), first);
        vouchers.hold(voucher.no(), Money.yuan("100"), second);

        timeIs("2025-09-16T23:59:00+08:00[Asia/Shanghai]");
        commit(first);

        timeIs("2025-09-17T00:00:00+08:00[Asia/Shanghai]");
        assertThat(refusalOf(() -> commit(second)))
                .isEqualTo("房票%s已于2025-09-01到期，备案宽限期至2025-09-16届满，不能再付款。".formatted(voucher.no()));
    }

    @Test
    void nothing_is_printed() {
        timeIs(LAST_MOMENT);
        assertThat(certificate().statusCode()).isEqualTo(200);

        timeIs(THE_NEXT);
        assertThat(certificate().statusCode()).isEqualTo(400);
        assertThat(certificate().body()).contains("房票" + voucher.no() + "已到期，不得作为有效凭证打印。");
    }

    @Test
    void it_is_not_shown_as_valid_to_the_public_nor_to_officials() {
        timeIs(LAST_MOMENT);
        assertThat(publicCheck()).contains("is-VALID");
        assertThat(vouchers.card(voucher.no()).statusOn(scenario.today())).isEqualTo(VoucherStatus.ACTIVE);

        timeIs(THE_NEXT);
        assertThat(publicCheck()).contains("is-EXPIRED").doesNotContain("is-VALID");
        assertThat(vouchers.card(voucher.no()).statusOn(scenario.today())).isEqualTo(VoucherStatus.EXPIRED);
    }

    @Test
    void its_balance_is_not_claimed_in_money() {
        timeIs(THE_NEXT);
        assertThat(refusalOf(() -> payouts.beginCashOut(voucher.no())))
                .isEqualTo("房票" + voucher.no() + "已于2025-09-01到期，余额按到期处置办理。");

        timeIs(LAST_MOMENT);
        assertThatCode(() -> payouts.beginCashOut(voucher.no())).doesNotThrowAnyException();
    }

    @Test
    void it_is_not_handed_over() {
        String no = household.voucherOf(household.appliesAndReaches("handOverVoucher", "600000"));
        timeIs(THE_NEXT);
        assertThat(refusalOf(() -> vouchers.activate(new VoucherNo(no)))).isEqualTo("房票" + no + "已于2025-09-01到期，不能发放。");

        timeIs(LAST_MOMENT);
        assertThatCode(() -> vouchers.activate(new VoucherNo(no))).doesNotThrowAnyException();
    }

    private Hold hold() {
        return vouchers.hold(voucher.no(), Money.yuan("1"), new CaseNo("GF-TEST-" + scenario.unique()));
    }

    private void commit(CaseNo purchase) {
        vouchers.commit(voucher.no(), Money.yuan("100"), purchase, Account.of("developer", "TEST", "payable"));
    }

    private HttpResponse<String> certificate() {
        return Visitor.loggedIn(port, "intake").get("/certificates/" + voucher.no() + ".pdf");
    }

    private String publicCheck() {
        return new Visitor(port).get("/verify/" + voucher.verifyToken()).body();
    }

    private void timeIs(String moment) {
        clock.moveTo(ZonedDateTime.parse(moment));
    }
}
