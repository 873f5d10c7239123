package fangpiao.purchase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.pool.PoolScenario;
import fangpiao.voucher.VoucherCard;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vouchers are laid on the counter for a home, and what is printed of the purchase afterwards. */
@ApplicationTest
class CounterPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PoolScenario developer;

    @Autowired
    JdbcClient db;

    VoucherCard voucher;
    String home;
    Visitor clerk;

    @BeforeEach
    void a_voucher_and_a_home() {
        scenario.todayIs("2024-09-10");
        voucher = household.aVoucherOf("800000");
        home = household.aHomeFor1000000();
        clerk = Visitor.loggedIn(port, "verifier");
    }

    @Test
    void a_scanned_voucher_and_a_home_bring_a_proposal_and_then_a_case() {
        var fields = scanned();
        String proposal = handIn(fields, "look").body();
        assertThat(proposal).contains("查验通过", "800,000.00", "200,000.00", "本人、配偶、父母、子女", "同时锁定15日");
        assertThat(developer.stateOfUnit(home)).isEqualTo("LISTED");

        var answer = handIn(fields, "open");

        assertThat(answer.statusCode()).isEqualTo(302);
        String caseNo = clerk.location(answer).replaceFirst(".*/", "");
        scenario.thenCaseWaitsAt(caseNo, "verifyVoucher");
        assertThat(developer.stateOfUnit(home)).isEqualTo("RESERVED");
        assertThat(scenario.shown("verifier", caseNo, "verifyVoucher", "facts").toString())
                .contains("自筹资金\",\"value\":\"200,000.00 元");
    }

    @Test
    void two_vouchers_a_loan_and_own_amounts_are_taken_as_they_were_written() {
        VoucherCard fathers = household.aVoucherOf("400000");
        var fields = scanned();
        fields.put("voucherAmountYuan", "500000");
        fields.put("shown2", fathers.verifyToken());
        fields.put("kinship2", "CHILD");
        fields.put("loanYuan", "150,000");

        assertThat(handIn(fields, "look").body()).contains("查验通过", "500,000.00", "350,000.00", "150,000.00");
    }

    @Test
    void a_number_needs_the_end_of_the_holders_id_number() {
        String id = voucher.holderIdNo().value();
        var fields = new HashMap<>(Map.of("shown", voucher.no().value(), "unitNo", home));
        String wrong = "房票「%s」不存在，或与持票人身份证号后四位不符".formatted(voucher.no());
        assertThat(handIn(fields, "look").body()).contains(wrong).doesNotContain(voucher.holderName());
        fields.put("idTail", id.endsWith("0") ? "0001" : "0000");
        assertThat(handIn(fields, "look").body()).contains(wrong);

        fields.put("idTail", id.substring(14).toLowerCase());
        assertThat(handIn(fields, "look").body()).contains("查验通过", voucher.holderName());
        assertThat(db.sql("select passed from voucher_check where voucher_no = ? order by id")
                        .param(voucher.no().value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, false, true);
    }

    @Test
    void who_guesses_is_stopped_and_may_still_scan() {
        var guess = new HashMap<>(Map.of("shown", voucher.no().value(), "idTail", "no", "unitNo", home));
        var guesser = Visitor.loggedIn(port, "verifier2");
        scenario.todayIs("2024-09-11");
        for (int i = 0; i < 10; i++) handIn(guesser, guess, "look");
        guess.put("idTail", voucher.holderIdNo().value().substring(14));

        assertThat(handIn(guesser, guess, "look").body()).contains("核对不符已满10次，请扫描房票二维码");
        assertThat(handIn(guesser, scanned(), "look").body()).contains("查验通过");
    }

    @Test
    void everything_wrong_is_told_at_once_and_opens_nothing() {
        var fields = scanned();
        fields.put("voucherAmountYuan", "800000.01");
        fields.put("priceYuan", "1000000.01");
        fields.put("ownCashYuan", "20万");
        fields.put("kinship", "SIBLING");
        fields.put("buyerIdNo", "530112197001010010");

        var answer = handIn(fields, "open");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "不足800,000.01元",
                        "超过备案价1,000,000.00元",
                        "「自筹资金」应为不小于零、最多两位小数的金额",
                        "持票人的兄弟姐妹不能使用房票购房",
                        "校验位不正确",
                        "请填写购房人的姓名和身份证号");
        assertThat(developer.stateOfUnit(home)).isEqualTo("LISTED");
    }

    @Test
    void nothing_on_the_counter_is_asked_for() {
        assertThat(clerk.open("/purchases/new?unit=" + home).body()).contains(home);
        assertThat(handIn(Map.of("unitNo", "KEINE-1"), "open").body())
                .contains("请扫描房票二维码，或填写房票号", "房源库中没有编号为「KEINE-1」的房源");
        assertThat(handIn(Map.of("shown", voucher.verifyToken()), "open").body())
                .contains("请填写房源编号");
    }

    @Test
    void only_who_may_open_a_purchase_sits_there() {
        for (String other : new String[] {"intake", "auditor", "admin", "yunling"})
            assertThat(Visitor.loggedIn(port, other).open("/purchases/new").statusCode())
                    .as(other)
                    .isEqualTo(403);
    }

    @Test
    void the_payment_order_comes_with_the_checked_contract_and_the_tax_statement_with_the_filing() throws IOException {
        String caseNo = household.appliesAndReaches("checkContract", voucher, home, "600000");
        String order = "/payment-orders/" + caseNo + ".pdf";
        String statement = "/deed-tax-statements/" + caseNo + ".pdf";
        assertThat(new String(clerk.fetch(order).body(), UTF_8)).contains("不能办理此步骤");

        scenario.approve("reviewer", caseNo, "checkContract");
        assertThat(textOf(order))
                .contains("房票付款指定书", voucher.no().value(), "600,000.00", "400,000.00", "陆拾万元整", "5300");
        assertThat(new String(clerk.fetch(statement).body(), UTF_8)).contains("不能办理此步骤");

        household.isFiled(caseNo);
        assertThat(textOf(statement)).contains("契税计税依据说明", "免税部分人民币600,000.00元", "应税部分人民币400,000.00元");
        assertThat(clerk.open("/cases/" + caseNo).body()).contains(order, statement, "自筹 400,000.00");
    }

    @Test
    void both_papers_tell_each_voucher_the_savings_and_the_loan_to_the_fen() throws IOException {
        VoucherCard fathers = household.aVoucherOf("400000.01");
        var request = household.with(household.request(voucher, home, "300000"), 2, fathers, "400000.01", "CHILD");
        request.put("ownCashYuan", "99999.99");
        request.put("loanYuan", "200000");
        String caseNo = household.applies(request);
        var verified = household.verified();
        verified.put("kinshipProof", "户口簿");
        scenario.complete("verifier", caseNo, "verifyVoucher", verified);
        household.subscribes(caseNo);
        scenario.approve("reviewer", caseNo, "checkContract");
        household.isFiled(caseNo);

        assertThat(textOf("/payment-orders/" + caseNo + ".pdf"))
                .contains(voucher.no().value(), fathers.no().value(), "300,000.00", "400,000.01", "子女")
                .contains("房票支付合计人民币700,000.01元(大写:柒拾万元零壹分)")
                .contains("自筹资金99,999.99元,贷款(含公积金)200,000.00元");
        assertThat(textOf("/deed-tax-statements/" + caseNo + ".pdf"))
                .contains("免税部分人民币700,000.01元", "应税部分人民币299,999.99元")
                .contains("房屋总价与房票支付合计取小", "1,000,000.00与700,000.01取小")
                .doesNotContain("F-15");
    }

    private Map<String, String> scanned() {
        return new HashMap<>(
                Map.of("shown", "http://localhost/verify/" + voucher.verifyToken(), "unitNo", home, "kinship", "SELF"));
    }

    private HttpResponse<String> handIn(Map<String, String> fields, String act) {
        return handIn(clerk, fields, act);
    }

    private static HttpResponse<String> handIn(Visitor person, Map<String, String> fields, String act) {
        var all = new HashMap<>(fields);
        all.put("act", act);
        return person.submit("/purchases/new", all, person.csrfTokenOf("/purchases/new"));
    }

    private String textOf(String path) throws IOException {
        try (var pdf = Loader.loadPDF(clerk.fetch(path).body())) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", "");
        }
    }
}
