package fangpiao.certificate;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class CertificateTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    PurchaseScenario purchase;

    @Autowired
    VoucherDesk vouchers;

    @BeforeEach
    void the_first_voucher_of_kunming() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void carries_the_fields_that_the_letter_names() throws IOException {
        String no = household.voucherOf(household.appliesAndReaches("end", "973430"));
        String paper = textOf(pdf(no));

        assertThat(paper).contains("渝昆高铁昆明西客站征迁项目", "测试户", "1,012,367.20", "973,430.00", "38,937.20");
        assertThat(paper).contains("人民币壹佰零壹万贰仟叁佰陆拾柒元贰角整", "2024年8月30日起至2025年9月1日止", no);
        assertThat(paper).contains("XKZ-", "西山区马街街道测试路", "住宅、商业、办公、车位", "昆明市西山区城市更新改造局", "核发日期:2024年8月30日");
        assertThat(paper).contains("不得转让、质押、套现", "挂失").doesNotContain("打印样张", "#");
    }

    @Test
    void its_code_leads_to_the_public_check() throws IOException, NotFoundException {
        String no = household.voucherOf(household.appliesAndReaches("end", "973430"));
        String token = vouchers.card(new VoucherNo(no)).verifyToken();

        assertThat(codeOn(pdf(no))).isEqualTo("http://localhost:" + port + "/verify/" + token);
    }

    @Test
    void before_the_seal_it_is_a_proof_sheet() throws IOException {
        String no = household.voucherOf(household.appliesAndReaches("printVoucher", "973430"));

        assertThat(textOf(pdf(no))).contains("打印样张", "自核发之日起12个月", no);
    }

    @Test
    void shows_on_its_back_what_was_bought() throws IOException {
        var voucher = purchase.aVoucherOf("1000000");
        purchase.appliesAndReaches("end", voucher, purchase.aHomeFor1000000(), "600000");

        assertThat(textOf(pdf(voucher.no().value())))
                .contains("签注页", "HT-", "2024-08-30", "1,000,000.00", "600,000.00", "400,000.00")
                .contains("购房人(签字)", "房企(章)", "经办(章)");
    }

    @Test
    void its_back_does_not_run_off_the_paper() throws IOException {
        var voucher = purchase.aVoucherOf("1000000");
        purchase.appliesAndReaches("end", voucher, purchase.aHomeFor1000000(), "600000");

        try (var document = Loader.loadPDF(pdf(voucher.no().value()))) {
            var back = new PDFRenderer(document).renderImageWithDPI(1, 100);
            int right = range(0, back.getWidth())
                    .filter(x -> inkIn(back, x) > 0)
                    .max()
                    .orElseThrow();
            // the outer line of the table, from its head to its last row
            assertThat(inkIn(back, right)).isGreaterThan(200);
        }
    }

    @Test
    void a_voucher_whose_term_is_over_is_not_printed() {
        String no = household.voucherOf(household.appliesAndReaches("end", "600000"));
        scenario.todayIs("2025-09-02");

        var answer = Visitor.loggedIn(port, "intake").get("/certificates/" + no + ".pdf");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("房票" + no + "已到期，不得作为有效凭证打印。");
    }

    @Test
    void a_number_that_does_not_exist_is_refused_in_one_sentence() {
        var answer = Visitor.loggedIn(port, "intake").get("/certificates/FP-1.pdf");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("房票号「FP-1」不存在").doesNotContain("Exception");
    }

    private byte[] pdf(String voucherNo) {
        var answer = Visitor.loggedIn(port, "printer").fetch("/certificates/" + voucherNo + ".pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        return answer.body();
    }

    /** Without blanks: where a line breaks is no matter of the fields. */
    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");
        }
    }

    /** How much of a column of pixels is not white. */
    private static long inkIn(BufferedImage page, int x) {
        return range(0, page.getHeight())
                .filter(y -> (page.getRGB(x, y) & 0xff) < 220)
                .count();
    }

    private static String codeOn(byte[] pdf) throws IOException, NotFoundException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var light = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
            return new MultiFormatReader().decode(light).getText();
        }
    }
}
