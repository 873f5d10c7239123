package fangpiao.freeze;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.cashout.CashOutScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherStatus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a freeze can go, and what nobody can do with frozen money. */
@ApplicationTest
class VoucherFreezeTest {

    @Autowired
    Scenario scenario;

    @Autowired
    FreezeScenario courts;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    CashOutScenario cashOuts;

    @Autowired
    VoucherDesk vouchers;

    VoucherCard voucher;

    @BeforeEach
    void a_voucher_of_a_year() {
        scenario.todayIs("2024-08-30");
        voucher = purchases.aVoucherOf("600000");
        scenario.todayIs("2024-10-08");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void the_amount_is_out_of_use_from_the_registration_on() {
        String caseNo = courts.isServed(voucher, "250000.01", "2025-10-07");

        scenario.thenCaseWaitsAt(caseNo, "reviewFreeze");
        assertThat(courts.pagesOf(caseNo)).containsExactly("FREEZE available frozen 25000001");
        thenVoucherHas("349999.99", "250000.01");
        assertThat(refusalOf(() -> purchases.applies(voucher, purchases.aHomeFor1000000(), "350000")))
                .contains("可用余额349,999.99元（另有250,000.01元被司法冻结），不足350,000.00元");
    }

    @Test
    void confirmed_by_lawyer_and_approver_it_stands_for_its_period() {
        String caseNo = courts.freezes(voucher, "100000", "2025-10-07");

        assertThat(courts.statusOf(caseNo)).isEqualTo("FROZEN");
        assertThat(courts.periodsOf(caseNo)).containsExactly("2024-10-08 2025-10-07 intake deputy");
        assertThat(scenario.openTasks(caseNo)).isEmpty();
    }

    @Test
    void one_fen_more_than_there_is_is_refused_unless_less_will_do() {
        var order = courts.order(voucher, "600000.01", "2025-10-07");

        assertThat(refusalOf(() -> courts.isServed(order)))
                .startsWith("房票%s可用余额600,000.00元，不足冻结600,000.01元".formatted(voucher.no()));
        order.put("lessWillDo", true);
        String caseNo = courts.isServed(order);

        thenVoucherHas("0", "600000");
        assertThat(scenario.shown("legal", caseNo, "reviewFreeze", "facts").toString())
                .contains("600,000.00 元（法院要求冻结 600,000.01 元，余额不足，差 0.01 元未冻结）");
    }

    @Test
    void what_a_purchase_holds_is_not_frozen_and_can_still_be_filed() {
        String purchase = purchases.appliesAndReaches("confirmFiling", voucher, purchases.aHomeFor1000000(), "400000");
        courts.freezes(voucher, null, "2025-10-07");
        thenVoucherHas("0", "200000");

        purchases.isFiled(purchase);

        assertThat(now().used()).isEqualTo(Money.yuan("400000"));
        assertThat(now().status()).isEqualTo(VoucherStatus.PARTIALLY_USED);
        assertThat(refusalOf(() -> courts.isServed(voucher, "1", "2025-10-07")))
                .isEqualTo("房票%s没有可冻结的可用余额（另有200,000.00元被司法冻结），请在协助执行回执中写明。".formatted(voucher.no()));
    }

    @Test
    void a_freeze_and_a_purchase_at_once_never_take_the_same_money() throws Exception {
        String home = purchases.aHomeFor1000000();
        var order = courts.order(voucher, "600000", "2025-10-07");

        List<Boolean> done = atOnce(() -> courts.isServed(order), () -> purchases.applies(voucher, home, "600000"));

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(now().left()).isEqualTo(Money.yuan("600000"));
        assertThat(now().available()).isEqualTo(Money.ZERO);
    }

    @Test
    void frozen_money_is_not_cashed_out_whether_it_was_frozen_before_the_claim_or_during_it() {
        String freeze = courts.isServed(voucher, "100000", "2025-10-07");
        assertThat(refusalOf(() -> cashOuts.claimsAndReaches("checkCashOut", now())))
                .isEqualTo("房票%s尚有100,000.00元被司法冻结，待解冻后再办理。".formatted(voucher.no()));
        scenario.approve("legal", freeze, "reviewFreeze");
        scenario.reject("deputy", freeze, "approveFreeze");

        purchases.isFiled(purchases.appliesAndReaches("confirmFiling", voucher, purchases.aHomeFor1000000(), "520000"));
        String claim = cashOuts.claimsAndReaches("approveCashOut", now());
        courts.freezes(voucher, "1", "2025-10-07");

        assertThat(refusalOf(() -> cashOuts.isApproved(claim)))
                .isEqualTo("房票%s尚有1.00元被司法冻结，待解冻后再办理。".formatted(voucher.no()));
    }

    @Test
    void a_lawyer_against_it_leaves_it_to_the_approver_who_lifts_it_at_once() {
        String caseNo = courts.isServed(voucher, null, "2025-10-07");
        assertThat(now().available()).isEqualTo(Money.ZERO);
        scenario.reject("legal", caseNo, "reviewFreeze");
        thenVoucherHas("0", "600000");

        scenario.reject("deputy", caseNo, "approveFreeze");

        scenario.thenCaseEndedAt(caseNo, "freezeLifted");
        thenVoucherHas("600000", "0");
        assertThat(courts.clockOf(voucher)).isEmpty();
    }

    @Test
    void sent_back_by_lawyer_or_approver_it_stays_frozen_while_the_clerk_corrects() {
        String caseNo = courts.isServed(voucher, "100000", "2025-10-07");
        scenario.sendBack("legal", caseNo, "reviewFreeze");
        thenVoucherHas("500000", "100000");
        courts.corrects(caseNo, "2025-12-31");
        scenario.approve("legal", caseNo, "reviewFreeze");
        scenario.sendBack("deputy", caseNo, "approveFreeze");
        courts.corrects(caseNo, "2026-10-07");

        courts.isConfirmed(caseNo);

        assertThat(courts.periodsOf(caseNo)).containsExactly("2024-10-08 2026-10-07 intake deputy");
        assertThat(courts.pagesOf(caseNo)).containsExactly("FREEZE available frozen 10000000");
    }

    @Test
    void a_period_of_three_years_and_a_day_and_one_that_is_over_are_refused() {
        assertThat(refusalOf(() -> courts.isServed(voucher, "1", "2027-10-09")))
                .isEqualTo("规则版本XS-PILOT-XKZ的「每次冻结上限」为3年，自2024-10-08起的冻结最后一天应在该日之后、不晚于2027-10-08。");
        assertThat(refusalOf(() -> courts.isServed(voucher, "1", "2024-10-07"))).isEqualTo("冻结期限已于2024-10-07届满，请核对文书。");
        courts.isServed(voucher, "1", "2027-10-08");
    }

    @Test
    void an_order_is_registered_once_for_a_voucher() {
        var order = courts.order(voucher, "1", "2025-10-07");
        String first = courts.isServed(order);

        assertThat(refusalOf(() -> courts.isServed(order)))
                .isEqualTo("文书「%s」对房票%s的冻结已登记为%s案，不能重复登记。".formatted(order.get("orderNo"), voucher.no(), first));
    }

    @Test
    void a_release_is_registered_checked_and_approved() {
        String caseNo = courts.freezes(voucher, "100000", "2025-10-07");
        courts.courtWrites(caseNo);
        courts.registers(caseNo, courts.release());
        scenario.approve("legal", caseNo, "reviewCourtPaper");
        thenVoucherHas("500000", "100000");

        scenario.approve("deputy", caseNo, "approveRelease");

        scenario.thenCaseEndedAt(caseNo, "freezeReleased");
        assertThat(courts.statusOf(caseNo)).isEqualTo("RELEASED");
        assertThat(courts.pagesOf(caseNo))
                .containsExactly("FREEZE available frozen 10000000", "UNFREEZE frozen available 10000000");
        thenVoucherHas("600000", "0");
    }

    @Test
    void a_paper_that_is_doubted_goes_back_to_the_clerk_and_nothing_moves() {
        String caseNo = courts.freezes(voucher, "100000", "2025-10-07");
        courts.courtWrites(caseNo);
        courts.registers(caseNo, courts.release());
        scenario.sendBack("legal", caseNo, "reviewCourtPaper");
        courts.registers(caseNo, courts.release());
        scenario.approve("legal", caseNo, "reviewCourtPaper");
        scenario.sendBack("deputy", caseNo, "approveRelease");

        scenario.thenCaseWaitsAt(caseNo, "registerCourtPaper");
        thenVoucherHas("500000", "100000");
    }

    @Test
    void at_the_second_look_the_lawyer_sees_that_what_he_ticked_has_changed() {
        String caseNo = courts.freezes(voucher, "100000", "2025-10-07");
        courts.courtWrites(caseNo);
        courts.registers(caseNo, courts.release());
        scenario.sendBack("legal", caseNo, "reviewCourtPaper");
        courts.registers(caseNo, courts.release());

        assertThat(scenario.shown("legal", caseNo, "reviewCourtPaper", "roundChanges")
                        .toString())
                .contains("法院来文", "退回要求，已更改")
                .doesNotContain("表中无此项");
    }

    @Test
    void the_sheet_asks_thirty_and_seven_days_before_the_end_and_when_it_is_over() {
        String caseNo = courts.freezes(voucher, "100000", "2025-03-31");

        courts.sheetOf("2025-02-28");
        assertThat(scenario.openTasks(caseNo)).as("31 days before").isEmpty();
        courts.sheetOf("2025-03-01");
        courts.registers(caseNo, Map.of("decision", "WAIT"));
        courts.sheetOf("2025-03-23");
        assertThat(scenario.openTasks(caseNo)).as("asked once").isEmpty();
        courts.sheetOf("2025-03-24");
        courts.registers(caseNo, Map.of("decision", "WAIT"));
        courts.sheetOf("2025-03-31");
        assertThat(scenario.openTasks(caseNo)).as("the last day").isEmpty();
        courts.sheetOf("2025-04-01");

        assertThat(refusalOf(() -> courts.registers(caseNo, Map.of("decision", "WAIT"))))
                .isEqualTo("冻结期限已于2025-03-31届满，请登记续行冻结、解除冻结或期限届满。");
        courts.registers(caseNo, courts.lapse());
        courts.isAgreed(caseNo);
        assertThat(courts.statusOf(caseNo)).isEqualTo("LAPSED");
        thenVoucherHas("600000", "0");
    }

    @Test
    void on_its_last_day_it_has_not_lapsed_and_can_be_renewed_and_a_day_later_not() {
        String caseNo = courts.freezes(voucher, "100000", "2025-03-31");
        String late = courts.freezes(voucher, "100000", "2025-03-31");
        scenario.todayIs("2025-03-31");
        courts.courtWrites(caseNo);

        assertThat(refusalOf(() -> courts.registers(caseNo, courts.lapse()))).isEqualTo("冻结期限至2025-03-31（含当日），尚未届满。");
        assertThat(refusalOf(() -> courts.registers(caseNo, courts.renewal("2028-04-01"))))
                .endsWith("自2025-03-31起的冻结最后一天应在该日之后、不晚于2028-03-31。");
        courts.registers(caseNo, courts.renewal("2028-03-31"));
        scenario.todayIs("2025-04-02");
        courts.isAgreed(caseNo);
        assertThat(courts.periodsOf(caseNo))
                .containsExactly("2024-10-08 2025-03-31 intake deputy", "2025-03-31 2028-03-31 intake deputy");
        assertThat(courts.statusOf(caseNo)).isEqualTo("FROZEN");

        courts.courtWrites(late);
        assertThat(refusalOf(() -> courts.registers(late, courts.renewal("2026-03-31"))))
                .isEqualTo("续行冻结文书于2025-04-02送达，原冻结已于2025-03-31届满失效，应登记期限届满，并按新的冻结另案登记。");
    }

    @Test
    void nobody_checks_or_approves_what_he_has_registered() {
        String caseNo = scenario.start("intake2", "voucherFreeze", courts.order(voucher, "1", "2025-10-07"));

        assertThatThrownBy(() -> scenario.approve("intake2", caseNo, "reviewFreeze"))
                .isInstanceOf(Forbidden.class);
        scenario.approve("legal", caseNo, "reviewFreeze");
        assertThatThrownBy(() -> scenario.approve("legal", caseNo, "approveFreeze"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void two_courts_freeze_two_parts_and_each_release_gives_back_its_own() {
        String first = courts.freezes(voucher, "100000", "2025-10-07");
        String second = courts.freezes(voucher, "200000", "2025-10-07");
        thenVoucherHas("300000", "300000");

        courts.courtWrites(first);
        courts.registers(first, courts.release());
        courts.isAgreed(first);

        thenVoucherHas("400000", "200000");
        assertThat(courts.statusOf(second)).isEqualTo("FROZEN");
    }

    private static List<Boolean> atOnce(Runnable... acts) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var answers = List.of(acts).stream()
                    .map(act -> threads.submit(waitingFor(start, act)))
                    .toList();
            start.countDown();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Boolean> waitingFor(CountDownLatch start, Runnable act) {
        return () -> {
            start.await();
            try {
                act.run();
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        };
    }

    private void thenVoucherHas(String available, String frozen) {
        assertThat(now().available()).isEqualTo(Money.yuan(available));
        assertThat(now().frozen()).isEqualTo(Money.yuan(frozen));
    }

    private VoucherCard now() {
        return vouchers.card(voucher.no());
    }
}
