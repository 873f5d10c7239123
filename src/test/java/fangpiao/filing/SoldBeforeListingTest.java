package fangpiao.filing;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Weeks lie between an application and the listing; homes go on being sold meanwhile. */
@ApplicationTest
class SoldBeforeListingTest {

    @Autowired
    Scenario scenario;

    @Autowired
    FilingScenario office;

    @Autowired
    PoolScenario developer;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PoolDesk pool;

    String entry;
    List<String> units;

    @BeforeEach
    void an_estate_about_to_be_listed() {
        scenario.todayIs("2024-09-10");
        entry = developer.appliesAndReaches("signCooperation");
        units = developer.unitsOf(entry);
    }

    @Test
    void a_home_that_was_sold_while_its_estate_was_checked_never_comes_on_the_market() {
        ContractFiling sale = office.saleOf(pool.unit(units.get(0)));
        Received received = office.arrives(sale);
        assertThat(received.differences()).extracting(Difference::kind).containsExactly(DifferenceKind.NOT_YET_LISTED);

        developer.isListed(entry);

        assertThat(developer.stateOfUnit(units.get(0))).isEqualTo("SOLD_OTHER");
        assertThat(developer.stateOfUnit(units.get(1))).isEqualTo("LISTED");
        assertThat(office.arrives(sale).outcome()).isEqualTo(Outcome.SOLD_ELSEWHERE);
        assertThat(office.arrives(sale).differences()).isEmpty();
    }

    @Test
    void nobody_can_lock_a_home_that_was_sold_elsewhere() {
        office.arrives(office.saleOf(pool.unit(units.get(0))));
        developer.isListed(entry);
        var voucher = household.aVoucherOf("600000");

        assertThat(refusalOf(() -> household.applies(voucher, units.get(0), "600000")))
                .contains("当前为「已另行售出」");
    }

    @Test
    void a_sale_whose_filing_was_cancelled_keeps_no_home_off_the_market() {
        ContractFiling sale = office.saleOf(pool.unit(units.get(0)));
        office.arrives(sale);
        office.isCancelled(sale.no());

        developer.isListed(entry);

        assertThat(developer.stateOfUnit(units.get(0))).isEqualTo("LISTED");
    }
}
