package fangpiao.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An official decides many cases in one sitting before the screen, and has it on paper afterwards. */
@ApplicationTest
class BulkPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Sitting sitting;

    @Autowired
    BulkRound round;

    @BeforeEach
    void a_friday() {
        scenario.todayIs("2024-08-30");
        round.go();
    }

    @Test
    void finance_chooses_rehearses_confirms_follows_and_prints() throws IOException {
        List<String> cases = sitting.cases(3, "confirmFunds");
        List<String> tasks = sitting.tasksOf(cases, "confirmFunds");
        String fund = sitting.fundWith("1248000.00");
        var finance = Visitor.loggedIn(port, "finance");
        assertThat(finance.open("/").body()).contains("href=\"/bulk\"");
        assertThat(finance.open("/bulk").body()).contains("/bulk/voucherIssuance/confirmFunds", "确认资金落实");
        String list = finance.open("/bulk/voucherIssuance/confirmFunds?least=624000&most=624,000.00&order=AMOUNT")
                .body();
        assertThat(list)
                .contains(tasks)
                .contains("data-fen=\"62400000\"", "办理结论", "资金账户", "value=\"" + fund + "\"", "意见");

        String rehearsed = finance.location(finance.submit(
                "/bulk/rehearsals", form(tasks, Map.of("fundNo", fund, "opinion", "资金已落实。")), finance.csrfToken()));
        assertThat(finance.open(rehearsed).body())
                .contains("共3件：可通过2件，不能通过1件", "1,248,000.00", "不足本次所需624,000.00元", "确认办理 2 件", "未作任何变更");
        var wrong = finance.submit(rehearsed + "/confirmation", Map.of("total", "1872000"), finance.csrfToken());
        assertThat(wrong.body()).contains("合计金额与预演可通过的合计不一致");
        String confirmed = finance.location(
                finance.submit(rehearsed + "/confirmation", Map.of("total", "1248000.00"), finance.csrfToken()));
        assertThat(confirmed).isEqualTo(rehearsed);
        assertThat(finance.open(confirmed).body()).contains("data-follow", "1 / 3 件", "停止办理");

        round.go();

        assertThat(finance.open(confirmed).body())
                .contains("已结束，1件未通过", "继续办理 1 件", "receipt.pdf")
                .doesNotContain("data-follow");
        String again = finance.location(
                finance.submit(rehearsed + "/confirmation", Map.of("total", "1248000.00"), finance.csrfToken()));
        assertThat(finance.open(again).body()).contains("未重复办理");
        assertThat(textOf(finance.fetch(confirmed + "/receipt.pdf").body()))
                .contains("批量办理回执", "PL-2024-", "郑秀兰", "资金已落实。", cases.get(0), "测试户", "办结2件", "签字");
    }

    @Test
    void the_run_is_shown_to_the_person_and_to_who_reads_everything() {
        BulkRun run = sitting.confirms("reviewer", sitting.cases(1, "checkAmount"), "checkAmount");
        round.go();
        String page = "/bulk/runs/" + run.id();

        assertThat(Visitor.loggedIn(port, "reviewer2").open(page).statusCode()).isEqualTo(403);
        assertThat(Visitor.loggedIn(port, "yunling").open(page).statusCode()).isEqualTo(403);
        var auditor = Visitor.loggedIn(port, "auditor");
        assertThat(auditor.open(page).body()).contains(run.no(), "已全部办结");
        assertThat(auditor.open("/bulk").body()).contains("批量办理记录").doesNotContain("可批量办理的待办");
        assertThat(auditor.submit(page + "/stop", Map.of(), auditor.csrfToken()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_step_without_such_tasks_says_so() {
        var printer = Visitor.loggedIn(port, "printer");

        assertThat(printer.open("/bulk/voucherIssuance/printVoucher").body()).contains("目前没有您可以办理的待办");
        assertThat(printer.open("/bulk").body()).contains("目前没有可批量办理的待办");
    }

    private static List<Entry<String, String>> form(List<String> tasks, Map<String, String> answers) {
        var fields = new ArrayList<Entry<String, String>>(answers.entrySet());
        tasks.forEach(task -> fields.add(Map.entry("task", task)));
        return fields;
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");
        }
    }
}
