package fangpiao.swap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of an agreement add up whoever writes to the tables (I-11). */
@ApplicationTest
class SwapTablesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    SwapScenario swap;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_working_day() {
        scenario.todayIs("2024-08-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voucher_part_fen = null",
                "voucher_part_fen = null, swap_part_fen = null, cash_part_fen = null",
                "swap_part_fen = swap_part_fen - 1",
                "swap_part_fen = swap_part_fen - 1, voucher_part_fen = voucher_part_fen + 1",
                "swap_part_fen = swap_part_fen - 1, cash_part_fen = cash_part_fen + 1",
                "equity_fen = equity_fen + 1, voucher_part_fen = voucher_part_fen + 1, converted_part_fen = 1"
            })
    void the_parts_of_a_concluded_agreement_cannot_be_moved_but_by_a_conversion(String change) {
        String agreementNo = household.hasAgreement("700000", "SWAP");

        assertThatThrownBy(() -> db.sql("update compensation_agreement set " + change + " where agreement_no = ?")
                        .param(agreementNo)
                        .update())
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void vouchers_cannot_stand_for_one_fen_more_than_the_voucher_part() {
        String issuance = scenario.start(
                "intake", "voucherIssuance", household.application(household.hasAgreement("700000", "VOUCHER")));

        assertThatThrownBy(() -> db.sql("""
                        update voucher_issuance set entitlement_fen = entitlement_fen + 1, equity_fen = equity_fen + 1,
                               face_fen = face_fen + 1 where case_no = ?""").param(issuance).update()).hasMessageContaining("exceed its voucher part");
    }

    @Test
    void a_conversion_is_never_signed_without_number_day_and_rules() {
        String caseNo = swap.applies(household.hasAgreement("700000", "SWAP"));

        assertThatThrownBy(() -> db.sql("update swap_conversion set status = 'CONVERTED' where case_no = ?")
                        .param(caseNo)
                        .update())
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }
}
