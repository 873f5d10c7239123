package fangpiao.issuance;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.project.ProjectDesk;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way an issuance can go, told through its forms. */
@ApplicationTest
class VoucherIssuanceTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    ProjectDesk projects;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void the_day_of_the_first_voucher() {
        scenario.todayIs("2024-08-30");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void the_first_voucher_has_the_face_of_the_letter_and_a_year_to_be_used() {
        String caseNo = household.appliesAndReaches("end", "973430.00");

        scenario.thenCaseEndedAt(caseNo, "voucherHandedOver");
        var voucher = vouchers.card(new VoucherNo(household.voucherOf(caseNo)));
        assertThat(voucher.face()).hasToString("1,012,367.20");
        assertThat(voucher.bonus()).hasToString("38,937.20");
        assertThat(voucher.available()).isEqualTo(voucher.face());
        assertThat(voucher.policyVersion()).isEqualTo("XS-PILOT-XKZ");
        // 2025-08-30 is a Saturday
        assertThat(voucher.expiresOn()).isEqualTo("2025-09-01");
        assertThat(voucher.status()).isEqualTo(VoucherStatus.ACTIVE);
        assertThat(voucher.no().isWellFormed()).isTrue();
    }

    @Test
    void the_fund_that_promised_the_face_pays_what_comes_of_the_voucher() {
        String caseNo = household.appliesAndReaches("end", "600000");

        var voucher = new VoucherNo(household.voucherOf(caseNo));
        assertThat(projects.backing(voucher)).hasValueSatisfying(fund -> {
            assertThat(fund.no()).isEqualTo(Household.FUND);
            assertThat(fund.payer()).isEqualTo(Household.ACCOUNT);
        });
    }

    @Test
    void nobody_pays_for_a_voucher_that_was_never_issued() {
        assertThat(projects.backing(new VoucherNo("FP-530112-XKZ-2024-999999-1")))
                .isEmpty();
    }

    @Test
    void the_household_may_withdraw_before_the_amount_is_confirmed() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");

        scenario.complete(
                "calc",
                caseNo,
                "calculateAmount",
                Map.of("deductionYuan", "0", "decision", "WITHDRAW", "opinion", "户主撤回"));

        scenario.thenCaseEndedAt(caseNo, "issuanceWithdrawn");
    }

    @Test
    void a_deduction_is_calculated_and_seen_before_it_is_confirmed() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        var deduction = Map.<String, Object>of(
                "deductionYuan", "50000", "deductionReason", "预付过渡费冲抵", "decision", "RECALCULATE", "opinion", "扣减");

        scenario.complete("calc", caseNo, "calculateAmount", deduction);

        scenario.thenCaseWaitsAt(caseNo, "calculateAmount");
        assertThat(scenario.shown("calc", caseNo, "calculateAmount", "amountLines")
                        .toString())
                .contains("550,000.00×4%，四舍五入到分", "奖励比例4%（XS-PILOT-XKZ，待确认", "572,000.00");
        assertThat(scenario.shown("calc", caseNo, "calculateAmount", "deductionYuan"))
                .isEqualTo("50000.00");
    }

    @Test
    void a_deduction_that_was_not_calculated_cannot_be_confirmed() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");

        String refusal = refusalOf(() -> scenario.complete(
                "calc",
                caseNo,
                "calculateAmount",
                Map.of("deductionYuan", "1", "decision", "CONFIRM", "opinion", "无误")));

        assertThat(refusal).contains("请先选择「按扣减重新核算」");
        scenario.thenCaseWaitsAt(caseNo, "calculateAmount");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"reviewLegality, legal", "checkAmount, reviewer", "confirmFunds, finance", "approveIssuance, deputy"})
    void every_review_can_send_the_case_back_to_the_calculation(String review, String official) {
        String caseNo = household.appliesAndReaches(review, "600000");

        scenario.sendBack(official, caseNo, review);

        scenario.thenCaseWaitsAt(caseNo, "calculateAmount");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"reviewLegality, legal", "checkAmount, reviewer", "confirmFunds, finance", "approveIssuance, deputy"})
    void every_review_can_reject_the_case(String review, String official) {
        String caseNo = household.appliesAndReaches(review, "600000");

        scenario.reject(official, caseNo, review);

        scenario.thenCaseEndedAt(caseNo, "issuanceRejected");
    }

    @Test
    void spoilt_paper_is_registered_and_the_voucher_printed_again() {
        String caseNo = household.appliesAndReaches("printVoucher", "600000");
        String serial = "KM%08d".formatted(scenario.unique());

        scenario.complete(
                "printer",
                caseNo,
                "printVoucher",
                Map.of("decision", "MISPRINT", "stockSerial", serial, "opinion", "卡纸"));

        scenario.thenCaseWaitsAt(caseNo, "printVoucher");
        assertThat(refusalOf(() -> scenario.complete(
                        "printer", caseNo, "printVoucher", Map.of("decision", "PRINTED", "stockSerial", serial))))
                .isEqualTo("票证号「" + serial + "」已使用或已作废，请核对。");
    }

    @Test
    void the_voucher_keeps_the_rules_of_the_day_the_agreement_was_signed() {
        scenario.todayIs("2024-08-29");
        String agreementNo = household.hasAgreement("600000", "VOUCHER");
        scenario.todayIs("2024-09-02");

        String caseNo = scenario.start("intake", "voucherIssuance", household.application(agreementNo));

        assertThat(scenario.shown("calc", caseNo, "calculateAmount", "facts").toString())
                .contains("KM-2022-TRIAL");
    }

    @Test
    void a_second_application_for_the_same_agreement_is_refused() {
        household.fundHas("2000000");
        var application = household.application(household.hasAgreement("700000", "VOUCHER"));
        scenario.start("intake", "voucherIssuance", application);

        assertThat(refusalOf(() -> scenario.start("intake2", "voucherIssuance", application)))
                .contains("不能重复受理");
    }

    @Test
    void a_face_that_its_components_do_not_come_to_is_not_approved() {
        String caseNo = household.appliesAndReaches("approveIssuance", "973430.00");
        db.sql("update voucher_issuance set bonus_fen = bonus_fen + 1, face_fen = face_fen + 1 where case_no = ?")
                .param(caseNo)
                .update();

        assertThat(refusalOf(() -> scenario.approve("deputy", caseNo, "approveIssuance")))
                .isEqualTo("复算不一致：政策性奖励登记38,937.21元，复算38,937.20元；票面金额登记1,012,367.21元，复算1,012,367.20元。不得核发，请退回核算。");
        scenario.thenCaseWaitsAt(caseNo, "approveIssuance");
    }

    @Test
    void no_money_no_voucher() {
        String caseNo = household.appliesAndReaches("confirmFunds", "900000000");

        String refusal = refusalOf(() -> scenario.complete(
                "finance",
                caseNo,
                "confirmFunds",
                Map.of("decision", "APPROVE", "opinion", "有", "fundNo", Household.FUND, "reasonCode", "R09")));

        assertThat(refusal).contains("资金未落实不得核发");
        scenario.thenCaseWaitsAt(caseNo, "confirmFunds");
    }

    @Test
    void who_calculated_may_not_check() {
        String caseNo = household.appliesAndReaches("handOverVoucher", "600000");

        assertThat(refusalOf(() -> scenario.complete("calc", caseNo, "handOverVoucher", Map.of())))
                .contains("不属于您的岗位");
    }
}
