package fangpiao.reconciliation;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.reconciliation.ReconciliationScenario.Account;
import fangpiao.reconciliation.ReconciliationScenario.Claim;
import fangpiao.settlement.SettlementScenario;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Sheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bank's file, brought by the finance officer, and what the pages say of it. */
@ApplicationTest
class ReconciliationPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    ReconciliationScenario reconciliation;

    @Autowired
    SettlementScenario settlement;

    Account account;
    Visitor finance;

    @BeforeEach
    void an_account() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-08-30");
        account = reconciliation.anAccount();
        scenario.todayIs("2024-10-08");
        finance = Visitor.loggedIn(port, "finance");
    }

    @Test
    void a_file_is_previewed_then_taken_over_and_closes_the_claim() {
        Claim claim = reconciliation.aClaim(account);
        String path = brings(reconciliation
                .aStatement(account)
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .loses("B2", yuan("0.50"), "手续费"));
        assertThat(finance.open(path).body())
                .contains("导入全部 2 笔", claim.key(), "4,939,999.49 元")
                .doesNotContain("不能导入的原因");

        takesOver(path);

        reconciliation.thenClaimIsSettled(claim);
        assertThat(finance.open(path).body()).contains("已核对一致 1 笔，列为差异 1 笔", "DZ-2024-");
        assertThat(finance.open("/reconciliation").body()).contains(account.no(), "无指令付款", "待签收", "相符");
    }

    @Test
    void the_days_of_a_statement_are_written_as_on_all_pages() {
        var first = scenario.today();
        String path = brings(reconciliation
                .aStatement(account)
                .loses("B1", yuan("0.50"), "手续费")
                .on(first.plusDays(1))
                .loses("B2", yuan("0.50"), "手续费"));

        assertThat(finance.open(path).body()).contains("，" + first + " 至 " + first.plusDays(1) + "</h2>");
    }

    @Test
    void what_keeps_a_file_out_is_told_before_anybody_takes_it_over() {
        String path = brings(new StatementText("5305010000000123456", scenario.today(), yuan("1")));

        assertThat(finance.open(path).body())
                .contains("不能导入的原因", "账号5305010000000123456不是本局登记的付款账户")
                .doesNotContain("导入全部");
    }

    @Test
    void half_a_message_is_refused_in_one_sentence() {
        byte[] half = java.util.Arrays.copyOf(StatementFileTest.bytes(StatementFileTest.CAMT_08), 3000);

        var answer = finance.upload("/reconciliation/files", Map.of(), "流水.xml", half, token());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("银行流水文件不完整或已损坏：读到第", "整个文件未导入");
    }

    @Test
    void the_balance_of_an_account_is_shown_with_what_lies_between() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(reconciliation.aStatement(account).loses("B2", yuan("0.50"), "手续费"));

        assertThat(finance.open("/reconciliation/accounts/" + account.no()).body())
                .contains("双方调节后余额均为 4,939,999.49 元，相符", claim.key(), "在途付款", "手续费", "无指令付款");
        Sheet sheet = Sheet.read(
                finance.fetch("/reconciliation/accounts/%s/balance.xlsx".formatted(account.no()))
                        .body(),
                List.of(Column.required("项目"), Column.required("金额")));
        assertThat(sheet.rows())
                .extracting(row -> row.cell(Column.required("项目")).text())
                .containsExactly("账户", "银行流水余额", "我方已付、银行未付", "调节后银行余额", "我方账面余额", "银行已付、我方未付", "调节后账面余额");
    }

    @Test
    void who_has_a_difference_in_hand_is_named() {
        reconciliation.imports(reconciliation.aStatement(account).loses("B2", yuan("0.50"), "手续费"));
        String difference = reconciliation.difference(account, DifferenceKind.NOT_ORDERED);
        scenario.claim("finance2", difference, "explainDifference");

        String row = rowOf(finance.open("/reconciliation").body(), difference);

        assertThat(row).contains("待核对", "谢晨", "2024-10-14", "已 0 天");
    }

    @Test
    void a_difference_past_its_last_day_is_late() {
        reconciliation.imports(reconciliation.aStatement(account).loses("B2", yuan("0.50"), "手续费"));
        String difference = reconciliation.difference(account, DifferenceKind.NOT_ORDERED);

        scenario.todayIs("2024-10-14");
        assertThat(rowOf(finance.open("/reconciliation").body(), difference)).doesNotContain("day late");
        scenario.todayIs("2024-10-15");
        assertThat(rowOf(finance.open("/reconciliation").body(), difference)).contains("day late", "已 7 天");
    }

    @Test
    void the_register_lists_all_differences() {
        reconciliation.imports(reconciliation.aStatement(account).loses("B2", yuan("0.50"), "手续费"));
        String difference = reconciliation.difference(account, DifferenceKind.NOT_ORDERED);
        reconciliation.settles(difference, Resolution.BOOKED, null);

        Sheet sheet = Sheet.read(
                finance.fetch("/reconciliation/differences.xlsx").body(),
                List.of(Column.required("案件号"), Column.required("处理方式"), Column.required("状态")));

        assertThat(sheet.rows())
                .filteredOn(row -> row.cell(Column.required("案件号")).text().equals(difference))
                .extracting(row -> row.cell(Column.required("状态")).text()
                        + row.cell(Column.required("处理方式")).text())
                .containsExactly("已处理另行入账");
    }

    @Test
    void the_case_is_found_and_told() {
        reconciliation.imports(reconciliation.aStatement(account).loses("B2", yuan("0.50"), "手续费"));
        String difference = reconciliation.difference(account, DifferenceKind.NOT_ORDERED);

        assertThat(finance.open("/cases/" + difference).body()).contains("对账差异", "核对差异", "0.50");
        assertThat(finance.open("/cases/" + difference + "/documents").body()).contains("银行查询回函");
    }

    @Test
    void the_template_is_a_statement_that_adds_up() {
        StatementFile template = StatementFile.read(
                finance.fetch("/reconciliation/template.xlsx").body());

        assertThat(template.complaints()).isEmpty();
        assertThat(template.lines()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "finapprover", "cashier", "director", "manager", "auditor"})
    void who_handles_or_watches_the_money_may_look(String user) {
        var visitor = Visitor.loggedIn(port, user);

        assertThat(visitor.open("/reconciliation").statusCode()).isEqualTo(200);
        assertThat(visitor.open("/").body()).contains("银行对账");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "pool", "deputy"})
    void others_may_not(String user) {
        var visitor = Visitor.loggedIn(port, user);

        assertThat(visitor.open("/reconciliation").statusCode()).isEqualTo(403);
        assertThat(visitor.open("/").body()).doesNotContain("银行对账");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cashier", "finapprover", "auditor"})
    void who_pays_or_watches_brings_no_statement(String user) {
        var visitor = Visitor.loggedIn(port, user);
        byte[] file = reconciliation.aStatement(account).bytes();

        assertThat(visitor.upload("/reconciliation/files", file, visitor.csrfTokenOf("/reconciliation"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.open("/reconciliation").body()).doesNotContain("上传并预览");
    }

    private String brings(StatementText statement) {
        var answer = finance.upload("/reconciliation/files", Map.of(), "流水.csv", statement.bytes(), token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return finance.location(answer);
    }

    private void takesOver(String path) {
        var answer = finance.submit(path + "/adoption", Map.of(), token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String token() {
        return finance.csrfTokenOf("/reconciliation");
    }

    private static String rowOf(String page, String difference) {
        int at = page.indexOf("/cases/" + difference);
        return page.substring(at, page.indexOf("</tr>", at));
    }
}
