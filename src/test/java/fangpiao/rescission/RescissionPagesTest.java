package fangpiao.rescission;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.pool.DeveloperSeats;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Money;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Row;
import fangpiao.spreadsheet.Sheet;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees what of a rescission: the debts on one page, the paper of the decision, the case, the voucher; and who may ask. */
@ApplicationTest
class RescissionPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    DeveloperSeats seats;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-10-08");
        settlement.bankAnswersAtOnce();
    }

    @Test
    void a_debt_stands_on_the_page_of_arrears_until_it_is_repaid() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(bought, "chief");
        var auditor = Visitor.loggedIn(port, "auditor");

        assertThat(auditor.open("/arrears").body())
                .contains(caseNo, bought.filed().filingNo(), "300,000.00", "2024-10-21")
                .contains(bought.filed().developerCode());
        scenario.todayIs("2024-10-22");
        assertThat(auditor.open("/arrears").body()).contains("已逾期 1 天", "件已过退款期限仍未退清", "合计（");
        assertThat(auditor.open("/dashboard").body()).contains("逾期追款");
        assertThat(auditor.open("/dashboard/claw-backs").body()).contains(caseNo, "300,000.00", "追款中");
        rescission.repays(caseNo, "300000");
        assertThat(auditor.open("/arrears").body()).doesNotContain(caseNo);
    }

    @Test
    void the_debts_come_as_a_spreadsheet_with_age_and_days_overdue() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(bought, "chief");
        scenario.todayIs("2024-11-08");

        var number = Column.required("退房案");
        var owed = Column.required("尚应追回");
        var age = Column.required("账龄段");
        var overdue = Column.required("逾期");
        Row row = Sheet.read(
                        Visitor.loggedIn(port, "auditor").fetch("/arrears.xlsx").body(),
                        List.of(number, owed, age, overdue))
                .rows()
                .stream()
                .filter(one -> one.cell(number).text().equals(caseNo))
                .findFirst()
                .orElseThrow();

        assertThat(Money.yuan(row.cell(owed).text())).isEqualTo(Money.yuan("300000"));
        assertThat(row.cell(age).text()).isEqualTo("31至60日");
        assertThat(row.cell(overdue).text()).isEqualTo("18");
    }

    @Test
    void the_page_of_a_unit_says_what_became_of_each_purchase() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        var auditor = Visitor.loggedIn(port, "auditor");
        String page = "/pool/units/" + bought.home();
        assertThat(auditor.open(page).body())
                .contains("1栋0101", bought.purchase(), "已备案")
                .doesNotContain("01栋");

        rescission.rescinds(bought, "chief");

        assertThat(auditor.open(page).body()).contains("已退房");
    }

    @Test
    void what_is_owed_to_developers_agrees_with_its_list_while_a_claim_is_partly_set_off() {
        List<Bought> homes = rescission.homesBoughtFor("100000", "500000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        String claim = settlement.opensAndReaches("payClaim", homes.get(1).filed(), "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(homes.get(0), "chief");
        Money before = booksBeyondList();

        rescission.setsOff(caseNo, claim);

        assertThat(booksBeyondList()).isEqualTo(before);
    }

    @Test
    void the_paper_of_the_decision_tells_contract_shares_and_opinions() throws IOException {
        Bought bought = rescission.homesBoughtFor("700000.01").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        String caseNo = rescission.rescinds(bought, "deputy");
        var reviewer = Visitor.loggedIn(port, "reviewer");

        String text = textOf(reviewer.fetch("/rescissions/" + caseNo + ".pdf").body());

        assertThat(text)
                .contains(caseNo, bought.filed().filingNo(), "协商解除")
                .contains("700,000.01", "280,000.00", "420,000.01", "299,999.99")
                .contains("复核退房材料", "退房审批", "赵国强");
        assertThat(reviewer.open("/rescissions/TF-2024-999999.pdf").body()).contains("没有退房案");
    }

    @Test
    void the_paper_names_each_way_in_which_the_money_came_back() throws IOException {
        List<Bought> homes = rescission.homesBoughtFor("500000", "100000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        String claim = settlement.opensAndReaches("payClaim", homes.get(1).filed(), "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(homes.get(0), "chief");
        rescission.setsOff(caseNo, claim);
        rescission.repays(caseNo, "240000");
        var reviewer = Visitor.loggedIn(port, "reviewer");

        assertThat(textOf(reviewer.fetch("/rescissions/" + caseNo + ".pdf").body()))
                .contains("追回明细", "抵扣结算案" + claim, "60,000.00", "银行回单TK-", "240,000.00")
                .contains("冲回购房奖励：0.00", "可再使用90日");
    }

    @Test
    void the_case_and_the_back_of_the_voucher_tell_it() throws IOException {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        String caseNo = rescission.rescinds(bought, "chief");
        var clerk = Visitor.loggedIn(port, "verifier");

        assertThat(clerk.open("/cases/" + caseNo).body()).contains("退房退款审批表（PDF）", "退房恢复", "应付房企", "已办结：合同已解除");
        String voucher = rescission.voucherOf(bought).no().value();
        assertThat(textOf(clerk.fetch("/certificates/" + voucher + ".pdf").body()))
                .contains("退房恢复", "500,000.00");
    }

    @Test
    void a_developer_asks_for_its_own_contracts_only_and_sees_no_page_of_ours() {
        List<Bought> own = rescission.homesBoughtFor("500000");
        List<Bought> others = rescission.homesBoughtFor("400000");
        seats.seat("yunling", own.get(0).filed().developerCode(), "本企业");

        assertThat(catchThrowable(
                        () -> scenario.start("yunling", "contractRescission", rescission.request(others.get(0)))))
                .hasMessageContaining("不属于贵公司");
        String caseNo = scenario.start("yunling", "contractRescission", rescission.request(own.get(0)));

        scenario.thenCaseWaitsAt(caseNo, "checkRescission");
        var developer = Visitor.loggedIn(port, "yunling");
        assertThat(developer.open("/arrears").statusCode()).isEqualTo(403);
        assertThat(developer.open("/rescissions/" + caseNo + ".pdf").statusCode())
                .isEqualTo(403);
    }

    @Test
    void others_may_not_take_the_steps() {
        String caseNo = rescission.opens(rescission.homesBoughtFor("500000").get(0));

        assertThat(refusalOf(() -> scenario.approve("verifier", caseNo, "checkRescission")))
                .contains("不属于您的岗位");
    }

    /** Other scenarios commit money without a contract, so that books and list of this database differ by some sum. */
    private Money booksBeyondList() {
        String page = Visitor.loggedIn(port, "manager").open("/dashboard").body();
        Matcher figures =
                Pattern.compile("应付房企账面 ([\\d,.]+) 元，未付节点合计 ([\\d,.]+) 元").matcher(page);
        assertThat(figures.find()).isTrue();
        return amount(figures.group(1)).minus(amount(figures.group(2)));
    }

    private static Money amount(String figure) {
        return Money.yuan(figure.replace(",", ""));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
