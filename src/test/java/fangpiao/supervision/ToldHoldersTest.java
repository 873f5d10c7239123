package fangpiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.purchase.PurchaseScenario;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of what happens to an estate, and who is not. */
@ApplicationTest
class ToldHoldersTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SupervisionScenario supervision;

    @Autowired
    PurchaseScenario purchases;

    String home;
    String estate;

    @BeforeEach
    void an_estate_with_a_home() {
        scenario.todayIs("2024-09-10");
        home = purchases.aHomeFor1000000();
        estate = supervision.estateOf(home);
    }

    @Test
    void of_a_home_bought_with_two_vouchers_both_holders_are_told_once_each_time() {
        var mine = purchases.aVoucherOf("300000");
        var fathers = purchases.aVoucherOf("400000");
        purchases.applies(purchases.with(purchases.request(mine, home, "300000"), 2, fathers, "400000", "CHILD"));

        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E9");
        supervision.decides(caseNo, "SUSPEND");

        for (String occasion : List.of("OPENED", "SUSPENDED"))
            assertThat(supervision.vouchersToldOn(occasion, caseNo))
                    .containsExactlyInAnyOrder(mine.no().value(), fathers.no().value());
    }

    @Test
    void who_has_let_his_home_go_or_has_given_it_back_is_not_told() {
        String purchase =
                purchases.appliesAndReaches("registerSubscription", purchases.aVoucherOf("600000"), home, "600000");
        scenario.complete("verifier", purchase, "registerSubscription", purchases.givesUp());

        assertThat(supervision.toldOn("OPENED", supervision.isToLeave(estate, "E4")))
                .isEmpty();
    }
}
