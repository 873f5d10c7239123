package fangpiao.freeze;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.voucher.VoucherCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables refuse by themselves. */
@ApplicationTest
class FreezeTablesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    FreezeScenario courts;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    JdbcClient db;

    VoucherCard voucher;
    String caseNo;

    @BeforeEach
    void a_freeze_of_a_part() {
        scenario.todayIs("2024-08-30");
        voucher = purchases.aVoucherOf("600000");
        caseNo = courts.freezes(voucher, "100000", "2025-08-29");
    }

    @Test
    void a_case_that_says_more_than_the_books() {
        refused("frozen_as_the_cases_say", "update voucher_freeze set frozen_fen = frozen_fen - 1 where case_no = ?");
    }

    @Test
    void a_case_that_ends_without_its_money() {
        refused("frozen_as_the_cases_say", "update voucher_freeze set status = 'LIFTED' where case_no = ?");
    }

    @Test
    void more_than_was_ordered() {
        refused(
                "frozen_no_more_than_ordered",
                "update voucher_freeze set frozen_fen = ordered_fen + 1 where case_no = ?");
    }

    @Test
    void one_person_who_freezes() {
        refused("two_persons_freeze", "update voucher_freeze set decided_by = registered_by where case_no = ?");
    }

    @Test
    void a_freeze_that_stands_without_a_decision() {
        refused(
                "frozen_by_a_decision",
                "update voucher_freeze set decided_by = null, decided_at = null where case_no = ?");
    }

    @Test
    void an_end_without_a_paper() {
        refused("ended_by_a_paper", "update voucher_freeze set status = 'RELEASED' where case_no = ?");
    }

    @Test
    void one_person_who_unfreezes() {
        refused("two_persons_unfreeze", """
                update voucher_freeze set paper_kind = 'RELEASE', paper_no = 'X', paper_served_on = served_on, paper_by = 'intake',
                                          ended_by = 'intake', ended_on = served_on
                where case_no = ?""");
    }

    @Test
    void a_period_that_is_written_over() {
        refused("append-only", "update freeze_period set last_day = last_day + 1 where case_no = ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULLY_USED", "CONVERTED", "CASHED_OUT", "CLOSED", "VOID"})
    void a_voucher_that_ends_while_its_money_is_frozen(String status) {
        refused(
                "has frozen money",
                "update voucher set status = '" + status
                        + "' where no = (select voucher_no from voucher_freeze where case_no = ?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOLD", "COMMIT", "CASH_OUT", "CONVERT", "VOID", "RELEASE"})
    void frozen_money_that_goes_anywhere_but_back(String reason) {
        refused("frozen_money_only_comes_back", page(reason, "frozen", "held"));
    }

    @Test
    void held_money_that_is_frozen() {
        refused("frozen_from_what_is_available", page("FREEZE", "held", "frozen"));
    }

    private static String page(String reason, String from, String to) {
        return """
                insert into ledger_transfer (book, page, from_account, to_account, amount_fen, reason, case_no, booked_at, hash)
                select voucher_no, 99, 'voucher/' || voucher_no || '/%s', 'voucher/' || voucher_no || '/%s', 1, '%s', case_no, now(),
                       decode(repeat('00', 32), 'hex')
                from voucher_freeze where case_no = ?""".formatted(from, to, reason);
    }

    private void refused(String constraint, String sql) {
        assertThatThrownBy(() -> db.sql(sql).param(caseNo).update()).hasMessageContaining(constraint);
    }
}
