package fangpiao.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
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

/** The attestation of a decision on the screen, on paper and as a file. */
@ApplicationTest
class AttestationPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    AttestationDesk desk;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_friday() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void each_act_of_the_time_line_leads_to_its_attestation() {
        String caseNo = household.appliesAndReaches("checkAmount", "973430");
        var auditor = Visitor.loggedIn(port, "auditor");

        assertThat(auditor.get("/cases/" + caseNo).body())
                .contains("/decisions/" + decision(caseNo, "calculateAmount"));
        assertThat(auditor.get("/decisions/" + decision(caseNo, "calculateAmount"))
                        .body())
                .contains("验证结果：一致", "核算票面金额（核算）", "张丽萍（演示）", "2024-08-30 09:", "确认金额", "金额无误")
                .contains("案件情况", "1,012,367.20 元", "金额计算明细", "973,430.00", "扣减款项（元）", "系统带出：0.00");
    }

    @Test
    void the_paper_has_all_that_the_page_has() throws IOException {
        String caseNo = household.appliesAndReaches("checkAmount", "973430");
        long decision = decision(caseNo, "calculateAmount");
        AttestationSheet sheet = desk.find(decision).orElseThrow();

        var answer = Visitor.loggedIn(port, "legal").fetch("/decisions/" + decision + ".pdf");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(textOf(answer.body()))
                .contains("昆明市西山区城市更新改造局", "办理凭据", caseNo + "(第2份)", "核算票面金额", "张丽萍", "2024-08-30", "验证结果一致")
                .contains("1,012,367.20元", "973,430.00×4%", "核算结论", "确认金额", "金额无误", "未填")
                .contains(sheet.digest(), sheet.signature(), sheet.attestation().keyId());
    }

    @Test
    void a_page_says_what_does_not_agree_any_more() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        long decision = decision(caseNo, "calculateAmount");
        changeOpinion(decision, "改过的意见");
        String page =
                Visitor.loggedIn(port, "auditor").get("/decisions/" + decision).body();
        changeOpinion(decision, "金额无误");

        assertThat(page).contains("验证结果：不一致", "办理记录的「意见」被改动：凭据为「金额无误」，现为「改过的意见」。");
    }

    @Test
    void a_step_that_was_taken_again_says_so_on_both() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.sendBack("reviewer", caseNo, "checkAmount");
        scenario.complete(
                "calc",
                caseNo,
                "calculateAmount",
                Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "再次核对"));
        var rounds = decisions(caseNo, "calculateAmount");
        var auditor = Visitor.loggedIn(port, "auditor");

        assertThat(auditor.get("/decisions/" + rounds.get(0)).body())
                .contains("本环节此后又有办理：", "/decisions/" + rounds.get(1))
                .doesNotContain("本环节此前曾办理：");
        assertThat(auditor.get("/decisions/" + rounds.get(1)).body())
                .contains("本环节此前曾办理：", "/decisions/" + rounds.get(0));
    }

    @Test
    void identity_numbers_are_shown_as_everywhere() {
        String caseNo = scenario.start("intake", "compensationAgreement", household.survey());
        long decision = db.sql("select id from decision where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();

        String page =
                Visitor.loggedIn(port, "auditor").get("/decisions/" + decision).body();

        assertThat(page).contains("530112********").doesNotContainPattern("53011219700101\\d{3}[\\dX]");
    }

    @Test
    void the_file_has_what_was_signed_and_the_public_key() {
        String caseNo = household.appliesAndReaches("reviewLegality", "600000");
        String file = Visitor.loggedIn(port, "auditor")
                .get("/decisions/" + decision(caseNo, "calculateAmount") + ".json")
                .body();

        assertThat(file)
                .contains("\"signedText\"", "\"seen\"", "\"answers\"", "\"signature\"", "\"publicKey\"", caseNo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "yunling", "integration"})
    void who_may_not_see_the_case_may_not_see_how_it_was_decided(String user) {
        long decision = decision(household.appliesAndReaches("reviewLegality", "600000"), "calculateAmount");
        var outsider = Visitor.loggedIn(port, user);

        assertThat(outsider.get("/decisions/" + decision).statusCode()).isEqualTo(403);
        assertThat(outsider.get("/decisions/" + decision + ".pdf").statusCode()).isEqualTo(403);
        assertThat(outsider.get("/decisions/" + decision + ".json").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_decision_that_does_not_exist_has_no_attestation() {
        var answer = Visitor.loggedIn(port, "auditor").open("/decisions/999999999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有办理凭据");
    }

    private void changeOpinion(long decision, String opinion) {
        db.sql("""
                do $$ begin
                    set local session_replication_role = replica;
                    update decision set opinion = '%s' where id = %d;
                end $$""".formatted(opinion, decision)).update();
    }

    private long decision(String caseNo, String step) {
        return decisions(caseNo, step).get(0);
    }

    private java.util.List<Long> decisions(String caseNo, String step) {
        return db.sql("select id from decision where case_no = ? and step_key = ? order by id")
                .params(caseNo, step)
                .query(Long.class)
                .list();
    }

    /** Without blanks, and with narrow signs: where a line breaks is no matter of the figures. */
    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");
        }
    }
}
