package fangpiao.swap;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.swap.SwapScenario.NOTHING_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.payment.PaymentDesk;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way from a promised home to a voucher, told through its forms. */
@ApplicationTest
class SwapConversionTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    SwapScenario swap;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    PaymentDesk payments;

    @BeforeEach
    void the_day_of_the_first_voucher() {
        scenario.todayIs("2024-08-30");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void the_first_household_converts_and_holds_the_voucher_of_the_letter() {
        String agreementNo = household.hasAgreement("973430.00", "SWAP");
        household.fundHas("2000000");
        String caseNo = swap.applies(agreementNo);
        swap.isApproved(caseNo, NOTHING_LEFT);
        String issuance = swap.signs(caseNo, swap.supplement());

        assertThat(swap.partsOf(agreementNo)).isEqualTo("973430/0/0");
        household.reaches("end", issuance);

        scenario.thenCaseEndedAt(issuance, "voucherHandedOver");
        scenario.thenCaseEndedAt(caseNo, "issuanceClosed");
        var voucher = vouchers.card(new VoucherNo(household.voucherOf(issuance)));
        assertThat(voucher.face()).hasToString("1,012,367.20");
        assertThat(voucher.policyVersion()).isEqualTo("XS-PILOT-XKZ");
    }

    @Test
    void what_is_still_due_of_the_fee_is_paid_beside_the_issuance() {
        String agreementNo = household.hasAgreement("973430.00", "SWAP");
        String caseNo = signedWith30000Paid(agreementNo);
        String owed = "holder/" + agreementNo + "/payable";

        scenario.thenCaseWaitsAt(caseNo, "payTransitionFee");
        assertThat(scenario.balanceFen(owed)).isEqualTo(970_185);

        swap.paysFee(caseNo);
        scenario.complete("finance", caseNo, "confirmFeePayment", received());

        scenario.thenCaseWaitsAt(caseNo);
        assertThat(scenario.balanceFen(owed)).isZero();
        scenario.thenCaseWaitsAt(swap.issuanceOf(caseNo), "calculateAmount");
    }

    @Test
    void a_fee_that_the_bank_sent_back_is_paid_again() {
        String caseNo = signedWith30000Paid(household.hasAgreement("700000", "SWAP"));
        swap.paysFee(caseNo);

        scenario.complete("finance", caseNo, "confirmFeePayment", Map.of("decision", "FAILED", "opinion", "户名与账号不符"));

        scenario.thenCaseWaitsAt(caseNo, "payTransitionFee");
    }

    @Test
    void a_fee_that_the_bank_s_statement_shows_needs_no_click() {
        String agreementNo = household.hasAgreement("700000", "SWAP");
        String caseNo = signedWith30000Paid(agreementNo);
        swap.paysFee(caseNo);

        payments.returned(caseNo + "-1", "账号已销户");

        scenario.thenCaseWaitsAt(caseNo, "payTransitionFee");
        swap.paysFee(caseNo);

        payments.received(caseNo + "-2", "HD-" + scenario.unique(), scenario.today());

        scenario.thenCaseWaitsAt(caseNo);
        assertThat(scenario.balanceFen("holder/" + agreementNo + "/payable")).isZero();
    }

    @Test
    void a_fee_that_comes_back_after_it_had_arrived_is_owed_and_paid_again_beside_the_issuance() {
        String agreementNo = household.hasAgreement("700000", "SWAP");
        String caseNo = signedWith30000Paid(agreementNo);
        swap.paysFee(caseNo);
        payments.received(caseNo + "-1", "HD-" + scenario.unique(), scenario.today());
        scenario.thenCaseWaitsAt(caseNo);

        payments.returnedLate(caseNo + "-1", "账号已销户", Optional.empty());

        scenario.thenCaseWaitsAt(caseNo, "payTransitionFee");
        assertThat(scenario.balanceFen("holder/" + agreementNo + "/payable")).isEqualTo(970_185);
        swap.paysFee(caseNo);
        payments.received(caseNo + "-2", "HD-" + scenario.unique(), scenario.today());
        scenario.thenCaseWaitsAt(caseNo);
        scenario.thenCaseWaitsAt(swap.issuanceOf(caseNo), "calculateAmount");
    }

    @Test
    void overdue_months_count_twice_and_the_household_sees_why() {
        String caseNo = swap.applies(household.hasAgreement("700000", "SWAP"));
        var form = swap.clearing("0");
        form.put("decision", "RECALCULATE");

        scenario.complete("calc", caseNo, "clearTransitionFee", form);

        assertThat(scenario.shown("calc", caseNo, "clearTransitionFee", "amountLines")
                        .toString())
                .contains("17,730.00", "17,539.35", "4,432.50", "39,701.85");
        assertThat(scenario.shown("calc", caseNo, "clearTransitionFee", "facts").toString())
                .contains("应补发 39,701.85 元");
    }

    @Test
    void what_was_paid_too_much_is_taken_off_the_voucher_and_nobody_can_forget_it() {
        String agreementNo = household.hasAgreement("700000", "SWAP");
        String caseNo = swap.applies(agreementNo);
        swap.isApproved(caseNo, "50000");
        String issuance = swap.signs(caseNo, swap.supplement());

        scenario.thenCaseWaitsAt(caseNo);
        assertThat(scenario.shown("calc", issuance, "calculateAmount", "deductionYuan"))
                .isEqualTo("10298.15");
        var without = Map.<String, Object>of(
                "deductionYuan", "0", "deductionReason", "无", "decision", "RECALCULATE", "opinion", "不扣");
        assertThat(refusalOf(() -> scenario.complete("calc", issuance, "calculateAmount", without)))
                .isEqualTo("多领过渡费10,298.15元须从本票扣减，扣减款项不得少于此数。");
        assertThat(scenario.shown("calc", issuance, "calculateAmount", "facts").toString())
                .contains("717,289.92");
    }

    @Test
    void the_rules_of_the_day_of_signing_are_pinned() {
        scenario.todayIs("2024-08-20");
        String caseNo = swap.applies(household.hasAgreement("700000", "SWAP"));
        swap.isApproved(caseNo, NOTHING_LEFT);
        scenario.todayIs("2024-09-02");
        var early = swap.supplement();
        early.put("signedOn", "2024-08-29");

        String issuance = swap.signs(caseNo, early);

        assertThat(scenario.shown("calc", issuance, "calculateAmount", "facts").toString())
                .contains("KM-2022-TRIAL")
                .doesNotContain("XS-PILOT-XKZ");
    }

    @Test
    void one_agreement_may_bring_a_voucher_for_each_of_its_parts() {
        String agreementNo = household.hasAgreement("2500000", mix("1000000", "1400000", "100000"));
        household.fundHas("4000000");
        String chosen = scenario.start("intake", "voucherIssuance", household.application(agreementNo));

        String first = swap.appliesFor("800000", agreementNo);
        swap.isApproved(first, NOTHING_LEFT);
        String second = swap.signs(first, swap.supplement());
        assertThat(swap.partsOf(agreementNo)).isEqualTo("1800000/600000/100000");
        String third = swap.converts(agreementNo);

        assertThat(swap.partsOf(agreementNo)).isEqualTo("2400000/0/100000");
        household.reaches("end", chosen);
        household.reaches("end", second);
        household.reaches("end", third);
        assertThat(faceOf(chosen)).isEqualTo("1,040,000.00");
        assertThat(faceOf(second)).isEqualTo("832,000.00");
        assertThat(faceOf(third)).isEqualTo("624,000.00");
        assertThat(swap.levelOf(third)).isEqualTo("249600000 renewal-director");
    }

    @Test
    void a_converted_part_whose_issuance_came_to_nothing_may_be_applied_for_again() {
        String agreementNo = household.hasAgreement("700000", "SWAP");
        String caseNo = swap.applies(agreementNo);
        swap.isApproved(caseNo, "50000");
        String issuance = swap.signs(caseNo, swap.supplement());
        scenario.complete(
                "calc",
                issuance,
                "calculateAmount",
                Map.of("deductionYuan", "10298.15", "decision", "WITHDRAW", "opinion", "户主暂缓"));
        scenario.thenCaseEndedAt(caseNo, "issuanceClosed");

        String again = scenario.start("intake", "voucherIssuance", household.application(agreementNo));

        assertThat(scenario.shown("calc", again, "calculateAmount", "deductionYuan"))
                .isEqualTo("10298.15");
        assertThat(refusalOf(() -> scenario.start("intake", "voucherIssuance", household.application(agreementNo))))
                .contains("没有可用于房票安置的部分");
    }

    @Test
    void a_household_without_a_voucher_part_is_sent_to_the_conversion() {
        var application = household.application(household.hasAgreement("700000", "SWAP"));

        assertThat(refusalOf(() -> scenario.start("intake", "voucherIssuance", application)))
                .isEqualTo("该户为产权调换，须先办理「产权调换转房票」。");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"checkClearing, reviewer", "approveSupplement, deputy"})
    void every_review_can_send_the_case_back_to_the_clearing(String review, String official) {
        String caseNo = waitingAt(review);

        scenario.sendBack(official, caseNo, review);

        scenario.thenCaseWaitsAt(caseNo, "clearTransitionFee");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"checkClearing, reviewer", "approveSupplement, deputy"})
    void a_conversion_that_is_rejected_leaves_the_swap_right_as_it_was(String review, String official) {
        String caseNo = waitingAt(review);

        scenario.reject(official, caseNo, review);

        scenario.thenCaseEndedAt(caseNo, "conversionDropped");
    }

    @Test
    void the_household_may_withdraw_before_anything_is_cleared() {
        String agreementNo = household.hasAgreement("700000", "SWAP");
        String caseNo = swap.applies(agreementNo);

        scenario.complete("calc", caseNo, "clearTransitionFee", Map.of("decision", "WITHDRAW", "opinion", "户主撤回"));

        scenario.thenCaseEndedAt(caseNo, "conversionDropped");
        assertThat(swap.partsOf(agreementNo)).isEqualTo("0/700000/0");
        assertThat(swap.applies(agreementNo)).isNotEqualTo(caseNo);
    }

    @Test
    void the_household_may_refuse_to_sign() {
        String agreementNo = household.hasAgreement("700000", "SWAP");
        String caseNo = swap.applies(agreementNo);
        swap.isApproved(caseNo, NOTHING_LEFT);

        scenario.complete("intake", caseNo, "signSupplement", Map.of("decision", "DECLINED", "opinion", "仍要房屋"));

        scenario.thenCaseEndedAt(caseNo, "conversionDropped");
        assertThat(swap.partsOf(agreementNo)).isEqualTo("0/700000/0");
    }

    @Test
    void a_clearing_that_nobody_has_seen_cannot_be_confirmed() {
        String caseNo = swap.applies(household.hasAgreement("700000", "SWAP"));
        var form = swap.clearing("0");
        form.put("decision", "CONFIRM");

        assertThat(refusalOf(() -> scenario.complete("calc", caseNo, "clearTransitionFee", form)))
                .contains("请先选择「重新清算」");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "feeArea, 98.51, 计费面积98.51㎡应大于零且不超过协议建筑面积98.50㎡。",
        "feeArea, 0, 计费面积0.00㎡应大于零且不超过协议建筑面积98.50㎡。",
        "feeStop, 2023-02-28, 过渡费停发日2023-02-28不得早于起算日2023-03-01。"
    })
    void a_clearing_that_cannot_be_is_refused(String field, String value, String sentence) {
        String caseNo = swap.applies(household.hasAgreement("700000", "SWAP"));
        var form = swap.clearing("0");
        form.put(field, value);
        form.put("decision", "RECALCULATE");

        assertThat(refusalOf(() -> scenario.complete("calc", caseNo, "clearTransitionFee", form)))
                .isEqualTo(sentence);
    }

    @Test
    void a_fee_is_paid_to_the_household_itself_and_to_no_other() {
        String caseNo = swap.applies(household.hasAgreement("700000", "SWAP"));
        swap.isApproved(caseNo, "30000");

        assertThat(refusalOf(() -> swap.signs(caseNo, swap.supplement()))).isEqualTo("应补发过渡费9,701.85元，请填写户名、开户行和收款账号。");
        assertThat(refusalOf(() -> swap.signs(caseNo, swap.supplementPaidTo("别人"))))
                .contains("过渡费只能付给被征收人本人");
        scenario.thenCaseWaitsAt(caseNo, "signSupplement");
    }

    @Test
    void a_supplement_is_not_signed_tomorrow_nor_under_a_number_used_before() {
        var used = swap.supplement();
        String other = swap.applies(household.hasAgreement("700000", "SWAP"));
        swap.isApproved(other, NOTHING_LEFT);
        swap.signs(other, used);
        String caseNo = swap.applies(household.hasAgreement("700000", "SWAP"));
        swap.isApproved(caseNo, NOTHING_LEFT);
        var tomorrow = swap.supplement();
        tomorrow.put("signedOn", scenario.today().plusDays(1).toString());

        assertThat(refusalOf(() -> swap.signs(caseNo, tomorrow))).isEqualTo("签订日期不得晚于今天。");
        assertThat(refusalOf(() -> swap.signs(caseNo, used))).contains("已被使用");
    }

    @Test
    void one_conversion_at_a_time_and_never_more_than_the_swap_part() {
        String agreementNo = household.hasAgreement("700000", "SWAP");

        assertThat(refusalOf(() -> swap.appliesFor("700000.01", agreementNo)))
                .isEqualTo("转房票部分700,000.01元应大于零且不超过产权调换部分700,000.00元。");
        assertThat(refusalOf(() -> swap.appliesFor("0", agreementNo))).contains("应大于零");
        swap.appliesFor("700000", agreementNo);
        assertThat(refusalOf(() -> swap.applies(agreementNo))).contains("不能重复受理");
        assertThat(refusalOf(() -> swap.applies(household.hasAgreement("700000", "VOUCHER"))))
                .contains("没有产权调换部分");
    }

    private String signedWith30000Paid(String agreementNo) {
        household.fundHas("2000000");
        String caseNo = swap.applies(agreementNo);
        swap.isApproved(caseNo, "30000");
        swap.signs(caseNo, swap.supplementPaidTo(swap.holderOf(agreementNo)));
        return caseNo;
    }

    private String waitingAt(String review) {
        String caseNo = swap.applies(household.hasAgreement("700000", "SWAP"));
        swap.clears(caseNo, "30000");
        if (review.equals("approveSupplement")) scenario.approve("reviewer", caseNo, "checkClearing");
        return caseNo;
    }

    private Map<String, Object> received() {
        return Map.of(
                "decision",
                "RECEIVED",
                "receiptNo",
                "HD-" + scenario.unique(),
                "paidOn",
                scenario.today().toString());
    }

    private static Map<String, Object> mix(String voucher, String swap, String cash) {
        var parts = new HashMap<String, Object>();
        parts.put("voucherPartYuan", voucher);
        parts.put("swapPartYuan", swap);
        parts.put("cashPartYuan", cash);
        parts.put("voluntary", true);
        return parts;
    }

    private String faceOf(String issuance) {
        return vouchers.card(new VoucherNo(household.voucherOf(issuance)))
                .face()
                .toString();
    }
}
