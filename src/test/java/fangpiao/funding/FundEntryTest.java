package fangpiao.funding;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.identity.Role.FINANCE_APPROVER;
import static fangpiao.identity.Role.FINANCE_CHECKER;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.identity.Users;
import fangpiao.policy.FundSource;
import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two persons open a fund, record what came in and change the account it pays from; one is not enough. */
@ApplicationTest
class FundEntryTest {

    @Autowired
    Scenario scenario;

    @Autowired
    FundScenario funds;

    @Autowired
    ProjectDesk projects;

    @Autowired
    Users users;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-02");
    }

    @Test
    void a_fund_that_two_persons_opened_has_a_number_and_pays_from_its_account() {
        String caseNo = funds.opens();
        assertThat(funds.fundOf(caseNo)).isEmpty();

        funds.confirms(caseNo);

        scenario.thenCaseEndedAt(caseNo, "fundsEntered");
        Fund fund = projects.fund(funds.fundOf(caseNo));
        assertThat(fund.no()).matches("ZJ-P7-\\d{2}");
        assertThat(fund.source()).isEqualTo(FundSource.PROJECT);
        assertThat(fund.payer()).isEqualTo(FundScenario.ACCOUNT);
        assertThat(fund.free()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_next_fund_of_a_project_has_the_next_number() {
        int first = Integer.parseInt(funds.aFund().substring(6));

        assertThat(funds.aFund()).isEqualTo("ZJ-P7-%02d".formatted(first + 1));
    }

    @Test
    void money_that_came_in_counts_from_the_second_person_on() {
        String fund = funds.aFund();
        String caseNo = funds.deposits(fund, "1000000.01", funds.receipt());
        assertThat(projects.fund(fund).free()).isEqualTo(Money.ZERO);

        funds.confirms(caseNo);

        assertThat(projects.fund(fund).free()).isEqualTo(yuan("1000000.01"));
    }

    @Test
    void the_second_person_sees_what_was_entered_and_how_the_fund_stands() {
        String fund = funds.aFund();
        funds.fundHas(fund, "200");
        String caseNo = funds.deposits(fund, "1000000.01", "HD-2024-看得见");

        assertThat(scenario.shown("finapprover", caseNo, "confirmFundEntry", "facts")
                        .toString())
                .contains("HD-2024-看得见", "1,000,000.01 元（壹佰万元零壹分）", "200.00 元");
    }

    @Test
    void what_was_rejected_counts_nothing_and_its_receipt_may_be_entered_again() {
        String fund = funds.aFund();
        String receipt = funds.receipt();
        String caseNo = funds.deposits(fund, "10", receipt);

        funds.rejects(caseNo);

        scenario.thenCaseEndedAt(caseNo, "fundEntryRejected");
        assertThat(projects.fund(fund).free()).isEqualTo(Money.ZERO);
        funds.confirms(funds.deposits(fund, "100", receipt));
        assertThat(projects.fund(fund).free()).isEqualTo(yuan("100"));
    }

    @Test
    void a_receipt_is_entered_once_however_it_is_written() {
        String fund = funds.aFund();
        String earlier = funds.deposits(fund, "10", "HD-2024-a7");

        assertThat(refusalOf(() -> funds.deposits(fund, "10", " hd-2024- A7 ")))
                .isEqualTo("银行回单「HD-2024-A7」已登记过到账（" + earlier + "），不能重复登记。");
        funds.confirms(earlier);
        assertThat(refusalOf(() -> funds.deposits(fund, "10", "HD-2024-A7"))).contains("不能重复登记");
    }

    @Test
    void the_first_person_is_not_the_second_whatever_posts_he_has() {
        users.ensure("finboth", "一身二任", "fangpiao-demo", FINANCE_CHECKER, FINANCE_APPROVER);
        String fund = funds.aFund();
        String caseNo = scenario.start("finboth", "fundEntry", funds.deposit(fund, "10", funds.receipt()));

        assertThat(refusalOf(() -> scenario.approve("finboth", caseNo, "confirmFundEntry")))
                .contains("不相容岗位分离");
        scenario.thenCaseWaitsAt(caseNo, "confirmFundEntry");
    }

    @Test
    void the_table_itself_refuses_one_person_for_two() {
        String caseNo = funds.deposits(funds.aFund(), "10", funds.receipt());

        assertThatThrownBy(() -> db.sql("""
                        update fund_entry set status = 'CONFIRMED', decided_by = entered_by, decided_at = now()
                        where case_no = ?""").param(caseNo).update())
                .hasMessageContaining("confirmed_by_another_person");
    }

    @Test
    void the_table_itself_refuses_another_amount_than_was_entered() {
        String caseNo = funds.deposits(funds.aFund(), "10", funds.receipt());

        assertThatThrownBy(() -> db.sql("update fund_entry set amount_fen = 1 where case_no = ?")
                        .param(caseNo)
                        .update())
                .hasMessageContaining("fund_entry is append-only");
    }

    @Test
    void another_account_is_paid_from_when_the_second_person_agrees_and_the_former_is_kept() {
        String fund = funds.aFund();
        String caseNo = funds.changes(fund, FundScenario.ANOTHER);
        assertThat(projects.fund(fund).payer()).isEqualTo(FundScenario.ACCOUNT);

        funds.confirms(caseNo);

        assertThat(projects.fund(fund).payer()).isEqualTo(FundScenario.ANOTHER);
        assertThat(db.sql("select former_account_no from fund_entry where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo(FundScenario.ACCOUNT.no());
    }

    @Test
    void one_change_of_the_account_waits_at_a_time() {
        String fund = funds.aFund();
        String open = funds.changes(fund, FundScenario.ANOTHER);

        assertThat(refusalOf(() -> funds.changes(fund, FundScenario.ANOTHER))).contains(open + "待核对");
    }

    @Test
    void the_same_account_is_no_change() {
        String fund = funds.aFund();

        assertThat(refusalOf(() -> funds.changes(fund, FundScenario.ACCOUNT))).isEqualTo("所填账户与现付款账户相同，无须变更。");
    }

    @Test
    void a_project_has_one_fund_of_a_name() {
        var form = funds.opening();
        funds.confirms(funds.starts(form));

        assertThat(refusalOf(() -> funds.starts(form))).contains("本项目已有名为").contains("请勿重复开立");
    }

    @Test
    void money_that_comes_in_tomorrow_is_not_entered_today() {
        var form = funds.deposit(funds.aFund(), "10", funds.receipt());
        form.put("arrivedOn", "2024-09-03");

        assertThat(refusalOf(() -> funds.starts(form))).isEqualTo("到账日期不得晚于今天。");
    }

    @Test
    void no_money_is_no_deposit() {
        assertThat(refusalOf(() -> funds.deposits(funds.aFund(), "0", funds.receipt())))
                .isEqualTo("到账金额须大于零。");
    }

    @Test
    void a_fund_that_does_not_exist_gets_nothing() {
        assertThat(refusalOf(() -> funds.deposits("ZJ-P7-9999", "10", funds.receipt())))
                .isEqualTo("资金账户「ZJ-P7-9999」不存在，请在资金台账中核对编号。");
    }
}
