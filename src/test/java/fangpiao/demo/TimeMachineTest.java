package fangpiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A newcomer moves the demo's time and sees a term run out. */
@ApplicationTest
class TimeMachineTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    VoucherDesk vouchers;

    @BeforeEach
    void the_day_of_the_first_voucher() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void on_the_day_after_its_last_a_voucher_has_expired() {
        var voucher = new VoucherNo(household.voucherOf(household.appliesAndReaches("end", "600000")));

        scenario.todayIs("2025-08-25");
        travelTo("2025-09-01");
        assertThat(vouchers.card(voucher).status()).isEqualTo(VoucherStatus.ACTIVE);
        travelTo("2025-09-02");
        assertThat(vouchers.card(voucher).status()).isEqualTo(VoucherStatus.EXPIRED);
    }

    @Test
    void time_does_not_go_backwards() {
        assertThat(travelTo("2024-08-29")).contains("时间只能向前");

        assertThat(scenario.today()).isEqualTo("2024-08-30");
    }

    @Test
    void the_navigation_shows_the_way_to_it() {
        assertThat(Visitor.loggedIn(port, "intake").get("/").body()).contains("时间机（演示）");
    }

    private String travelTo(String day) {
        var visitor = Visitor.loggedIn(port, "intake");
        return visitor.submit("/time-machine", Map.of("day", day), visitor.csrfTokenOf("/time-machine"))
                .body();
    }
}
