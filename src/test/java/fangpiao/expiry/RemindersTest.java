package fangpiao.expiry;

import static fangpiao.expiry.ExpiryScenario.THE_DAY_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.settlement.SettlementScenario;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a holder is told before the last day, and how often. */
@ApplicationTest
class RemindersTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    DailySheet sheet;

    @Autowired
    JdbcClient db;

    String voucherNo;

    @BeforeEach
    void a_voucher_whose_last_day_is_2025_09_01() {
        scenario.todayIs("2024-08-30");
        voucherNo = settlement.aVoucher("600000");
    }

    @Test
    void a_holder_is_told_at_90_60_30_15_7_and_1_days_and_when_it_is_over() {
        for (String day : List.of(
                "2025-06-02", "2025-06-03", "2025-07-03", "2025-08-02", "2025-08-17", "2025-08-25", "2025-08-31"))
            expiry.sheetOf(day);
        expiry.sheetOf(THE_DAY_AFTER);

        assertThat(expiry.stepsOf(voucherNo))
                .containsExactly(
                        "2025-06-03 NEAR_END 90",
                        "2025-07-03 NEAR_END 60",
                        "2025-08-02 NEAR_END 30",
                        "2025-08-17 NEAR_END 15",
                        "2025-08-25 NEAR_END 7",
                        "2025-08-31 NEAR_END 1",
                        "2025-09-02 ENDED 0");
        assertThat(notices()).hasSize(7).contains("TERM_NEAR 最后一天 2025-09-01 剩余天数 90", "TERM_ENDED 最后一天 2025-09-01");
    }

    @Test
    void what_a_holder_was_told_before_there_is_a_case_stands_with_the_issuance_of_the_voucher() {
        expiry.sheetOf("2025-06-03");
        expiry.sheetOf("2025-08-02");

        assertThat(casesOfNotices())
                .containsExactly(
                        db.sql("select issuance_case_no from voucher where no = ?")
                                .param(voucherNo)
                                .query(String.class)
                                .single(),
                        expiry.caseOf(voucherNo));
    }

    @Test
    void sheets_that_were_missed_tell_only_the_step_that_was_reached() {
        expiry.sheetOf("2025-08-27");
        sheet.work();

        assertThat(expiry.stepsOf(voucherNo)).containsExactly("2025-08-27 NEAR_END 7");
    }

    @Test
    void a_clock_that_goes_back_tells_nothing_again() {
        expiry.sheetOf("2025-08-25");
        expiry.sheetOf("2025-08-20");
        expiry.sheetOf("2025-08-25");

        assertThat(expiry.stepsOf(voucherNo)).containsExactly("2025-08-25 NEAR_END 7");
    }

    @Test
    void on_the_last_day_itself_nobody_is_told_who_knows() {
        expiry.sheetOf("2025-08-31");
        expiry.sheetOf("2025-09-01");

        assertThat(expiry.stepsOf(voucherNo)).containsExactly("2025-08-31 NEAR_END 1");
    }

    private List<String> casesOfNotices() {
        return db.sql("select case_no from notice where addressee = ? and kind = 'TERM_NEAR' order by no")
                .param(voucherNo)
                .query(String.class)
                .list();
    }

    private List<String> notices() {
        return db.sql("""
                select n.kind || ' ' || string_agg(f.key || ' ' || f.value, ' ' order by f.key desc)
                from notice n cross join lateral jsonb_each_text(n.facts) f
                where n.addressee = ? and n.kind like 'TERM_%' group by n.key, n.kind""").param(voucherNo).query(String.class).list();
    }
}
