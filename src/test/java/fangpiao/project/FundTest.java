package fangpiao.project;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.policy.FundSource;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
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
        projects.reserve("ZJ-T", "XKZ", yuan("1000000"), CASE);

        assertThat(free()).isEqualTo(Money.ZERO);
    }

    @Test
    void refuses_one_fen_more_and_says_what_is_free() {
        projects.reserve("ZJ-T", "XKZ", yuan("400000"), CASE);

        assertThat(refusalOf(() -> projects.reserve("ZJ-T", "XKZ", yuan("600000.01"), OTHER)))
                .isEqualTo("「测试资金」可用资金600,000.00元，不足本次所需600,000.01元，资金未落实不得核发。");
    }

    @Test
    void a_promise_is_replaced_and_not_added_when_the_same_case_comes_again() {
        projects.reserve("ZJ-T", "XKZ", yuan("700000"), CASE);
        projects.reserve("ZJ-T", "XKZ", yuan("800000"), CASE);

        assertThat(free()).isEqualTo(yuan("200000"));
    }

    @Test
    void a_promise_that_is_taken_back_is_free_again_once() {
        projects.reserve("ZJ-T", "XKZ", yuan("700000"), CASE);
        projects.release(CASE);
        projects.release(CASE);

        assertThat(free()).isEqualTo(yuan("1000000"));
    }

    @Test
    void the_last_fund_that_promised_to_a_case_pays_it() {
        projects.openFund(new Fund("ZJ-T2", "XKZ", "测试资金二", FundSource.PROJECT, ACCOUNT, Money.ZERO));
        projects.deposit("ZJ-T2", yuan("1000000"), "拨款单");
        projects.reserve("ZJ-T", "XKZ", yuan("700000"), CASE);
        projects.reserve("ZJ-T2", "XKZ", yuan("700000"), CASE);

        assertThat(projects.promisedTo(CASE)).hasValueSatisfying(fund -> {
            assertThat(fund.no()).isEqualTo("ZJ-T2");
            assertThat(fund.payer()).isEqualTo(ACCOUNT);
        });
        assertThat(projects.promisedTo(OTHER)).isEmpty();
    }

    @Test
    void a_fund_of_another_project_is_refused() {
        assertThat(refusalOf(() -> projects.reserve("ZJ-T", "P7", yuan("1"), CASE)))
                .contains("不属于本项目");
    }

    @Test
    void the_table_itself_refuses_a_promise_without_money() {
        assertThatThrownBy(() -> db.sql("""
                        insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
                        values ('ZJ-T', 'RESERVE', 100000001, 'X', now())""").update()).hasMessageContaining("promises_no_more_than_it_has");
    }

    private Money free() {
        return projects.fundsOf("XKZ").stream()
                .filter(fund -> fund.no().equals("ZJ-T"))
                .findFirst()
                .orElseThrow()
                .free();
    }
}
