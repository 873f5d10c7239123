package fangpiao.expiry;

import static fangpiao.expiry.ExpiryScenario.LAST_DAY;
import static fangpiao.expiry.ExpiryScenario.NEAR_THE_END;
import static fangpiao.expiry.ExpiryScenario.THE_DAY_AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.startup.MovableClock;
import fangpiao.voucher.Hold;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the calendar does to vouchers, whenever and however often it is asked. */
@ApplicationTest
class DailySheetTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    DailySheet sheet;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    String voucherNo;

    @BeforeEach
    void a_voucher_of_a_year() {
        scenario.todayIs("2024-08-30");
        voucherNo = settlement.aVoucher("600000");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_case_is_opened_thirty_days_before_the_last_day_and_not_earlier() {
        expiry.sheetOf("2025-08-01");
        assertThat(expiry.casesOf(voucherNo)).isZero();

        expiry.sheetOf("2025-08-02");
        assertThat(expiry.casesOf(voucherNo)).isEqualTo(1);
    }

    @Test
    void working_the_sheet_twice_does_nothing_twice() {
        expiry.sheetOf(NEAR_THE_END);
        sheet.work();
        assertThat(expiry.casesOf(voucherNo)).isEqualTo(1);
        assertThat(expiry.remindersOf(voucherNo)).isEqualTo(1);

        expiry.sheetOf(THE_DAY_AFTER);
        sheet.work();
        assertThat(expiry.casesOf(voucherNo)).isEqualTo(1);
        assertThat(expiry.remindersOf(voucherNo)).isEqualTo(2);
        scenario.thenCaseWaitsAt(expiry.caseOf(voucherNo), "confirmConversion");
    }

    @Test
    void two_sheets_at_once_open_one_case_for_each_voucher() {
        scenario.todayIs(THE_DAY_AFTER);

        CompletableFuture.allOf(CompletableFuture.runAsync(sheet::work), CompletableFuture.runAsync(sheet::work))
                .join();
        sheet.work();

        assertThat(expiry.casesOf(voucherNo)).isEqualTo(1);
        scenario.thenCaseWaitsAt(expiry.caseOf(voucherNo), "confirmConversion");
    }

    @Test
    void the_sheet_is_the_office_s_own_whoever_happens_to_be_logged_in() {
        scenario.todayIs(THE_DAY_AFTER);

        scenario.as("manager", () -> {
            sheet.work();
            return null;
        });

        scenario.thenCaseWaitsAt(expiry.caseOf(voucherNo), "confirmConversion");
    }

    @Test
    void a_sheet_that_comes_three_days_late_loses_nothing() {
        expiry.sheetOf("2025-09-04");

        assertThat(status()).isEqualTo(VoucherStatus.EXPIRED);
        scenario.thenCaseWaitsAt(expiry.caseOf(voucherNo), "confirmConversion");
        assertThat(expiry.remindersOf(voucherNo)).as("only that it has ended").isEqualTo(1);
    }

    @Test
    void a_case_that_was_open_is_told_by_a_sheet_that_comes_three_days_late() {
        expiry.sheetOf(NEAR_THE_END);
        String caseNo = expiry.caseOf(voucherNo);

        expiry.sheetOf("2025-09-04");

        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
    }

    @Test
    void the_last_day_counts_to_its_last_second_and_not_one_longer() {
        clock.moveTo(ZonedDateTime.parse(LAST_DAY + "T23:59:00+08:00[Asia/Shanghai]"));
        sheet.work();
        assertThat(status()).isEqualTo(VoucherStatus.ACTIVE);
        expiry.holds(voucherNo, "1");

        clock.moveTo(ZonedDateTime.parse(THE_DAY_AFTER + "T00:00:01+08:00[Asia/Shanghai]"));
        // whatever a late sheet has not marked yet
        assertThat(vouchers.hold(new VoucherNo(voucherNo), Money.yuan("1"), new CaseNo("GF-TEST-LATE")))
                .isEqualTo(new Hold.Refused("房票" + voucherNo + "已于" + LAST_DAY + "到期，不能使用。"));
        sheet.work();
        assertThat(status()).isEqualTo(VoucherStatus.EXPIRED);
    }

    @Test
    void terms_end_in_sets() {
        settlement.aVoucher("600000");
        settlement.aVoucher("600000");
        scenario.todayIs(THE_DAY_AFTER);

        assertThat(vouchers.endTerms(2)).isEqualTo(2);
        assertThat(vouchers.endTerms(500)).isPositive();
        assertThat(vouchers.endTerms(500)).isZero();
    }

    @Test
    void one_voucher_in_trouble_does_not_keep_the_others_waiting_nor_itself_in_its_term() {
        String inTrouble = voucherNo;
        // a case without its process, as after a botched repair
        db.sql("""
                insert into voucher_expiry (case_no, voucher_no, status, opened_at)
                values (?, ?, 'CONTACTING', now())""").params("DQ-TROUBLE", inTrouble).update();
        scenario.todayIs("2024-08-30");
        voucherNo = settlement.aVoucher("600000");

        expiry.sheetOf(THE_DAY_AFTER);

        scenario.thenCaseWaitsAt(expiry.caseOf(voucherNo), "confirmConversion");
        assertThat(vouchers.card(new VoucherNo(inTrouble)).status()).isEqualTo(VoucherStatus.EXPIRED);

        db.sql("update voucher_expiry set status = 'CLOSED' where case_no = 'DQ-TROUBLE'")
                .update();
        sheet.work();
        assertThat(expiry.casesOf(inTrouble)).as("the next sheet tries again").isEqualTo(2);
    }

    @Test
    void the_tables_refuse_a_second_open_case_and_a_second_reminder() {
        expiry.sheetOf(NEAR_THE_END);

        assertThatThrownBy(() -> db.sql("""
                insert into voucher_expiry (case_no, voucher_no, status, opened_at)
                select case_no || 'X', voucher_no, status, opened_at from voucher_expiry where voucher_no = ?""").param(voucherNo).update())
                .hasMessageContaining("one_open_case_per_voucher");
        assertThatThrownBy(() -> db.sql("""
                insert into voucher_reminder select * from voucher_reminder where voucher_no = ?""").param(voucherNo).update()).hasMessageContaining("reminded_once");
    }

    private VoucherStatus status() {
        return vouchers.card(new VoucherNo(voucherNo)).status();
    }
}
