package fangpiao.extension;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.expiry.ExpiryScenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.policy.SaleStage;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.startup.MovableClock;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherStatus;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way an application for more days can go. A voucher of a year from 2024-08-30 has its last day on Monday, 2025-09-01. */
@ApplicationTest
class VoucherExtensionTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ExtensionScenario extensions;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PolicyDesk policies;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    MovableClock clock;

    VoucherCard voucher;

    @BeforeEach
    void a_voucher_of_a_year() {
        scenario.todayIs("2024-08-30");
        voucher = purchases.aVoucherOf("600000");
        settlement.bankAnswersAtOnce();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void six_months_are_counted_from_the_day_of_issue_and_written_down() {
        expiry.sheetOf("2025-08-05");
        String contact = expiry.caseOf(voucher.no().value());

        String caseNo = extensions.isGranted(extensions.applies(voucher, 6));

        scenario.thenCaseEndedAt(caseNo, "termExtended");
        assertThat(now().expiresOn()).as("a worked Saturday").hasToString("2026-02-28");
        assertThat(extensions.changesOf(voucher)).containsExactly("2025-09-01 2026-02-28 EXTENSION");
        assertThat(extensions.noticesOf(caseNo)).containsExactly("TERM_EXTENDED 2025-09-01 2026-02-28");
        scenario.thenCaseEndedAt(contact, "expiryClosed");
    }

    @Test
    void who_decides_sees_the_day_that_the_months_lead_to() {
        expiry.sheetOf("2025-08-05");

        String caseNo = extensions.applies(voucher, 6);

        assertThat(scenario.shown("reviewer", caseNo, "reviewExtension", "facts")
                        .toString())
                .contains("{\"item\":\"同意后的最后一天\",\"value\":\"2026-02-28\"}");
    }

    @Test
    void a_second_extension_and_a_seventh_month_are_refused() {
        assertThat(refusalOf(() -> extensions.applies(voucher, 7))).isEqualTo("规则版本XS-PILOT-XKZ的「每次延期上限」为6个月，不能延期7个月。");
        extensions.isGranted(extensions.applies(voucher, 6));

        assertThat(refusalOf(() -> extensions.applies(voucher, 1)))
                .isEqualTo("规则版本XS-PILOT-XKZ的「可延期次数」为1次，房票%s已延期1次，不能再延期。".formatted(voucher.no()));
    }

    @Test
    void the_last_minute_of_the_last_day_is_in_time_and_the_next_one_is_not() {
        VoucherCard late = purchases.aVoucherOf("600000");
        clock.moveTo(ZonedDateTime.parse("2025-09-01T23:59:00+08:00[Asia/Shanghai]"));
        extensions.applies(voucher, 1);

        clock.moveTo(ZonedDateTime.parse("2025-09-02T00:00:00+08:00[Asia/Shanghai]"));
        assertThat(refusalOf(() -> extensions.applies(late, 1)))
                .isEqualTo("房票%s已于2025-09-01到期，延期须在最后一天届满前申请。".formatted(late.no()));
        expiry.sheetOf("2025-09-02");
        assertThat(refusalOf(() -> extensions.applies(late, 1))).endsWith("延期须在最后一天届满前申请。");
    }

    @Test
    void asked_for_in_time_it_is_usable_until_the_decision() {
        scenario.todayIs("2025-09-01");
        String caseNo = extensions.applies(voucher, 3);

        expiry.sheetOf("2025-09-05");
        assertThat(now().status()).isEqualTo(VoucherStatus.ACTIVE);
        purchases.applies(voucher, purchases.aHomeFor1000000(), "1000");
        extensions.isGranted(caseNo);

        assertThat(now().expiresOn()).hasToString("2025-12-01");
        expiry.sheetOf("2025-12-02");
        assertThat(now().status()).isEqualTo(VoucherStatus.EXPIRED);
    }

    @Test
    void a_refusal_says_why_and_a_term_that_was_only_kept_open_ends_with_that_day() {
        scenario.todayIs("2025-09-01");
        String caseNo = extensions.applies(voucher, 3);
        scenario.todayIs("2025-09-05");

        extensions.isRefused(caseNo);

        scenario.thenCaseEndedAt(caseNo, "extensionRefused");
        assertThat(extensions.changesOf(voucher)).containsExactly("2025-09-01 2025-09-05 PENDING");
        assertThat(extensions.noticesOf(caseNo)).containsExactly("EXTENSION_REFUSED 2025-09-05");
        assertThat(now().isUsableOn(scenario.today())).isTrue();
        expiry.sheetOf("2025-09-06");
        assertThat(now().status()).isEqualTo(VoucherStatus.EXPIRED);
    }

    @Test
    void a_refusal_before_the_last_day_changes_nothing() {
        scenario.todayIs("2025-08-01");
        String caseNo = extensions.applies(voucher, 3);
        scenario.reject("reviewer", caseNo, "reviewExtension");

        scenario.thenCaseEndedAt(caseNo, "extensionRefused");
        assertThat(extensions.changesOf(voucher)).isEmpty();
        assertThat(now().keptBy()).isNull();
        assertThat(now().expiresOn()).hasToString("2025-09-01");
    }

    @Test
    void where_the_rules_do_not_keep_it_open_it_ends_and_a_late_grant_revives_it() {
        scenario.todayIs("2024-08-30");
        voucher = purchases.aVoucherOf("600000", rules("extension.keepAliveWhilePending", "false"));
        scenario.todayIs("2025-09-01");
        String caseNo = extensions.applies(voucher, 6);
        expiry.sheetOf("2025-09-02");
        assertThat(now().status()).isEqualTo(VoucherStatus.EXPIRED);
        String ended = expiry.caseOf(voucher.no().value());
        scenario.thenCaseWaitsAt(ended, "confirmConversion");

        extensions.isGranted(caseNo);

        assertThat(now().status()).isEqualTo(VoucherStatus.ACTIVE);
        assertThat(now().expiresOn()).hasToString("2026-02-28");
        scenario.thenCaseEndedAt(ended, "expiryClosed");
    }

    @Test
    void who_reviews_or_decides_can_send_it_back_and_the_holder_withdraw_it() {
        scenario.todayIs("2025-08-01");
        String caseNo = extensions.applies(voucher, 3);
        scenario.sendBack("reviewer", caseNo, "reviewExtension");
        assertThat(scenario.shown("intake", caseNo, "correctExtension", "months"))
                .isEqualTo(3);
        extensions.corrects(caseNo, voucher, 2);
        extensions.isReviewed(caseNo);
        scenario.sendBack("deputy", caseNo, "decideExtension");

        extensions.withdraws(caseNo);

        scenario.thenCaseEndedAt(caseNo, "extensionWithdrawn");
        assertThat(now().keptBy()).isNull();
        extensions.isGranted(extensions.applies(voucher, 6));
    }

    @Test
    void the_days_with_the_applicant_are_added_to_the_ten_of_the_decision() {
        scenario.todayIs("2025-08-01");
        String caseNo = extensions.applies(voucher, 3);
        // eight of the ten working days are over; five more pass until the papers come
        scenario.todayIs("2025-08-13");
        scenario.sendBack("reviewer", caseNo, "reviewExtension");
        scenario.todayIs("2025-08-20");
        extensions.corrects(caseNo, voucher, 3);

        var due = scenario.openTask(caseNo, "reviewExtension").getDueDate().toInstant();
        assertThat(due.atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime()).isEqualTo("2025-08-22T23:59:59");
    }

    @Test
    void one_voucher_has_one_open_application_and_one_paper_one_case() {
        scenario.todayIs("2025-08-01");
        var form = extensions.application(voucher, 3);
        String caseNo = extensions.applies(form);
        assertThat(refusalOf(() -> extensions.applies(voucher, 3)))
                .isEqualTo("房票%s已有在办的延期案%s，不能重复申请。".formatted(voucher.no(), caseNo));

        VoucherCard other = purchases.aVoucherOf("600000");
        form.put("voucherNo", other.no().value());
        assertThat(refusalOf(() -> extensions.applies(form)))
                .isEqualTo("延期申请书「%s」已用于%s案，请核对编号。".formatted(form.get("applicationNo"), caseNo));
    }

    @Test
    void a_voucher_that_is_used_up_needs_no_decision() {
        scenario.todayIs("2025-08-01");
        String caseNo = extensions.applies(voucher, 3);

        settlement.aFiledContract(voucher.no().value(), SaleStage.READY, "600000");

        scenario.thenCaseEndedAt(caseNo, "extensionClosed");
        assertThat(extensions.statusOf(caseNo)).isEqualTo("CLOSED");
    }

    @Test
    void a_new_last_day_that_is_over_cannot_be_granted() {
        scenario.todayIs("2025-09-01");
        String caseNo = extensions.applies(voucher, 1);
        extensions.isReviewed(caseNo);
        scenario.todayIs("2025-10-10");

        assertThat(refusalOf(() -> scenario.approve("deputy", caseNo, "decideExtension")))
                .isEqualTo("延期后的最后一天2025-09-30已过，不能批准。");
    }

    @Test
    void the_decision_is_due_within_ten_working_days_of_the_application() {
        scenario.todayIs("2025-08-01");
        String caseNo = extensions.applies(voucher, 3);
        scenario.todayIs("2025-08-14");
        extensions.isReviewed(caseNo);

        assertThat(scenario.openTask(caseNo, "decideExtension").getDueDate().toInstant())
                .hasToString("2025-08-15T15:59:59Z");
    }

    @Test
    void a_delay_of_the_office_that_is_over_moves_the_last_day_by_its_days_and_costs_no_extension() {
        scenario.todayIs("2025-08-01");
        String caseNo = extensions.applies(extensions.delay(voucher, "2025-07-01", "2025-07-10"));

        extensions.isGranted(caseNo);

        scenario.thenCaseEndedAt(caseNo, "termExtended");
        assertThat(now().expiresOn()).hasToString("2025-09-11");
        assertThat(extensions.clockOf(voucher))
                .containsExactly("STOP 2025-06-30 - intake deputy", "RESUME 2025-07-10 10 intake deputy");
        extensions.isGranted(extensions.applies(voucher, 6));
        assertThat(now().expiresOn()).as("2026-02-28 and ten days").hasToString("2026-03-10");
    }

    @Test
    void a_delay_that_goes_on_stops_the_clock_until_two_persons_say_that_it_is_over() {
        scenario.todayIs("2025-08-01");
        String caseNo = extensions.isGranted(extensions.applies(extensions.delay(voucher, "2025-08-01", null)));
        scenario.thenCaseWaitsAt(caseNo, "reportDelayEnd");

        expiry.sheetOf("2025-09-10");
        assertThat(now().status()).as("its days do not count").isEqualTo(VoucherStatus.ACTIVE);
        assertThat(expiry.stepsOf(voucher.no().value())).as("nobody is hurried").isEmpty();
        extensions.reportsEnd(caseNo, "2025-09-08");
        scenario.sendBack("reviewer", caseNo, "confirmDelayEnd");
        extensions.reportsEnd(caseNo, "2025-09-09");
        scenario.approve("reviewer", caseNo, "confirmDelayEnd");

        scenario.thenCaseEndedAt(caseNo, "clockResumed");
        assertThat(now().expiresOn())
                .as("2025-09-01 and forty days are a worked Saturday")
                .hasToString("2025-10-11");
        assertThat(extensions.clockOf(voucher))
                .containsExactly("STOP 2025-07-31 - intake deputy", "RESUME 2025-09-09 40 intake reviewer");
        assertThat(extensions.noticesOf(caseNo)).containsExactly("TERM_EXTENDED 2025-09-01 2025-10-11");
    }

    @Test
    void a_clock_that_is_found_to_run_since_long_ago_leaves_the_day_on_which_that_was_found() {
        scenario.todayIs("2025-08-01");
        String caseNo = extensions.isGranted(extensions.applies(extensions.delay(voucher, "2025-08-01", null)));
        scenario.todayIs("2025-10-20");
        extensions.reportsEnd(caseNo, "2025-08-05");

        scenario.approve("reviewer", caseNo, "confirmDelayEnd");

        assertThat(extensions.changesOf(voucher))
                .containsExactly("2025-09-01 2025-09-08 CLOCK", "2025-09-08 2025-10-20 PENDING");
        expiry.sheetOf("2025-10-21");
        assertThat(now().status()).isEqualTo(VoucherStatus.EXPIRED);
    }

    @Test
    void a_voucher_used_up_while_its_clock_stands_still_has_a_running_clock_again() {
        scenario.todayIs("2025-08-01");
        String caseNo = extensions.isGranted(extensions.applies(extensions.delay(voucher, "2025-07-30", null)));

        settlement.aFiledContract(voucher.no().value(), SaleStage.READY, "600000");

        scenario.thenCaseEndedAt(caseNo, "extensionClosed");
        assertThat(now().stoppedOn()).isNull();
        assertThat(now().status()).isEqualTo(VoucherStatus.FULLY_USED);
    }

    @Test
    void a_delay_lies_in_the_term_and_not_in_the_future_and_the_rules_must_count_it() {
        scenario.todayIs("2025-08-01");
        var refusals = new ArrayList<String>();
        for (var days : List.of(
                List.of("2024-08-30", "2024-09-05"),
                List.of("2025-08-02", ""),
                List.of("2025-07-10", "2025-07-09"),
                List.of("2025-07-10", "2025-08-02")))
            refusals.add(refusalOf(() -> extensions.applies(
                    extensions.delay(voucher, days.get(0), days.get(1).isEmpty() ? null : days.get(1)))));
        assertThat(refusals)
                .containsExactly(
                        "延误起始日应在房票核发日2024-08-30之后、最后一天2025-09-01之前（含当日），且不晚于今天。",
                        "延误起始日应在房票核发日2024-08-30之后、最后一天2025-09-01之前（含当日），且不晚于今天。",
                        "延误结束日应在起始日2025-07-10至今天之间。",
                        "延误结束日应在起始日2025-07-10至今天之间。");

        String strict = rules("delay.suspendsTerm", "false");
        VoucherCard other = purchases.aVoucherOf("600000", strict);
        scenario.todayIs("2025-08-10");
        assertThat(refusalOf(() -> extensions.applies(extensions.delay(other, "2025-08-05", null))))
                .isEqualTo("规则版本%s的「经办单位延误期间期限中止」为「否」，期限不能中止。".formatted(strict));
    }

    private String rules(String parameter, String value) {
        String code = "EXT-" + scenario.unique();
        policies.draft(Rules.book("version.code", code, parameter, value), "author");
        return code;
    }

    private VoucherCard now() {
        return vouchers.card(voucher.no());
    }
}
