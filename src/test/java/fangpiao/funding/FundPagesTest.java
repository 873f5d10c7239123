package fangpiao.funding;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.policy.FundSource;
import fangpiao.policy.SaleStage;
import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Money;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Sheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about the funds: who may open them, and that each figure is what its list says. */
@ApplicationTest
class FundPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    FundScenario funds;

    @Autowired
    PurchaseScenario purchase;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    Household household;

    @Autowired
    ProjectDesk projects;

    @Autowired
    Outlooks outlooks;

    Visitor finance;

    @BeforeEach
    void a_voucher_partly_used_and_claimed() {
        scenario.todayIs("2024-10-14");
        String bought =
                purchase.appliesAndReaches("end", purchase.aVoucherOf("1000000"), purchase.aHomeFor1000000(), "600000");
        settlement.opens(settlement.filedBy(bought), "CONTRACT_FILED");
        finance = Visitor.loggedIn(port, "finance");
    }

    @Test
    void the_register_shows_what_each_fund_has() {
        var position = projects.position(Household.FUND);

        assertThat(finance.open("/funds").body())
                .containsSubsequence(
                        "href=\"/funds/" + Household.FUND + "\"",
                        position.deposited().toString(),
                        position.promised().toString(),
                        position.paid().toString(),
                        position.balance().toString(),
                        position.open().toString(),
                        position.free().toString(),
                        "合计");
    }

    @Test
    void the_register_is_a_spreadsheet_too() {
        byte[] file = finance.fetch("/funds/register.xlsx").body();
        var no = Column.required("资金账户编号");
        var free = Column.required("可用资金");

        var row = Sheet.read(file, List.of(no, free)).rows().stream()
                .filter(one -> one.cell(no).text().equals(Household.FUND))
                .findFirst()
                .orElseThrow();
        assertThat(row.cell(free).yuan()).hasValue(projects.fund(Household.FUND).free());
    }

    @Test
    void the_page_of_a_fund_shows_its_vouchers_its_movements_and_what_it_must_pay() {
        String fund = funds.aFund();
        funds.fundHas(fund, "123456.78");

        assertThat(finance.open("/funds/" + fund).body())
                .contains("123,456.78", "开立资金账户", "登记资金到账", "蒋文涛（演示）", FundScenario.ACCOUNT.no());
    }

    @Test
    void the_page_of_a_fund_shows_the_claims_to_its_vouchers() {
        String fund = "ZJ-XKZ-" + scenario.unique();
        projects.openFund(new Fund(fund, "XKZ", "付款测试专户" + fund, FundSource.PROJECT, FundScenario.ACCOUNT, Money.ZERO));
        projects.deposit(fund, Money.yuan("1000000"), "到账通知" + fund);
        settlement.opens(
                settlement.aFiledContract(household.aVoucherOf(fund, "600000"), SaleStage.PRESALE, "100000"),
                "CONTRACT_FILED");

        assertThat(finance.open("/funds/" + fund).body()).contains("承诺（票面）", "结算在办");
    }

    @Test
    void what_was_rejected_is_still_seen() {
        String fund = funds.aFund();
        String caseNo = funds.deposits(fund, "7654321", funds.receipt());
        funds.rejects(caseNo);

        assertThat(finance.open("/funds/" + fund).body()).containsSubsequence(caseNo, "7,654,321.00元", "已驳回");
    }

    @Test
    void a_fund_that_does_not_exist_has_no_page() {
        assertThat(finance.open("/funds/ZJ-NIX").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void each_figure_is_the_sum_of_the_list_behind_it(OutlookList list) {
        OutlookTable table = list.of(outlooks.now());

        assertThat(finance.open("/funds/exposure/" + list.path()).body())
                .contains(">" + table.count() + "</b>", ">" + table.sum() + "</b>");
        if (OutlookList.OWED.contains(list) || OutlookList.LATE.contains(list))
            assertThat(finance.open("/funds/exposure").body())
                    .contains("href=\"/funds/exposure/" + list.path() + "\">" + table.sum() + "<");
    }

    @ParameterizedTest
    @CsvSource({"FUND, fund=ZJ-XKZ-TEST", "PROJECT, project=XKZ", "SOURCE, source=PROJECT"})
    void a_line_leads_to_its_own_cases_only(String by, String query) {
        assertThat(finance.open("/funds/exposure?by=" + by).body()).contains("/funds/exposure/due-90?" + query);
        assertThat(finance.open("/funds/exposure/due-90?" + query).body()).doesNotContain("目前没有。");
        assertThat(finance.open("/funds/exposure/due-90?fund=ZJ-NIX").body()).contains("目前没有。");
    }

    @Test
    void a_list_is_a_spreadsheet_with_the_same_sum() {
        byte[] file = finance.fetch("/funds/exposure/due-90.xlsx?fund=" + Household.FUND)
                .body();
        var amount = Column.required("金额");

        Money sum = Money.sum(Sheet.read(file, List.of(amount)).rows().stream()
                .map(row -> row.cell(amount).yuan().orElseThrow())
                .toList());
        assertThat(sum)
                .isEqualTo(OutlookList.DUE_90
                        .of(outlooks.now().of(Choice.of(Household.FUND, null, null)))
                        .sum());
    }

    @Test
    void the_forecast_shows_each_month_its_cases_and_what_it_assumes() {
        CashPlan plan = CashPlan.of(outlooks.now().of(Choice.of(Household.FUND, null, null)));

        assertThat(finance.open("/funds/forecast?fund=" + Household.FUND).body())
                .contains("2024-10", "2025-09", "首次登记按约定交付后3个月估计", "待确认")
                .contains(plan.months().get(0).out().toString());
        assertThat(finance.open("/funds/forecast/2024-10?fund=" + Household.FUND)
                        .body())
                .contains("2024-10 需付", "id=\"sum\">" + plan.months().get(0).out() + "<");
        assertThat(finance.open("/funds/forecast/later").body()).contains("十二个月以后 需付");
        assertThat(finance.open("/funds/forecast/nix").statusCode()).isEqualTo(404);
    }

    @Test
    void the_forecast_is_a_spreadsheet_too() {
        byte[] file = finance.fetch("/funds/forecast.xlsx").body();

        assertThat(Sheet.read(file, List.of(Column.required("月份"))).rows()).hasSize(12);
    }

    @Test
    void a_receipt_entered_on_the_page_opens_a_case_that_waits_for_the_second_person() {
        String fund = funds.aFund();

        var answer = finance.submit(
                "/funds/entries/deposit",
                Map.of("fundNo", fund, "depositYuan", "10", "arrivedOn", "2024-10-14", "documentNo", funds.receipt()),
                finance.csrfTokenOf("/funds/entries/deposit"));

        String caseNo = finance.location(answer).replace("/cases/", "");
        scenario.thenCaseWaitsAt(caseNo, "confirmFundEntry");
        assertThat(projects.fund(fund).free()).isEqualTo(Money.ZERO);
        assertThat(finance.open("/cases/" + caseNo).body()).contains("资金登记", "七号片区房票资金");
        assertThat(finance.location(finance.open("/funds/cases/" + caseNo))).isEqualTo("/funds/" + fund + "#entries");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_what_is_refused_above() {
        String fund = funds.aFund();
        String token = finance.csrfTokenOf("/funds/entries/deposit");

        assertThat(finance.submit("/funds/entries/deposit", Map.of("fundNo", fund, "depositYuan", "十元"), token)
                        .body())
                .contains("「到账金额（元）」格式不正确", "请填写「凭证编号」");
        assertThat(finance.submit(
                                "/funds/entries/deposit",
                                Map.of(
                                        "fundNo",
                                        fund,
                                        "depositYuan",
                                        "10",
                                        "arrivedOn",
                                        "2024-10-15",
                                        "documentNo",
                                        funds.receipt()),
                                token)
                        .body())
                .contains("到账日期不得晚于今天。");
    }

    @ParameterizedTest
    @CsvSource({
        "/funds, intake, 200",
        "/funds/exposure, manager, 200",
        "/funds/forecast, auditor, 200",
        "/funds/entries/opening, finance, 200",
        "/funds/entries/opening, finapprover, 403",
        "/funds/entries/opening, cashier, 403",
        "/funds/entries/nix, finance, 404",
        "/funds, yunling, 403",
        "/funds, admin, 403"
    })
    void officials_read_about_funds_and_finance_enters(String path, String user, int status) {
        assertThat(Visitor.loggedIn(port, user).open(path).statusCode()).isEqualTo(status);
    }

    @Test
    void money_is_needed_for_what_is_owed_and_nothing_else() {
        Money before = CashPlan.of(outlooks.now()).months().get(0).out();
        purchase.appliesAndReaches("end", purchase.aVoucherOf("500000"), purchase.aHomeFor1000000(), "500000");

        // filed and topped out: 60 % and 30 %
        assertThat(CashPlan.of(outlooks.now()).months().get(0).out().minus(before))
                .isEqualTo(yuan("450000"));
    }
}
