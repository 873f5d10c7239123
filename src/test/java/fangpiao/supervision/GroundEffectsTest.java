package fangpiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each ground of the rulebook does by itself, ground by ground (domain §6.3). */
@ApplicationTest
class GroundEffectsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SupervisionScenario supervision;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    PoolScenario developer;

    @Autowired
    JdbcClient db;

    String home;
    String estate;

    @BeforeEach
    void an_estate_with_a_home_locked_in_it() {
        scenario.todayIs("2024-09-10");
        var homes = purchases.homesFor1000000(2);
        home = homes.get(0);
        estate = supervision.estateOf(home);
        purchases.appliesAndReaches("registerSubscription", purchases.aVoucherOf("600000"), home, "600000");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void the_rulebook_names_fifteen_grounds_besides_the_developer_s_own_wish() {
        Set<String> all = Stream.of(Trigger.values()).map(Trigger::name).collect(Collectors.toSet());
        assertThat(all).hasSize(16).contains("VOLUNTARY", "E1", "E15");
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUNTARY, SUSPENDED, decideExit, false, false",
        "E2, SUSPENDED, demandRectification, false, false",
        "E3, SUSPENDED, demandRectification, false, false",
        "E4, LISTED, demandRectification, true, false",
        "E5, LISTED, demandRectification, false, true",
        "E6, LISTED, demandRectification, false, true",
        "E7, SUSPENDED, demandRectification, false, false",
        "E8, SUSPENDED, demandRectification, false, false",
        "E9, LISTED, demandRectification, false, false",
        "E10, LISTED, demandRectification, false, false",
        "E11, LISTED, demandRectification, false, false",
        "E12, SUSPENDED, demandRectification, false, false",
        "E13, LISTED, demandRectification, false, false",
        "E15, LISTED, demandRectification, false, false"
    })
    void stops_the_sales_or_not_tells_its_holders_and_goes_its_way(
            String ground, String status, String next, boolean urgent, boolean stepped) {
        String exit = supervision.isToLeave(estate, ground);

        assertThat(supervision.statusOf(estate)).isEqualTo(status);
        assertThat(developer.stateOfUnit(home)).isEqualTo("RESERVED");
        assertThat(told(exit)).isEqualTo("OPENED HOLD " + urgent);
        assertThat(Trigger.valueOf(ground).isStepped()).isEqualTo(stepped);
        scenario.approve("pool2", exit, "verifyGround");
        scenario.thenCaseWaitsAt(exit, next);
    }

    @ParameterizedTest
    @CsvSource({"E1", "E14"})
    void what_is_over_stops_the_sales_and_asks_nobody_to_mend_it(String ground) {
        if (ground.equals("E14")) isOver("cooperation_until");
        else
            db.sql("update unit set status = 'SOLD_OTHER' where estate_code = ? and status = 'LISTED'")
                    .param(estate)
                    .update();
        if (ground.equals("E1"))
            db.sql("update unit set status = 'SOLD_VOUCHER' where no = ?")
                    .param(home)
                    .update();

        String exit = supervision.isToLeave(estate, ground);

        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
        scenario.approve("pool2", exit, "verifyGround");
        scenario.thenCaseWaitsAt(exit, "decideExit");
    }

    private void isOver(String column) {
        db.sql("update estate set " + column + " = ? where code = ?")
                .params(scenario.today().minusDays(1), estate)
                .update();
    }

    private String told(String exit) {
        return db.sql("select occasion || ' ' || kind || ' ' || urgent from holder_notice where exit_no = ?")
                .param(exit)
                .query(String.class)
                .single();
    }
}
