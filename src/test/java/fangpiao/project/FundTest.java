package fangpiao.project;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.policy.FundSource;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A fund promises what it has and no fen more (funds gate, domain §3.1). Every test takes back what it did. */
@ApplicationTest
@Transactional
class FundTest {

    static final CaseNo CASE = new CaseNo("HF-FUND-1");
    static final CaseNo OTHER = new CaseNo("HF-FUND-2");

    static final PayingAccount ACCOUNT = new PayingAccount("西山区房票资金专户", "5305010000000000001", "富滇银行西山支行");

    @Autowired
    ProjectDesk projects;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_fund_with_a_million() {
        projects.openFund(new Fund("ZJ-T", "XKZ", "测试资金", FundSource.PROJECT, ACCOUNT, Money.ZERO));
        projects.deposit("ZJ-T", yuan("1000000"), "拨款单");
    }

    @Test
    void promises_its_last_fen() {
        projects.reserve("ZJ-T", "XKZ", yuan("1000000"), Rate.WHOLE, CASE);

        assertThat(free()).isEqualTo(Money.ZERO);
    }

    @Test
    void refuses_one_fen_more_and_says_what_is_free() {
        projects.reserve("ZJ-T", "XKZ", yuan("400000"), Rate.WHOLE, CASE);

        assertThat(refusalOf(() -> projects.reserve("ZJ-T", "XKZ", yuan("600000.01"), Rate.WHOLE, OTHER)))
                .isEqualTo("「测试资金」可用资金600,000.00元，不足本次所需600,000.01元，资金未落实不得核发。");
    }

    @Test
    void a_promise_is_replaced_and_not_added_when_the_same_case_comes_again() {
        projects.reserve("ZJ-T", "XKZ", yuan("700000"), Rate.WHOLE, CASE);
        projects.reserve("ZJ-T", "XKZ", yuan("800000"), Rate.WHOLE, CASE);

        assertThat(free()).isEqualTo(yuan("200000"));
    }

    @Test
    void a_promise_that_is_taken_back_is_free_again_once() {
        projects.reserve("ZJ-T", "XKZ", yuan("700000"), Rate.WHOLE, CASE);
        projects.release(CASE);
        projects.release(CASE);

        assertThat(free()).isEqualTo(yuan("1000000"));
    }

    @Test
    void the_last_fund_that_promised_to_a_case_pays_it() {
        projects.openFund(new Fund("ZJ-T2", "XKZ", "测试资金二", FundSource.PROJECT, ACCOUNT, Money.ZERO));
        projects.deposit("ZJ-T2", yuan("1000000"), "拨款单");
        projects.reserve("ZJ-T", "XKZ", yuan("700000"), Rate.WHOLE, CASE);
        projects.reserve("ZJ-T2", "XKZ", yuan("700000"), Rate.WHOLE, CASE);

        assertThat(projects.promisedTo(CASE)).hasValueSatisfying(fund -> {
            assertThat(fund.no()).isEqualTo("ZJ-T2");
            assertThat(fund.payer()).isEqualTo(ACCOUNT);
        });
        assertThat(projects.promisedTo(OTHER)).isEmpty();
    }

    @Test
    void a_fund_of_another_project_is_refused() {
        assertThat(refusalOf(() -> projects.reserve("ZJ-T", "P7", yuan("1"), Rate.WHOLE, CASE)))
                .contains("不属于本项目");
    }

    @Test
    void rules_that_are_content_with_a_share_let_a_fund_promise_more_than_it_has() {
        Rate share = Rate.percent("80");

        assertThat(refusalOf(() -> projects.reserve("ZJ-T", "XKZ", yuan("1250000.01"), share, CASE)))
                .isEqualTo("「测试资金」账面余额1,000,000.00元，不足承诺未付0.00元与本次1,250,000.01元之和的80%，资金未落实不得核发。");
        projects.reserve("ZJ-T", "XKZ", yuan("1250000"), share, CASE);

        assertThat(free()).isEqualTo(yuan("-250000"));
    }

    @Test
    void rules_that_want_more_than_the_face_leave_the_difference_unpromised() {
        Rate share = Rate.percent("120");

        assertThat(refusalOf(() -> projects.reserve("ZJ-T", "XKZ", yuan("833333.34"), share, CASE)))
                .contains("之和的120%");
        projects.reserve("ZJ-T", "XKZ", yuan("833333.33"), share, CASE);

        assertThat(refusalOf(() -> projects.reserve("ZJ-T", "XKZ", yuan("0.01"), share, OTHER)))
                .contains("承诺未付833,333.33元");
    }

    @Test
    void what_is_owed_by_law_is_owed_without_money_and_nothing_is_promised_until_there_is_some() {
        aProjectWithoutFunds();
        projects.openFund(new Fund("ZJ-P9", "P9", "九号片区资金", FundSource.PROJECT, ACCOUNT, Money.ZERO));
        projects.owe("P9", yuan("5000"), OTHER);

        assertThat(projects.fund("ZJ-P9").free()).isEqualTo(yuan("-5000"));
        assertThat(projects.promisedTo(OTHER)).map(Fund::no).hasValue("ZJ-P9");
        projects.deposit("ZJ-P9", yuan("5000"), "拨款单");
        assertThat(refusalOf(() -> projects.reserve("ZJ-P9", "P9", yuan("0.01"), Rate.WHOLE, CASE)))
                .isEqualTo("「九号片区资金」可用资金0.00元，不足本次所需0.01元，资金未落实不得核发。");
    }

    @Test
    void a_special_loan_pays_what_is_owed_beside_vouchers_only_where_there_is_nothing_else() {
        aProjectWithoutFunds();
        projects.openFund(new Fund("ZJ-P9L", "P9", "九号片区专项借款", FundSource.SPECIAL_LOAN, ACCOUNT, Money.ZERO));
        projects.deposit("ZJ-P9L", yuan("1000000"), "借款到账");
        assertThat(projects.owe("P9", yuan("1"), CASE)).map(Fund::no).hasValue("ZJ-P9L");

        projects.openFund(new Fund("ZJ-P9", "P9", "九号片区资金", FundSource.PROJECT, ACCOUNT, Money.ZERO));
        assertThat(projects.owe("P9", yuan("1"), OTHER)).map(Fund::no).hasValue("ZJ-P9");
    }

    @Test
    void the_table_itself_refuses_a_promise_without_money() {
        assertThatThrownBy(() -> db.sql("""
                        insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
                        values ('ZJ-T', 'RESERVE', 100000001, 'X', now())""").update()).hasMessageContaining("promises_no_more_than_it_has");
    }

    private void aProjectWithoutFunds() {
        db.sql("""
                insert into expropriation_project (code, name, area_code, authority, purpose)
                values ('P9', '九号片区', '530112', '测试局', 'RESETTLEMENT')""").update();
    }

    private Money free() {
        return projects.fundsOf("XKZ").stream()
                .filter(fund -> fund.no().equals("ZJ-T"))
                .findFirst()
                .orElseThrow()
                .free();
    }
}
