package fangpiao.purchase;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.pool.PoolScenario;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One home that several vouchers, savings and a loan pay together. */
@ApplicationTest
class SeveralVouchersTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PoolScenario developer;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    PolicyDesk policies;

    @Autowired
    JdbcClient db;

    VoucherCard mine;
    VoucherCard fathers;
    VoucherCard aunts;
    String home;

    @BeforeEach
    void three_vouchers_and_a_home() {
        scenario.todayIs("2024-09-10");
        mine = household.aVoucherOf("300000");
        fathers = household.aVoucherOf("400000");
        aunts = household.aVoucherOf("50000");
        home = household.aHomeFor1000000();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void mine_and_my_fathers_with_savings_and_a_loan() {
        var request = together();
        request.put("ownCashYuan", "100000");
        request.put("loanYuan", "200000");
        String caseNo = household.applies(request);
        assertThat(vouchers.card(mine.no()).held()).isEqualTo(yuan("300000"));
        assertThat(vouchers.card(fathers.no()).held()).isEqualTo(yuan("400000"));
        assertThat(scenario.shown("verifier", caseNo, "verifyVoucher", "facts").toString())
                .contains("子女", "自筹资金\",\"value\":\"100,000.00 元", "公积金）\",\"value\":\"200,000.00 元");

        var verified = household.verified();
        assertThat(refusalOf(() -> scenario.complete("verifier", caseNo, "verifyVoucher", verified)))
                .isEqualTo("购房人是持票人的子女，请填写亲属关系证明。");
        verified.put("kinshipProof", "户口簿");
        scenario.complete("verifier", caseNo, "verifyVoucher", verified);
        household.subscribes(caseNo);
        scenario.approve("reviewer", caseNo, "checkContract");
        household.isFiled(caseNo);

        scenario.thenCaseEndedAt(caseNo, "purchaseCommitted");
        assertThat(vouchers.card(mine.no()).used()).isEqualTo(yuan("300000"));
        assertThat(vouchers.card(fathers.no()).used()).isEqualTo(yuan("400000"));
        assertThat(db.sql("select count(*) from endorsement where purchase_no = ?")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void all_or_nothing_is_locked() {
        var request = together();
        household.with(request, 3, aunts, "50000.01", "CHILD");

        assertThat(refusalOf(() -> household.applies(request)))
                .isEqualTo("房票%s可用余额50,000.00元，不足50,000.01元。".formatted(aunts.no()));

        assertThat(vouchers.card(mine.no()).held().isZero()).isTrue();
        assertThat(vouchers.card(fathers.no()).held().isZero()).isTrue();
        assertThat(developer.stateOfUnit(home)).isEqualTo("LISTED");
    }

    @Test
    void a_rejected_verification_lets_all_vouchers_go() {
        String caseNo = household.applies(together());

        scenario.reject("verifier", caseNo, "verifyVoucher");

        scenario.thenCaseEndedAt(caseNo, "purchaseDeclined");
        assertThat(vouchers.card(mine.no()).available()).isEqualTo(yuan("300000"));
        assertThat(vouchers.card(fathers.no()).available()).isEqualTo(yuan("400000"));
        assertThat(developer.stateOfUnit(home)).isEqualTo("LISTED");
    }

    @Test
    void a_holder_to_whom_the_buyer_is_too_far_refuses_all() {
        var request = household.with(together(), 3, aunts, "50000", "SIBLING");

        assertThat(refusalOf(() -> household.applies(request))).isEqualTo("按规则版本XS-PILOT-XKZ，持票人的兄弟姐妹不能使用房票购房。");
    }

    @Test
    void one_fen_too_little_or_too_much_is_refused_with_the_figures() {
        var request = together();
        request.put("ownCashYuan", "299999.99");
        assertThat(refusalOf(() -> household.applies(request)))
                .isEqualTo("房票700,000.00元、自筹资金299,999.99元、贷款0.00元合计999,999.99元，比房屋总价1,000,000.00元少0.01元。");
        request.put("loanYuan", "0.02");
        assertThat(refusalOf(() -> household.applies(request))).endsWith("比房屋总价1,000,000.00元多0.01元。");
    }

    @Test
    void the_contract_may_cost_less_if_its_parts_say_so() {
        String caseNo = household.applies(household.request(mine, home, "300000"));
        household.isVerified(caseNo);
        var contract = household.signedOn("2024-09-10");
        contract.put("contractPriceYuan", "990000");

        assertThat(refusalOf(() -> scenario.complete("verifier", caseNo, "registerSubscription", contract)))
                .endsWith("比房屋总价990,000.00元多10,000.00元。");
        contract.put("ownCashYuan", "490000");
        contract.put("loanYuan", "200000");
        scenario.complete("verifier", caseNo, "registerSubscription", contract);
        assertThat(scenario.shown("reviewer", caseNo, "checkContract", "facts").toString())
                .contains("490,000.00 元", "200,000.00 元");
    }

    @Test
    void one_voucher_is_written_down_once_and_whole() {
        var twice = household.request(mine, home, "100000");
        household.with(twice, 2, mine, "100000", "SELF");
        assertThat(refusalOf(() -> household.applies(twice))).isEqualTo("同一张房票只能填写一次。");

        var half = household.request(mine, home, "100000");
        half.put("voucherNo2", fathers.no().value());
        assertThat(refusalOf(() -> household.applies(half))).isEqualTo("第2张房票须同时填写房票号、使用金额和与持票人关系；不用的请全部留空。");
    }

    @Test
    @Transactional
    void rules_that_grant_one_voucher_for_a_home_refuse_the_second_and_others_do_not_help() {
        policies.draft(Rules.book("version.code", "ONE-VOUCHER", "purchase.multiVoucher", "false"), "author");
        VoucherCard alone = household.aVoucherOf("100000", "ONE-VOUCHER");

        assertThat(refusalOf(() -> household.applies(household.with(together(), 3, alone, "1", "CHILD"))))
                .isEqualTo("按规则版本ONE-VOUCHER，一套房屋只能使用一张房票，房票%s不能与其他房票合用。".formatted(alone.no()));
        assertThat(household.applies(household.request(alone, home, "100000"))).startsWith("GF-");
    }

    @Test
    @Transactional
    void the_shortest_lock_of_all_rules_counts() {
        policies.draft(Rules.book("version.code", "SHORT", "reserve.ttlDays", "7"), "author");
        VoucherCard quick = household.aVoucherOf("100000", "SHORT");

        String caseNo = household.applies(household.with(together(), 3, quick, "1", "CHILD"));

        assertThat(scenario.shown("verifier", caseNo, "verifyVoucher", "facts").toString())
                .contains("2024-09-17 23:59");
    }

    /** I buy with 300,000 of mine and 400,000 of my father's. */
    private Map<String, Object> together() {
        return household.with(household.request(mine, home, "300000"), 2, fathers, "400000", "CHILD");
    }
}
