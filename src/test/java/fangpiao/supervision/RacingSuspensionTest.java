package fangpiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A home is locked and its estate suspended at the same instant: whoever gets the lock is told, whoever is late gets none. */
@ApplicationTest
class RacingSuspensionTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SupervisionScenario supervision;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    PoolScenario developer;

    String home;
    VoucherCard voucher;

    @BeforeEach
    void a_home_and_a_voucher() {
        scenario.todayIs("2024-09-10");
        home = purchases.aHomeFor1000000();
        voucher = purchases.aVoucherOf("600000");
    }

    @RepeatedTest(20)
    void nobody_has_a_lock_in_a_suspended_estate_without_knowing() {
        var suspension = CompletableFuture.supplyAsync(() -> supervision.isToLeave(supervision.estateOf(home), "E3"));
        var lock = CompletableFuture.supplyAsync(this::locks);

        String exit = suspension.join();
        boolean locked = lock.join();

        assertThat(developer.stateOfUnit(home)).isEqualTo(locked ? "RESERVED" : "SUSPENDED");
        assertThat(supervision.toldOn("OPENED", exit)).hasSize(locked ? 1 : 0);
        scenario.thenBooksBalance();
    }

    private boolean locks() {
        try {
            purchases.isVerified(purchases.applies(voucher, home, "600000"));
            return true;
        } catch (Refusal late) {
            return false;
        }
    }
}
