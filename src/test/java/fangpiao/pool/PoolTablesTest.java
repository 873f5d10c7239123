package fangpiao.pool;

import static fangpiao.pool.PoolScenario.TWO_HOMES_AND_A_PARKING_LOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
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
    void a_unit_that_was_sold_to_somebody_else_and_is_reserved() {
        String unit = developer.listedUnits(TWO_HOMES_AND_A_PARKING_LOT).get(0);
        move(unit, "SOLD_OTHER");
        assertThatThrownBy(() -> move(unit, "RESERVED")).hasMessageContaining("cannot go from SOLD_OTHER to RESERVED");
    }

    @Test
    void every_move_of_a_unit_that_the_application_does_not_know() {
        Set<String> inTheTable = db.sql("select before || ' → ' || after from unit_move")
                .query(String.class)
                .set();
        Set<String> inTheApplication = Arrays.stream(UnitStatus.values())
                .flatMap(before -> Arrays.stream(UnitStatus.values())
                        .filter(before::mayBecome)
                        .map(after -> before + " → " + after))
                .collect(Collectors.toSet());
        assertThat(inTheTable).isEqualTo(inTheApplication);
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

    @Test
    void a_notice_before_the_approval() {
        String caseNo = developer.appliesAndReaches("closeEntryNotice");
        assertThatThrownBy(() -> db.sql("update pool_entry set published_on = approved_on - 1 where case_no = ?")
                        .param(caseNo)
                        .update())
                .hasMessageContaining("published_after_the_approval");
    }

    @Test
    void a_listing_against_an_objection_that_is_right() {
        String unit = developer.listedUnits(TWO_HOMES_AND_A_PARKING_LOT).get(0);
        assertThatThrownBy(() -> db.sql("""
                        update pool_entry set notice_result = 'OBJECTION_UPHELD'
                        where estate_code = (select estate_code from unit where no = ?)""").param(unit).update())
                .hasMessageContaining("an_upheld_objection_keeps_it_out");
    }

    @Test
    void an_objection_that_was_changed_and_a_ban_that_was_lifted() {
        assertThatThrownBy(
                        () -> db.sql("update entry_objection set content = ''").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from developer_ban").update()).hasMessageContaining("append-only");
    }

    private void refused(String constraint, String change) {
        String unit = developer.listedUnits(TWO_HOMES_AND_A_PARKING_LOT).get(0);
        assertThatThrownBy(() -> db.sql("update unit set " + change + " where no = ?")
                        .param(unit)
                        .update())
                .hasMessageContaining(constraint);
    }

    private void move(String unit, String status) {
        db.sql("update unit set taken_by = case when ? = 'RESERVED' then 'GF-2024-000001' end, status = ? where no = ?")
                .params(status, status, unit)
                .update();
    }
}
