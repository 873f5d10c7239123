package fangpiao.cashout;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.expiry.DailySheet;
import fangpiao.payment.BankSimulator;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.Hold;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules make of a balance, and what they and the papers refuse. */
@ApplicationTest
class CashOutRulesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    CashOutScenario cashOut;

    @Autowired
    DailySheet sheet;

    @Autowired
    BankSimulator bank;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-10");
        bank.behave(BankSimulator.Manner.AT_ONCE);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @ParameterizedTest
    @CsvSource({"917999.99, 150000.01", "918000.00, 162000.00"})
    void at_85_percent_one_fen_decides(String used, String paid) {
        assertThat(payableOf(cashOut.claims(cashOut.aVoucherUsed(used)))).isEqualTo(Money.yuan(paid));
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, 880000, 108000.00",
        "EXCESS, 880000, 113000.00",
        "EXCESS, 950000, 50000.00",
        "WHOLE, 949999.99, 45000.01"
    })
    void a_haircut_is_of_the_whole_balance_or_of_what_exceeds_the_limit(String scope, String used, String paid) {
        String rules = cashOut.rules(
                "balance.rule",
                "HAIRCUT",
                "balance.haircutLimit",
                "5%",
                "balance.haircut",
                "10%",
                "balance.haircutScope",
                scope);

        String caseNo = cashOut.claims(cashOut.aVoucherUsed(used, "1000000", "0", rules));

        assertThat(payableOf(caseNo)).isEqualTo(Money.yuan(paid));
    }

    @ParameterizedTest
    @CsvSource({"863999.99, 136000.01", "864000.00, 216000.00"})
    void rules_that_clear_the_bonus_leave_the_equity_alone_below_their_ratio(String used, String paid) {
        String rules = cashOut.rules("balance.rule", "CLEAR_BONUS_BELOW_THETA", "use.minRatioForCash", "80%");

        String caseNo = cashOut.claims(cashOut.aVoucherUsed(used, "1000000", "80000", rules));

        assertThat(payableOf(caseNo)).isEqualTo(Money.yuan(paid));
    }

    @Test
    void interest_on_what_was_used_is_paid_beside_the_balance() {
        String rules = cashOut.rules("interest.mode", "ON_USED", "interest.rate", "0.18%");
        VoucherCard voucher = cashOut.aVoucherUsed("800000", "1000000", "0", rules);
        scenario.todayIs("2025-02-10");

        String caseNo = cashOut.claimsAndReaches("end", voucher);

        assertThat(cashOut.pagesOf(caseNo))
                .containsExactly(
                        "CASH_OUT voucher/available holder/payable 200000.00",
                        "INTEREST treasury holder/payable 7200.00",
                        "CASH_OUT holder/payable paid 207200.00");
        assertThat(paidTo(voucher)).isEqualTo("207,200.00");
    }

    @Test
    void a_voucher_that_bought_nothing_is_not_money_unless_the_rules_say_from_when_on() {
        VoucherCard voucher = cashOut.aVoucherUsed("0");

        assertThat(refusalOf(() -> cashOut.claims(voucher)))
                .isEqualTo("房票%s尚未使用，规则版本XS-PILOT-XKZ未规定未使用的房票可以提前兑付，到期后按到期处置办理。".formatted(voucher.no()));
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.ACTIVE);
    }

    @Test
    void a_voucher_that_bought_nothing_is_money_the_day_after_the_month_of_the_rules() {
        String rules = cashOut.rules(
                "interest.mode", "ON_USED", "interest.unusedRate", "0.24%", "interest.unusedFromMonth", "6");
        VoucherCard voucher = cashOut.aVoucherUsed("0", "800000", "0", rules);
        scenario.todayIs("2025-03-10");
        assertThat(refusalOf(() -> cashOut.claims(voucher)))
                .isEqualTo("房票%s尚未使用，按规则版本%s，自核发之日起满6个月（2025-03-10）之后方可兑付。".formatted(voucher.no(), rules));

        scenario.todayIs("2025-03-11");
        String caseNo = cashOut.claims(voucher);

        assertThat(payableOf(caseNo)).as("six months at 2.4 per mille").isEqualTo(Money.yuan("811520.00"));
    }

    @Test
    void rules_that_pay_no_cash_are_named() {
        String forbidding = cashOut.rules("use.cashBalanceAllowed", "false");
        assertThat(refusalOf(() -> cashOut.claims(cashOut.aVoucherUsed("500000", "600000", "0", forbidding))))
                .isEqualTo("规则版本%s的「余额可兑付」为「否」，余额不能兑付。".formatted(forbidding));
        String noCash = cashOut.rules("balance.rule", "NO_CASH");
        assertThat(refusalOf(() -> cashOut.claims(cashOut.aVoucherUsed("500000", "600000", "0", noCash))))
                .isEqualTo("规则版本%s的「余额兑付规则」为「余额不兑付」，余额不能兑付。".formatted(noCash));
    }

    @Test
    void nothing_is_paid_while_an_amount_is_held_or_when_nothing_is_left() {
        VoucherCard holding = cashOut.aVoucherUsed("950000");
        var purchase = new CaseNo("GF-TEST-" + scenario.unique());
        assertThat(vouchers.hold(holding.no(), Money.yuan("100000"), purchase)).isInstanceOf(Hold.Placed.class);
        assertThat(refusalOf(() -> cashOut.claims(holding))).contains("尚有100,000.00元锁定在购房案中");

        VoucherCard used = cashOut.aVoucherUsed("1080000");
        assertThat(refusalOf(() -> cashOut.claims(used))).isEqualTo("房票" + used.no() + "没有可兑付的余额。");
    }

    @Test
    void a_balance_of_which_the_rules_leave_nothing_is_not_claimed() {
        String rules = cashOut.rules("balance.rule", "CLEAR_BONUS_BELOW_THETA", "use.minRatioForCash", "100%");

        assertThat(refusalOf(() -> cashOut.claims(cashOut.aVoucherUsed("1000000", "1000000", "80000", rules))))
                .isEqualTo("按规则计算，应付金额为0.00元，没有可兑付的款项。");
    }

    @Test
    void on_the_last_day_it_is_a_claim_and_a_day_later_an_expiry() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");
        VoucherCard late = cashOut.aVoucherUsed("950400");
        scenario.todayIs("2025-09-10");
        assertThat(cashOut.claims(voucher)).startsWith("DF-2025-");

        scenario.todayIs("2025-09-11");

        String sentence = "房票" + late.no() + "已于2025-09-10到期，余额按到期处置办理。";
        assertThat(refusalOf(() -> cashOut.claims(late))).isEqualTo(sentence);
        sheet.work();
        assertThat(refusalOf(() -> cashOut.claims(late))).isEqualTo(sentence);
    }

    @Test
    void a_second_claim_and_a_paper_used_before_are_refused() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");
        Map<String, Object> claim = cashOut.claim(voucher);
        String caseNo = cashOut.claims(claim);
        assertThat(refusalOf(() -> cashOut.claims(voucher)))
                .isEqualTo("房票%s的房票余额已有在办的兑付案%s，不能重复申请。".formatted(voucher.no(), caseNo));

        var other = cashOut.claim(cashOut.aVoucherUsed("950400"));
        other.put("applicationNo", claim.get("applicationNo"));
        assertThat(refusalOf(() -> cashOut.claims(other)))
                .isEqualTo("兑付申请表「%s」已用于%s案，请核对编号。".formatted(claim.get("applicationNo"), caseNo));
    }

    @Test
    void money_goes_to_the_holder_only_and_a_card_number_must_be_possible() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");
        var strange = cashOut.claim(voucher);
        strange.put("accountName", "王某某");
        assertThat(refusalOf(() -> cashOut.claims(strange)))
                .isEqualTo("收款户名「王某某」不是持票人「%s」，兑付款只能付给持票人本人。".formatted(voucher.holderName()));

        var mistyped = cashOut.claim(voucher);
        mistyped.put("accountNo", "6217003860000012346");
        assertThat(refusalOf(() -> cashOut.claims(mistyped)))
                .isEqualTo("收款账号「6217003860000012346」不符合银行卡号的校验规则，请核对银行卡。");
        mistyped.put("accountNo", "6217003860000012342");
        assertThat(cashOut.claims(mistyped)).startsWith("DF-");
    }

    @Test
    void several_owners_agree_on_paper_and_one_of_them_is_paid() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");
        db.sql("update voucher set holder_name = '张三、李四' where no = ?")
                .param(voucher.no().value())
                .update();
        var claim = cashOut.claim(voucher);
        claim.put("accountName", "李四");
        assertThat(refusalOf(() -> cashOut.claims(claim)))
                .isEqualTo("房票%s有多名持有人（张三、李四），须提交全部共有人签署的同意书并填写编号。".formatted(voucher.no()));

        claim.put("consentNo", "GYR-2024-1");
        String caseNo = cashOut.claims(claim);

        assertThat(scenario.shown("reviewer", caseNo, "checkCashOut", "facts").toString())
                .contains("GYR-2024-1", "李四，");
    }

    @Test
    void an_account_that_serves_somebody_else_is_shown_to_who_checks() {
        VoucherCard first = cashOut.aVoucherUsed("950400");
        String earlier = cashOut.claimsAndReaches("end", first);
        VoucherCard second = cashOut.aVoucherUsed("950400");
        var claim = cashOut.claim(second);
        claim.put("accountNo", cashOut.accountOf(first));

        String caseNo = cashOut.claims(claim);

        assertThat(scenario.shown("reviewer", caseNo, "checkCashOut", "facts").toString())
                .contains("该账号另用于他人收款：%s（%s），请核实账户归属".formatted(earlier, first.holderName()));
    }

    @Test
    void who_took_the_claim_does_not_check_it() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");
        String caseNo = scenario.start("intake2", "balanceCashout", cashOut.claim(voucher));

        assertThat(refusalOf(() -> scenario.complete("intake2", caseNo, "checkCashOut", cashOut.checked())))
                .contains("不相容岗位");
    }

    private String paidTo(VoucherCard voucher) {
        return bank.paidInto(cashOut.accountOf(voucher)).toString();
    }

    private Money payableOf(String caseNo) {
        return db.sql("select payable_fen from cash_out where case_no = ?")
                .param(caseNo)
                .query((row, n) -> new Money(row.getLong(1)))
                .single();
    }
}
