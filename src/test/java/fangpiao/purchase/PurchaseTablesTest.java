package fangpiao.purchase;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.voucher.VoucherCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of the purchases refuse by themselves. */
@ApplicationTest
class PurchaseTablesTest {

    @Autowired
    JdbcClient db;

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    VoucherCard voucher;
    String home;
    String filed;

    @BeforeEach
    void a_filed_purchase() {
        scenario.todayIs("2024-09-10");
        voucher = household.aVoucherOf("800000");
        home = household.aHomeFor1000000();
        filed = household.appliesAndReaches("end", voucher, home, "600000");
    }

    @Test
    void a_second_live_contract_for_a_unit() {
        assertThatThrownBy(() -> db.sql("""
                        insert into purchase (case_no, unit_no, buyer_name, buyer_id_no, price_fen, own_cash_fen, loan_fen,
                                              filed_price_fen, ceiling_fen, status, opened_at, hold_until)
                        values ('GF-SECOND', ?, '李明', '530112197001010015', 1, 1, 0, 1, 1, 'HELD', now(), now())""").param(home).update()).hasMessageContaining("one_live_contract_per_unit");
    }

    @Test
    void vouchers_savings_and_loan_that_do_not_make_the_price() {
        refused("do not make the price", "update purchase set own_cash_fen = own_cash_fen - 1 where case_no = ?");
        refused("do not make the price", "update purchase set loan_fen = loan_fen + 1 where case_no = ?");
        refused("do not make the price", "update purchase set contract_price_fen = 99999999 where case_no = ?");
        assertThatThrownBy(() -> db.sql("""
                        insert into purchase_voucher_part (purchase_no, voucher_no, amount_fen, kinship, policy_version)
                        values (?, ?, 1, 'SELF', 'XS-PILOT-XKZ')""")
                        .params(filed, household.aVoucherOf("500000").no().value())
                        .update())
                .hasMessageContaining("do not make the price");
    }

    @Test
    void a_price_one_fen_above_its_ceiling() {
        refused("price_within_ceiling", "update purchase set contract_price_fen = ceiling_fen + 1 where case_no = ?");
        refused("price_within_ceiling", "update purchase set price_fen = ceiling_fen + 1 where case_no = ?");
    }

    @Test
    void a_concession_that_is_not_in_the_ceiling() {
        refused("concession_is_in_the_ceiling", "update purchase set concession_bp = 500 where case_no = ?");
    }

    @Test
    void dates_out_of_order() {
        refused(
                "subscribed_before_signed_before_filed",
                "update purchase set filed_on = contract_signed_on - 1 where case_no = ?");
        refused(
                "subscribed_before_signed_before_filed",
                "update purchase set subscribed_on = contract_signed_on + 1 where case_no = ?");
    }

    @Test
    void a_commitment_without_a_filing() {
        refused("filed_exactly_when_committed", "update purchase set filing_no = null where case_no = ?");
    }

    @Test
    void a_relative_without_proof() {
        db.sql("update purchase_voucher_part set kinship = 'CHILD' where purchase_no = ?")
                .param(filed)
                .update();
        refused("nobody has proved the kinship", "update purchase set kinship_proof = null where case_no = ?");
    }

    @Test
    void a_changed_endorsement() {
        refused("append-only", "update endorsement set amount_fen = 1 where purchase_no = ?");
    }

    private void refused(String constraint, String change) {
        assertThatThrownBy(() -> db.sql(change).param(filed).update()).hasMessageContaining(constraint);
    }
}
