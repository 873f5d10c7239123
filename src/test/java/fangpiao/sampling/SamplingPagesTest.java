package fangpiao.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import fangpiao.sampling.SamplingScenario.Paid;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Sheet;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The auditor before the page: draws, examines, prints. */
@ApplicationTest
class SamplingPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SamplingScenario claims;

    Paid paid;

    @BeforeEach
    void claims_are_paid() {
        paid = claims.threeClaims();
    }

    @Test
    void the_auditor_draws_examines_and_reads_what_it_stands_for() {
        var auditor = Visitor.loggedIn(port, "auditor");
        assertThat(auditor.open("/sampling").body()).contains("抽取样本", "按 SM3(种子|案件号) 由小到大排列");

        String page = draws(auditor, "SEED-1", "3");
        assertThat(auditor.open(page).body())
                .contains("按种子重新抽取，样本一致", "SEED-1（抽取人给定）", "3 件，360,000.00 元")
                .contains(paid.claims().get(0).value(), "待检查");
        finds(auditor, page, paid.claims().get(0).value(), Map.of("wrong", "false"));
        finds(auditor, page, paid.claims().get(1).value(), Map.of("wrong", "true", "amount", "0.01", "words", "多付一分钱"));

        assertThat(auditor.open(page).body()).contains("未发现问题", "多付一分钱", "2 / 3", "宋洁");
        assertThat(auditor.open("/sampling").body()).contains(page.replaceAll("\\D", ""));
    }

    @Test
    void the_report_has_seed_rule_counts_and_each_claim() throws IOException {
        var auditor = Visitor.loggedIn(port, "auditor");
        String page = draws(auditor, "SEED-2", "1");

        String text = textOf(auditor.fetch(page + ".pdf").body());

        assertThat(text).contains("SEED-2", "简单随机", "3 件,360,000.00 元", "样本尚未查完", "检查人(签字)");
    }

    @Test
    void all_claims_come_as_a_spreadsheet_in_the_order_of_their_lots() {
        var auditor = Visitor.loggedIn(port, "auditor");
        String page = draws(auditor, "SEED-3", "1");

        var claim = Column.required("结算案");
        var place = Column.optional("样本序号");
        var rows = Sheet.read(auditor.fetch(page + ".xlsx").body(), List.of(claim, place))
                .rows();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).cell(place).text()).isEqualTo("1");
        assertThat(rows.get(1).cell(place).text()).isEmpty();
    }

    @Test
    void others_read_and_do_nothing() {
        String page = draws(Visitor.loggedIn(port, "manager"), "SEED-4", "1");
        var finance = Visitor.loggedIn(port, "finance");

        assertThat(finance.open(page).body()).contains("SEED-4").doesNotContain("发现问题</button>");
        assertThat(finance.submit("/sampling", form("SEED-5", "1"), finance.csrfToken())
                        .statusCode())
                .isEqualTo(403);
        var manager = Visitor.loggedIn(port, "manager");
        Map<String, String> finding = Map.of("claim", paid.claims().get(0).value(), "wrong", "false");
        assertThat(manager.submit(page + "/findings", finding, manager.csrfToken())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_amount_with_three_decimals_is_refused() {
        var auditor = Visitor.loggedIn(port, "auditor");
        var form = new HashMap<>(form("SEED-6", "1"));
        form.put("atLeast", "1.001");

        var answer = auditor.submit("/sampling", form, auditor.csrfToken());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("金额下限应为数字，最多两位小数");
    }

    private String draws(Visitor visitor, String seed, String size) {
        return visitor.location(visitor.submit("/sampling", form(seed, size), visitor.csrfToken()));
    }

    private Map<String, String> form(String seed, String size) {
        return Map.of(
                "from",
                "2024-09",
                "until",
                "2024-09",
                "developer",
                paid.developer(),
                "method",
                "RANDOM",
                "size",
                size,
                "seed",
                seed);
    }

    private static void finds(Visitor visitor, String page, String claim, Map<String, String> finding) {
        var form = new HashMap<>(finding);
        form.put("claim", claim);
        assertThat(visitor.submit(page + "/findings", form, visitor.csrfToken()).statusCode())
                .isEqualTo(302);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }
}
