package fangpiao.purchase;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.pool.PoolDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract that costs more than what others pay in the same building is accepted with a reason only. */
@ApplicationTest
class ContractPriceTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PoolDesk pool;

    List<String> homes;

    @BeforeEach
    void two_homes_of_one_building() {
        scenario.todayIs("2024-09-10");
        homes = household.homesFor1000000(2);
    }

    @Test
    void a_price_above_the_others_needs_a_reason() {
        othersPay("970873.64");
        String caseNo = reaches();

        assertThat(refusalOf(() -> scenario.approve("reviewer", caseNo, "checkContract")))
                .contains("单价中位数", "超出", "同意的，须填写价格说明");
        assertThat(scenario.shown("reviewer", caseNo, "checkContract", "facts").toString())
                .contains("【价格预警】");

        scenario.complete(
                "reviewer",
                caseNo,
                "checkContract",
                Map.of("decision", "APPROVE", "priceReason", "楼层朝向较好，已核对一房一价备案", "opinion", "同意"));
        scenario.thenCaseWaitsAt(caseNo, "confirmFiling");
    }

    @Test
    void three_percent_above_the_others_needs_none() {
        othersPay("970873.65");
        String caseNo = reaches();

        scenario.approve("reviewer", caseNo, "checkContract");

        scenario.thenCaseWaitsAt(caseNo, "confirmFiling");
    }

    @Test
    void without_other_sales_none_is_asked() {
        String caseNo = reaches();

        assertThat(scenario.shown("reviewer", caseNo, "checkContract", "facts").toString())
                .contains("没有不使用房票的成交，无法比较");
        scenario.approve("reviewer", caseNo, "checkContract");

        scenario.thenCaseWaitsAt(caseNo, "confirmFiling");
    }

    private String reaches() {
        return household.appliesAndReaches("checkContract", household.aVoucherOf("600000"), homes.get(0), "600000");
    }

    private void othersPay(String price) {
        pool.sellElsewhere(homes.get(1), yuan(price), "BA-" + scenario.unique(), scenario.today());
    }
}
