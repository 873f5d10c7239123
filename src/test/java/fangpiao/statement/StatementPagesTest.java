package fangpiao.statement;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Sheet;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Officials and the developer's clerk before the same statement, each on pages of his own. */
@ApplicationTest
class StatementPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    StatementScenario statements;

    @Autowired
    StatementDesk desk;

    String no;

    @BeforeEach
    void a_statement_is_issued() {
        no = statements.statementOf(statements.owed("1034567.89"));
    }

    @Test
    void finance_prints_the_statements_of_a_month_in_one_press() {
        String developer = statements.owed("1000").developerCode();
        statements.itIsOctober();
        var finance = Visitor.loggedIn(port, "finance");

        var answer = finance.submit("/statements", Map.of("month", "2024-09"), finance.csrfToken());

        assertThat(finance.location(answer)).isEqualTo("/statements?month=2024-09");
        assertThat(finance.open("/statements?month=2024-09").body()).contains(developer, "1,034,567.89", "合计");
    }

    @Test
    void finance_signs_and_the_developer_signs_and_the_statement_is_fixed() {
        var finance = Visitor.loggedIn(port, "finance");
        var developer = Visitor.loggedIn(port, "yunling");
        assertThat(finance.open("/statements/" + no).body()).contains("与资金台账一致", "核发机关签认", "1,034,567.89");
        assertThat(developer.open("/developer/statements").body()).contains(no, "待双方签认");
        assertThat(developer.open("/developer/alerts").body()).contains("2024年9月的对账单已出具");

        finance.submit("/statements/" + no + "/signatures", Map.of("side", "BUREAU"), finance.csrfToken());
        developer.submit("/developer/statements/" + no + "/signature", Map.of(), developer.csrfToken());

        assertThat(desk.get(no).isFixed()).isTrue();
        assertThat(finance.open("/statements/" + no).body()).contains("双方已签认").doesNotContain("签认</button>");
        assertThat(developer.open("/developer/statements/" + no).body())
                .contains("双方已签认")
                .doesNotContain("提出异议</button>");
    }

    @Test
    void an_objection_stands_before_finance_until_it_is_answered() {
        var developer = Visitor.loggedIn(port, "yunling");
        var form = Map.of("amount", "0.01", "words", "我司账面少一分钱");
        developer.submit("/developer/statements/" + no + "/disputes", form, developer.csrfToken());
        var finance = Visitor.loggedIn(port, "finance");
        assertThat(finance.open("/statements?month=2024-09").body()).contains("我司账面少一分钱", "2024-10-14");
        String caseNo = desk.get(no).openDispute().orElseThrow().caseNo().value();
        assertThat(finance.open("/statements/" + no).body())
                .contains("异议由", "/cases/" + caseNo)
                .doesNotContain("签认</button>");
        assertThat(finance.open("/cases/" + caseNo).body()).contains("查明异议", "/statements/cases/" + caseNo);
        assertThat(finance.location(finance.open("/statements/cases/" + caseNo)))
                .isEqualTo("/statements/" + no + "#disputes");

        scenario.complete(
                "finance",
                caseNo,
                "explainDispute",
                Map.of("decision", "CORRECTED", "opinion", "系四舍五入所致", "documentNo", "更正单1号"));
        scenario.approve("finapprover", caseNo, "reviewAnswer");

        assertThat(developer.open("/developer/statements/" + no + "-2").body()).contains("系四舍五入所致", "核对无误，签认");
        assertThat(finance.open("/statements/" + no + "-2").body()).contains("签认</button>");
    }

    @Test
    void refuses_an_amount_with_three_decimals() {
        var developer = Visitor.loggedIn(port, "yunling");

        var answer = developer.submit(
                "/developer/statements/" + no + "/disputes",
                Map.of("amount", "0.001", "words", "我司账面少一厘钱"),
                developer.csrfToken());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("最多两位小数");
    }

    @Test
    void another_company_finds_neither_page_nor_paper_nor_buttons() {
        statements.owed("1"); // 付蓉 sits there now
        var other = Visitor.loggedIn(port, "yunling");

        for (String page : List.of("/developer/statements/" + no, "/developer/statements/" + no + ".pdf"))
            assertThat(other.open(page).statusCode()).as(page).isEqualTo(404);
        assertThat(other.submit("/developer/statements/" + no + "/signature", Map.of(), other.csrfToken())
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.get(no).signatures()).isEmpty();
    }

    @Test
    void who_only_reads_has_no_button_and_no_door() {
        var auditor = Visitor.loggedIn(port, "auditor");

        assertThat(auditor.open("/statements/" + no).body()).doesNotContain("签认</button>");
        assertThat(auditor.submit("/statements/" + no + "/signatures", Map.of("side", "BUREAU"), auditor.csrfToken())
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor.submit("/statements", Map.of("month", "2024-09"), auditor.csrfToken())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_paper_has_figures_digest_and_room_for_both_seals() throws IOException {
        Statement statement = desk.get(no);

        String text = textOf(Visitor.loggedIn(port, "yunling")
                .fetch("/developer/statements/" + no + ".pdf")
                .body());

        assertThat(text)
                .contains("对 账 单", no, "1,034,567.89", "壹佰零叁万肆仟伍佰陆拾柒元捌角玖分")
                .contains("核发机关（盖章）", "房企（盖章）", statement.digestInHex());
    }

    @Test
    void the_list_of_a_month_goes_into_a_spreadsheet() {
        byte[] file = Visitor.loggedIn(port, "manager")
                .fetch("/statements/2024-09.xlsx")
                .body();

        var number = Column.required("对账单号");
        var closing = Column.required("期末应付");
        var line = Sheet.read(file, List.of(number, closing)).rows().stream()
                .filter(row -> no.equals(row.cell(number).text()))
                .findFirst()
                .orElseThrow();
        assertThat(yuan(line.cell(closing).text().replace(",", ""))).isEqualTo(yuan("1034567.89"));
    }

    @Test
    void a_month_that_is_none_is_refused_with_a_sentence() {
        assertThat(Visitor.loggedIn(port, "finance")
                        .open("/statements?month=2024-13")
                        .body())
                .contains("月份应写成");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replace("(", "（")
                    .replace(")", "）");
        }
    }
}
