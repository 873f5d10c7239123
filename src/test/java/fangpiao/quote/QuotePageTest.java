package fangpiao.quote;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page at the counter, as a browser without scripts gets it. */
@ApplicationTest
class QuotePageTest {

    @LocalServerPort
    int port;

    Visitor clerk;

    @BeforeEach
    void a_clerk() {
        clerk = Visitor.loggedIn(port, "intake");
    }

    @Test
    void offers_every_version_under_its_city() {
        assertThat(clerk.open("/quotes").body())
                .contains("<optgroup label=\"昆明市\">", "<optgroup label=\"郑州市\">", "<optgroup label=\"温州市\">")
                .contains("value=\"XS-PILOT-XKZ\"", "value=\"HUIDONG-2025\"", "value=\"TONGXIANG-2024\"")
                .doesNotContain("金额核算</h2>");
    }

    @Test
    void shows_the_first_voucher_line_by_line_with_its_doubts() {
        String page = clerk.open("/quotes?version=XS-PILOT-XKZ&issuedOn=2024-08-30&landType=STATE"
                        + "&components.HOUSE_VALUE=973430.00")
                .body();

        assertThat(page)
                .contains("1,012,367.20", "973,430.00×4%", "B＝E×奖励比例（F-02）", "四舍五入到分")
                .contains("2025-09-01", "顺延", "待确认", "由首张房票票面反推4%，仅作样例")
                .contains("84.99%", "余额兑付");
    }

    @Test
    void shows_a_purchase_with_bonus_tranches_and_deed_tax() {
        String page = clerk.open(
                        "/quotes?version=HUIDONG-2025&issuedOn=2025-03-01&landType=COLLECTIVE&buildingArea=120.5"
                                + "&components.HOUSE_VALUE=900000" + home(0, "1000000", "900000", "2025-09-02"))
                .body();

        assertThat(page).contains("92,182.50", "主体封顶", "540,000.00", "契税", "拟购房屋 1：住宅（期房）");
    }

    @Test
    void shows_the_parts_of_a_mixed_choice() {
        String page = clerk.open(
                        "/quotes?version=KM-2025&issuedOn=2025-07-01&landType=STATE&components.HOUSE_VALUE=1000000"
                                + "&parts.voucher=600000&parts.swap=300000&parts.cash=100000")
                .body();

        assertThat(page).contains("房票 600,000.00 / 产权调换 300,000.00 / 货币补偿 100,000.00，合计 1,000,000.00");
    }

    @Test
    void another_home_is_another_row_and_keeps_what_was_entered() {
        String page = clerk.open("/quotes?version=KM-2025&issuedOn=2025-07-01&components.FITOUT=88.00"
                        + home(0, "1000000", "900000", "2025-09-02") + "&more=1")
                .body();

        assertThat(page)
                .contains(
                        "name=\"purchases[1].price\"",
                        "value=\"88.00\"",
                        "<option value=\"KM-2025\" selected=\"selected\">")
                .doesNotContain("金额核算</h2>");
    }

    @Test
    void an_empty_row_is_no_home() {
        var page =
                clerk.open("/quotes?version=KM-2025&issuedOn=2025-07-01&landType=STATE&components.HOUSE_VALUE=1000000"
                        + home(0, "", "", "") + home(1, "1000000", "900000", ""));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("拟购房屋 1：住宅（期房）").doesNotContain("拟购房屋 2：");
    }

    @Test
    void what_is_wrong_is_told_above_and_beside_the_field_and_nothing_is_lost() {
        var page = clerk.open(
                "/quotes?version=KM-2025&issuedOn=&landType=STATE&components.HOUSE_VALUE=12.345&parts.voucher=1");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("有 2 处需要更正", "<li>核发日期应当填写</li>", "<li>房屋价值应为金额（元），最多两位小数</li>")
                .contains("value=\"12.345\"", "class=\"wrong\"");
    }

    @ParameterizedTest
    @CsvSource({"intake, 200", "manager, 200", "auditor, 200", "admin, 403"})
    void it_is_for_officials(String user, int status) {
        assertThat(Visitor.loggedIn(port, user).open("/quotes").statusCode()).isEqualTo(status);
    }

    private static String home(int row, String price, String amount, String filedOn) {
        String start = "&" + URLEncoder.encode("purchases[" + row + "]", StandardCharsets.UTF_8) + ".";
        return start + "price=" + price + start + "amount=" + amount + start + "type=HOME" + start + "saleStage=PRESALE"
                + start + "filedOn=" + filedOn;
    }
}
