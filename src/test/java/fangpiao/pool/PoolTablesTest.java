package fangpiao.pool;

import static fangpiao.pool.PoolScenario.TWO_HOMES_AND_A_PARKING_LOT;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of the pool refuse by themselves. */
@ApplicationTest
class PoolTablesTest {

    @Autowired
    JdbcClient db;

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-10");
    }

    @Test
    void a_voucher_price_above_the_filed_price() {
        refused("voucher_price_within_filed_price", "voucher_price_fen = filed_price_fen + 1");
    }

    @Test
    void a_reserved_unit_that_nobody_has_reserved() {
        refused("taken_exactly_when_reserved_or_sold", "status = 'RESERVED'");
    }

    @Test
    void a_listed_unit_that_somebody_has_taken() {
        refused("taken_exactly_when_reserved_or_sold", "taken_by = 'GF-2024-000001'");
    }

    @Test
    void a_second_live_estate_of_one_name() {
        String unit = developer.listedUnits(TWO_HOMES_AND_A_PARKING_LOT).get(0);
        assertThatThrownBy(() -> db.sql("""
                        insert into estate select 'COPY', developer_code, name, address, district_code, sale_stage,
                                                  permit_no, escrow_bank, escrow_account, delivery_on, 'ENTERING'
                        from estate where code = (select estate_code from unit where no = ?)""").param(unit).update()).hasMessageContaining("one_live_estate_per_name");
    }

    @Test
    void a_concession_without_a_last_day() {
        String unit = developer.listedUnits(TWO_HOMES_AND_A_PARKING_LOT).get(0);
        assertThatThrownBy(() -> db.sql("""
                        update estate set concession_bp = 500
                        where code = (select estate_code from unit where no = ?)""").param(unit).update()).hasMessageContaining("concession_has_a_last_day");
    }

    @Test
    void a_listing_without_a_notice() {
        String caseNo = developer.appliesAndReaches("approveEntry");
        assertThatThrownBy(() -> db.sql("update pool_entry set status = 'LISTED' where case_no = ?")
                        .param(caseNo)
                        .update())
                .hasMessageContaining("listed_only_after_a_notice");
    }

    private void refused(String constraint, String change) {
        String unit = developer.listedUnits(TWO_HOMES_AND_A_PARKING_LOT).get(0);
        assertThatThrownBy(() -> db.sql("update unit set " + change + " where no = ?")
                        .param(unit)
                        .update())
                .hasMessageContaining(constraint);
    }
}
