package fangpiao.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.policy.SaleStage;
import fangpiao.settlement.SettlementScenario;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CalculationSheetTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void the_first_voucher_of_kunming() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void explains_the_face_from_the_components_on() throws IOException {
        String caseNo = household.appliesAndReaches("end", "973430");
        String sheet = sheet(caseNo);

        assertThat(sheet).contains("房票金额核算表", caseNo, "测试户", "XKZ-", household.voucherOf(caseNo));
        assertThat(sheet).contains("房屋价值", "计入权益", "安置补偿权益金额E", "(F-01)", "本次房票对应部分", "房票权益金额E");
        assertThat(sheet).contains("政策性奖励B", "(F-02)", "973,430.00×4%", "四舍五入到分", "38,937.20");
        assertThat(sheet).contains("票面金额F", "(F-03)", "973,430.00+38,937.20", "1,012,367.20");
    }

    @Test
    void names_parameter_version_mark_and_source_behind_each_figure() throws IOException {
        String sheet = sheet(household.appliesAndReaches("calculateAmount", "973430"));

        assertThat(sheet).contains("奖励比例4%(XS-PILOT-XKZ,待确认:", "计入票面的补偿项目:房屋价值、", "奖励计入票面:是(XS-PILOT-XKZ,");
        assertThat(sheet).contains("适用规则", "依据:昆政办〔2022〕56号", "昆明市西山区城市更新改造局", "98.50m2(国有土地)");
    }

    @Test
    void is_signed_by_those_who_calculated_and_checked() throws IOException {
        assertThat(sheet(household.appliesAndReaches("confirmFunds", "600000")))
                .contains("核算人:张丽萍(演示)2024年8月30日", "复核人:赵国强(演示)2024年8月30日");
    }

    @Test
    void has_room_for_a_pen_until_somebody_has_signed() throws IOException {
        assertThat(sheet(household.appliesAndReaches("calculateAmount", "600000")))
                .contains("核算人:年月日复核人:年月日");
        assertThat(sheet(household.appliesAndReaches("checkAmount", "600000")))
                .contains("核算人:张丽萍(演示)2024年8月30日复核人:年月日");
    }

    @Test
    void what_is_sent_back_has_to_be_signed_anew() throws IOException {
        String caseNo = household.appliesAndReaches("confirmFunds", "600000");
        scenario.sendBack("finance", caseNo, "confirmFunds");
        assertThat(sheet(caseNo)).contains("核算人:年月日复核人:年月日");

        scenario.complete("calc", caseNo, "calculateAmount", calculated("CONFIRM", "0"));
        assertThat(sheet(caseNo)).contains("核算人:张丽萍(演示)2024年8月30日复核人:年月日");
    }

    @Test
    void who_only_tried_a_deduction_has_not_signed() throws IOException {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        scenario.complete("calc", caseNo, "calculateAmount", calculated("RECALCULATE", "50000"));

        assertThat(sheet(caseNo))
                .contains("扣减款项", "预付过渡费冲抵", "50,000.00", "600,000.00-50,000.00", "572,000.00")
                .contains("核算人:年月日");
    }

    @Test
    void comes_to_the_same_fen_years_later() throws IOException {
        String caseNo = household.appliesAndReaches("end", "937377.04");
        scenario.todayIs("2039-01-03");

        assertThat(sheet(caseNo)).contains("复算一致:安置补偿权益金额、房票权益金额、政策性奖励、票面金额与登记数相同。", "937,377.04");
    }

    @Test
    void says_what_differs_when_a_kept_figure_was_tampered_with() throws IOException {
        String caseNo = household.appliesAndReaches("checkAmount", "973430");
        db.sql("update voucher_issuance set bonus_fen = bonus_fen + 1, face_fen = face_fen + 1 where case_no = ?")
                .param(caseNo)
                .update();
        String sentence = "政策性奖励登记38,937.21元，复算38,937.20元；票面金额登记1,012,367.21元，复算1,012,367.20元。";

        assertThat(sheet(caseNo)).contains("复算不一致:" + Normalizer.normalize(sentence, Normalizer.Form.NFKC));
        assertThat(Visitor.loggedIn(port, "auditor").get("/cases/" + caseNo).body())
                .contains("复算不一致", sentence);
        assertThat(scenario.shown("reviewer", caseNo, "checkAmount", "facts").toString())
                .contains("复算不一致：" + sentence);
    }

    @Test
    void an_agreement_has_a_sheet_as_soon_as_the_home_is_valued() throws IOException {
        String caseNo = scenario.start("intake", "compensationAgreement", household.survey());
        assertThat(answerTo("calc", caseNo)).contains("尚无核算金额");

        var components = Map.<String, Object>of(
                "appraisalReportNo",
                "PG-1",
                "houseValueYuan",
                "600000",
                "deductionYuan",
                "1000.01",
                "movingFeeYuan",
                "2000");
        scenario.complete("calc", caseNo, "enterComponents", components);

        assertThat(sheet(caseNo))
                .contains("征收补偿金额核算表", "600,000.00-1,000.01", "598,999.99", "从权益中扣除", "另行支付,不计入权益", "复算一致")
                .contains("核算人:张丽萍(演示)2024年8月30日复核人:年月日");
    }

    @Test
    void a_claim_of_a_developer_shows_all_tranches_and_the_one_that_is_due() throws IOException {
        var filed = settlement.aFiledContract(SaleStage.PRESALE, "700000.01");
        String sheet = sheet(settlement.opens(filed, "CONTRACT_FILED"));

        assertThat(sheet)
                .contains("房企结算金额核算表", "700,000.01", "700,000.01×60%", "420,000.01", "210,000.00", "70,000.00");
        assertThat(sheet).contains("期房结算节点", "(XS-PILOT-XKZ,", "复算一致:本期结算金额与登记数相同。", "经办人:徐敏(演示)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HF-2024-999999", "RK-2024-999999", "x"})
    void a_case_that_has_no_amounts_is_refused_in_one_sentence(String caseNo) {
        assertThat(answerTo("calc", caseNo))
                .contains("案件「" + caseNo + "」不存在或尚无核算金额，没有核算表可以打印。")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration", "admin"})
    void is_for_officials_only(String user) {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");

        assertThat(Visitor.loggedIn(port, user)
                        .get("/calculation-sheets/" + caseNo + ".pdf")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, Object> calculated(String decision, String deduction) {
        return Map.of("deductionYuan", deduction, "deductionReason", "预付过渡费冲抵", "decision", decision, "opinion", "已核算");
    }

    private String answerTo(String user, String caseNo) {
        var answer = Visitor.loggedIn(port, user).get("/calculation-sheets/" + caseNo + ".pdf");
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private String sheet(String caseNo) throws IOException {
        var answer = Visitor.loggedIn(port, "legal").fetch("/calculation-sheets/" + caseNo + ".pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        return textOf(answer.body());
    }

    /** Without blanks, and with narrow signs: where a line breaks is no matter of the figures. */
    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");
        }
    }
}
