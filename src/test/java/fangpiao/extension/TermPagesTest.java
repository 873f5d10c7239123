package fangpiao.extension;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.voucher.VoucherCard;
import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where officials, holders and the public read how the days of a term were counted. */
@ApplicationTest
class TermPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    ExtensionScenario extensions;

    @Autowired
    PurchaseScenario purchases;

    VoucherCard voucher;

    @BeforeEach
    void a_voucher_of_a_year() {
        scenario.todayIs("2024-08-30");
        voucher = purchases.aVoucherOf("600000");
        scenario.todayIs("2025-08-09");
    }

    @Test
    void the_case_shows_days_moves_and_applications() {
        String delay = extensions.isGranted(extensions.applies(extensions.delay(voucher, "2025-08-01", "2025-08-05")));
        String caseNo = extensions.applies(voucher, 3);

        String page = caseOf(caseNo);

        assertThat(page).contains("已用339日，中止5日，剩余30日", "2025-08-09因期限中止由2025-09-01改为2025-09-08（" + delay + "）");
        assertThat(page).contains("房票延期", "延期3个月", "库内房源不足", "延期申请" + caseNo + "审批中，作出决定前可继续使用。");
    }

    @Test
    void the_paper_that_is_printed_anew_has_the_new_last_day_and_says_why() throws IOException {
        String caseNo = extensions.isGranted(extensions.applies(voucher, 6));

        assertThat(paper())
                .contains("2024年8月30日起至2026年2月28日止", "期限变更", "2025-08-09因延期由2025-09-01改为2026-02-28(" + caseNo);
    }

    @Test
    void the_public_learns_that_the_clock_stands_still_and_not_why() {
        extensions.isGranted(extensions.applies(extensions.delay(voucher, "2025-08-01", null)));

        assertThat(new Visitor(port).get("/verify/" + voucher.verifyToken()).body())
                .contains("is-VALID", "自 2025-07-31 起中止计算")
                .doesNotContain("延误", "YQ-");
    }

    private String caseOf(String caseNo) {
        return Visitor.loggedIn(port, "auditor").get("/cases/" + caseNo).body();
    }

    /** Without blanks: where a line breaks is no matter of the fields. */
    private String paper() throws IOException {
        byte[] pdf = Visitor.loggedIn(port, "printer")
                .fetch("/certificates/" + voucher.no() + ".pdf")
                .body();
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");
        }
    }
}
