package fangpiao.filing;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.filing.FilingScenario.TODAY;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.filing.FilingScenario.Waiting;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.UnitCard;
import fangpiao.voucher.VoucherDesk;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a filing. */
@ApplicationTest
class ReceptionTest {

    @Autowired
    Scenario scenario;

    @Autowired
    FilingScenario office;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    PoolDesk pool;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day() {
        scenario.todayIs(TODAY.toString());
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_filing_that_agrees_with_a_checked_contract_pays_it_at_once() {
        Waiting contract = office.contractAt("confirmFiling");

        Received received = office.arrives(office.of(contract));

        assertThat(received.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(received.purchase().value()).isEqualTo(contract.caseNo());
        scenario.thenCaseEndedAt(contract.caseNo(), "purchaseCommitted");
        assertThat(vouchers.card(contract.voucher().no()).used()).isEqualTo(yuan("600000"));
        assertThat(office.stateOf(contract.unit())).isEqualTo("SOLD_VOUCHER");
    }

    @Test
    void a_filing_before_the_check_waits_for_it_and_says_so() {
        Waiting contract = office.contractAt("checkContract");
        ContractFiling filing = office.of(contract);

        assertThat(office.arrives(filing).outcome()).isEqualTo(Outcome.REPORTED);
        scenario.approve("reviewer", contract.caseNo(), "checkContract");

        scenario.thenCaseEndedAt(contract.caseNo(), "purchaseCommitted");
        assertThat(office.arrives(filing).outcome()).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void the_same_filing_again_changes_nothing() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling filing = office.of(contract);
        office.arrives(filing);

        Received again = office.arrives(filing);

        assertThat(again.repeated()).isTrue();
        assertThat(again.differences()).isEmpty();
        assertThat(vouchers.card(contract.voucher().no()).used()).isEqualTo(yuan("600000"));
    }

    @Test
    void a_filing_the_counter_has_entered_by_hand_is_confirmed() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling filing = office.of(contract);
        scenario.complete(
                "verifier",
                contract.caseNo(),
                "confirmFiling",
                Map.of("filingNo", filing.no(), "filedOn", TODAY.toString()));

        assertThat(office.arrives(filing).outcome()).isEqualTo(Outcome.MATCHED);
    }

    @Test
    void a_home_sold_to_somebody_else_leaves_the_market_and_its_buyer_is_not_kept() {
        UnitCard unit = office.freeUnit();
        ContractFiling sale = office.saleOf(unit);

        Received received = office.arrives(sale);

        assertThat(received.outcome()).isEqualTo(Outcome.SOLD_ELSEWHERE);
        assertThat(office.stateOf(unit)).isEqualTo("SOLD_OTHER");
        assertThat(db.sql(
                                "select count(*) from contract_filing where filing_no = ? and buyer_name is null and buyer_id_no is null")
                        .param(sale.no())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_home_of_a_suspended_estate_leaves_as_well_and_comes_back_to_it() {
        UnitCard unit = office.freeUnit();
        pool.suspend(unit.estate().code());
        ContractFiling sale = office.saleOf(unit);

        office.arrives(sale);
        assertThat(office.stateOf(unit)).isEqualTo("SOLD_OTHER");
        Received cancelled = office.isCancelled(sale.no());

        assertThat(cancelled.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(office.stateOf(unit)).isEqualTo("SUSPENDED");
    }

    @Test
    void a_sale_that_was_cancelled_may_be_followed_by_another() {
        UnitCard unit = office.freeUnit();
        ContractFiling first = office.saleOf(unit);
        office.arrives(first);
        office.isCancelled(first.no());
        assertThat(office.isCancelled(first.no()).repeated()).isTrue();
        assertThat(office.stateOf(unit)).isEqualTo("LISTED");

        assertThat(office.arrives(office.saleOf(unit)).outcome()).isEqualTo(Outcome.SOLD_ELSEWHERE);
    }

    @Test
    void a_home_that_is_not_of_the_pool_is_kept_and_of_no_consequence() {
        ContractFiling sale = elsewhere(null);

        assertThat(office.arrives(sale).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(office.arrives(elsewhere(FiledKind.OTHER)).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void the_cancellation_of_a_filing_nobody_knows_is_refused() {
        assertThat(refusalOf(() -> office.isCancelled("BA-NEVER"))).isEqualTo("没有收到过备案号为「BA-NEVER」的网签备案。");
    }

    @Test
    void a_cancellation_before_its_filing_is_refused() {
        ContractFiling sale = office.saleOf(office.freeUnit());
        office.arrives(sale);
        scenario.todayIs("2024-09-09");

        assertThat(refusalOf(() -> office.isCancelled(sale.no()))).isEqualTo("注销日期2024-09-09早于备案日期2024-09-10。");
    }

    @Test
    void the_building_may_be_written_as_people_write_it() {
        UnitCard unit = office.freeUnit();
        ContractFiling sale = office.saleOf(unit);
        var door = new ContractFiling.Door(unit.estate().code(), null, "3号楼", "1201室");

        office.arrives(new ContractFiling(
                sale.no(), sale.contractNo(), door, "某", "0000", sale.price(), TODAY, TODAY, FiledKind.OTHER));

        assertThat(office.stateOf(unit)).isEqualTo("SOLD_OTHER");
    }

    @Test
    void thirty_days_are_not_too_late_and_thirty_one_are() {
        ContractFiling filing = office.saleOf(office.freeUnit());

        assertThat(filing.isBackdated(TODAY.plusDays(30))).isFalse();
        assertThat(filing.isBackdated(TODAY.plusDays(31))).isTrue();
        assertThat(filing.isBackdated(TODAY.minusDays(1))).isTrue();
    }

    private ContractFiling elsewhere(FiledKind kind) {
        int n = scenario.unique();
        var door = new ContractFiling.Door(null, "官预许2020第1号", "9栋", "101");
        LocalDate day = scenario.today();
        return new ContractFiling("BA-E-" + n, "HT-E-" + n, door, "某人", "0000", yuan("1"), day, day, kind);
    }
}
