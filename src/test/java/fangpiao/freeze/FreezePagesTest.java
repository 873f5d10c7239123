package fangpiao.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.voucher.VoucherCard;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where officials and the public read of a freeze, and where the clerk says that the court has written. */
@ApplicationTest
class FreezePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    FreezeScenario courts;

    @Autowired
    PurchaseScenario purchases;

    VoucherCard voucher;

    @BeforeEach
    void a_voucher_of_a_year() {
        scenario.todayIs("2024-08-30");
        voucher = purchases.aVoucherOf("600000");
    }

    @Test
    void the_case_shows_the_order_the_amount_and_for_what_it_waits() {
        String caseNo = courts.freezes(voucher, "100000", "2025-08-29");

        assertThat(page("auditor", "/cases/" + caseNo))
                .contains("等待「法院来文」", "期满前30日、7日和届满后自动提请登记", "昆明市西山区人民法院", "冻结中", "房票冻结")
                .doesNotContain("court-paper");
    }

    @Test
    void the_clerk_says_on_the_case_page_that_the_court_has_written() {
        String caseNo = courts.freezes(voucher, "100000", "2025-08-29");
        var clerk = Visitor.loggedIn(port, "intake");
        String path = "/freezes/" + caseNo + "/court-paper";
        assertThat(clerk.get("/cases/" + caseNo).body()).contains(path);
        var lawyer = Visitor.loggedIn(port, "legal");
        assertThat(lawyer.submit(path, Map.of(), lawyer.csrfToken()).statusCode())
                .isEqualTo(403);

        clerk.submit(path, Map.of(), clerk.csrfToken());

        scenario.thenCaseWaitsAt(caseNo, "registerCourtPaper");
        assertThat(clerk.get("/cases/" + caseNo).body()).doesNotContain(path);
    }

    @Test
    void the_public_learns_how_much_is_frozen_and_not_by_whom() {
        courts.freezes(voucher, "100000", "2025-08-29");

        assertThat(verified())
                .contains("is-VALID", "其中冻结", "100,000.00 元", "500,000.00 元")
                .doesNotContain("法院", "执", "DJ-");
    }

    @Test
    void the_paper_that_is_printed_anew_says_what_of_it_is_frozen() throws IOException {
        courts.freezes(voucher, "100000", "2025-08-29");
        byte[] pdf = Visitor.loggedIn(port, "printer")
                .fetch("/certificates/" + voucher.no() + ".pdf")
                .body();

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).as("front and back").isEqualTo(2);
            assertThat(Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                            .replaceAll("\\s", ""))
                    .contains("余额中100,000.00元已被依法冻结,解除冻结前不得使用。");
        }
    }

    @Test
    void a_voucher_that_is_wholly_frozen_is_not_valid_to_the_public() {
        courts.freezes(voucher, null, "2025-08-29");

        assertThat(verified())
                .contains("is-FROZEN", "该房票余额已被依法冻结，解除冻结前不得使用。", "自 2024-08-30 起中止计算")
                .doesNotContain("法院", "用可用余额选房");
    }

    @Test
    void the_list_of_managers_sums_what_is_frozen_until_it_is_given_back() {
        String caseNo = courts.freezes(voucher, "123456.78", "2025-08-29");
        assertThat(page("manager", "/dashboard/frozen")).contains(caseNo, "123,456.78", "2025-08-29", "冻结期限至");

        courts.courtWrites(caseNo);
        courts.registers(caseNo, courts.release());
        courts.isAgreed(caseNo);

        assertThat(page("manager", "/dashboard/frozen")).doesNotContain(caseNo);
    }

    @Test
    void the_counter_for_purchases_shows_the_frozen_amount() {
        courts.freezes(voucher, "100000", "2025-08-29");

        var clerk = Visitor.loggedIn(port, "verifier");
        var asked = Map.of(
                "act", "look",
                "shown", voucher.verifyToken(),
                "unitNo", purchases.aHomeFor1000000(),
                "kinship", "SELF",
                "voucherAmountYuan", "500000.01");

        assertThat(clerk.submit("/purchases/new", asked, clerk.csrfTokenOf("/purchases/new"))
                        .body())
                .contains("司法冻结（元）", "可用余额500,000.00元（另有100,000.00元被司法冻结），不足500,000.01元");
    }

    private String verified() {
        return new Visitor(port).get("/verify/" + voucher.verifyToken()).body();
    }

    private String page(String user, String path) {
        return Visitor.loggedIn(port, user).get(path).body();
    }
}
