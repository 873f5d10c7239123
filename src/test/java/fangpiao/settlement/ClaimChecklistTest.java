package fangpiao.settlement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.policy.SaleStage.PRESALE;
import static fangpiao.policy.SaleStage.READY;
import static fangpiao.settlement.SettlementScenario.PAPERS;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.settlement.SettlementScenario.Filed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No claim passes while a paper is missing, and no paper is asked for twice. */
@ApplicationTest
class ClaimChecklistTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PolicyDesk policies;

    Filed filed;

    @BeforeEach
    void a_contract() {
        scenario.todayIs("2024-08-30");
        filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");
    }

    @Test
    void the_list_of_what_is_missing_is_on_the_form_and_on_the_case_page() {
        String caseNo = settlement.opens(filed, "CONTRACT_FILED");
        settlement.attaches("verifier", caseNo, "INVOICE");

        assertThat(missing("inspector", caseNo, "proveNode"))
                .isEqualTo("结算申请表、房票结算联（原件）、已备案的购房合同、房票付款指定书、持票人、购房人身份证复印件（核对原件）、安置补偿协议复印件（核对原件）、"
                        + "预售资金监管账户证明、企业账户证明、房企承诺书、结算节点证明");
        assertThat(page("/cases/" + caseNo)).containsSubsequence("缺件清单：", "结算申请表、房票结算联（原件）", "购房款发票", "电子件1份，待核对");
        assertThat(page("/cases/" + caseNo + "/documents")).containsSubsequence("购房款发票", "电子件1份，待核对", "缺");
    }

    @Test
    void a_claim_does_not_pass_while_one_obligatory_paper_has_not_been_seen() {
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        settlement.attaches("verifier", caseNo, "AGREEMENT");

        assertThat(refusalOf(() -> settlement.checks(caseNo, without("PAYMENT_LIST", "AGREEMENT"))))
                .isEqualTo("材料不齐，尚未核对：安置补偿协议复印件（核对原件）；不齐的，请退回补正。");
        settlement.checks(caseNo, without("PAYMENT_LIST"));

        scenario.thenCaseWaitsAt(caseNo, "approveClaim");
    }

    @Test
    void what_came_with_the_first_instalment_is_not_asked_for_again() {
        String first = settlement.opensAndReaches("approveClaim", filed, "CONTRACT_FILED");

        String next = settlement.opensAndReaches("checkClaim", filed, "MAIN_STRUCTURE_TOPPED");

        assertThat(missing("reviewer", next, "checkClaim")).isEqualTo("结算申请表、历次结算付款清单");
        assertThat(page("/cases/" + next)).contains("首期已收（结算案" + first + "），未变更");
        settlement.checks(next, List.of("APPLICATION", "PAYMENT_LIST"));
        String last = settlement.opensAndReaches("checkClaim", filed, "FIRST_REGISTRATION");
        settlement.checks(last, List.of("APPLICATION", "PAYMENT_LIST"));
        scenario.thenCaseWaitsAt(last, "approveClaim");
    }

    @Test
    void what_has_changed_since_is_asked_for_again() {
        settlement.opensAndReaches("approveClaim", filed, "CONTRACT_FILED");
        var claim = new HashMap<>(settlement.claim(filed, "MAIN_STRUCTURE_TOPPED"));
        claim.put("invoiceNo", "99%06d".formatted(scenario.unique()));
        String next = scenario.start("verifier", "developerSettlement", claim);
        settlement.attaches("verifier", next, "CONTRACT");
        settlement.proves(next);

        assertThat(refusalOf(() -> settlement.checks(next, List.of("APPLICATION", "PAYMENT_LIST"))))
                .isEqualTo("材料不齐，尚未核对：已备案的购房合同、购房款发票；不齐的，请退回补正。");
    }

    @Test
    void what_came_with_a_claim_that_did_not_pass_was_not_seen() {
        String rejected = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        returns(rejected, PAPERS);

        String next = settlement.opens(filed, "MAIN_STRUCTURE_TOPPED");

        assertThat(missing("inspector", next, "proveNode")).contains("已备案的购房合同");
    }

    @Test
    void what_a_reviewer_has_ticked_stays_ticked_unless_it_was_corrected() {
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        returns(caseNo, List.of("CONTRACT", "INVOICE"));
        assertThat(missing("verifier", caseNo, "correctClaim"))
                .doesNotContain("已备案的购房合同")
                .contains("结算申请表");

        correctsInvoice(caseNo);
        settlement.proves(caseNo, "2024-10-07");

        assertThat(scenario.shown("reviewer", caseNo, "checkClaim", "papersSeen")
                        .toString())
                .contains("CONTRACT")
                .doesNotContain("INVOICE");
    }

    @Test
    void a_finished_home_has_no_escrow_account_and_so_have_rules_that_do_not_want_one() {
        policies.draft(Rules.book("version.code", "NO-ESCROW", "settle.toEscrowOnly", "false"), "author");
        scenario.todayIs("2024-08-30");
        Filed ready = settlement.aFiledContract(READY, "300000");
        Filed free = settlement.aFiledContractBy("NO-ESCROW", PRESALE, "300000");
        scenario.todayIs("2024-10-08");

        for (String caseNo : List.of(settlement.opens(ready, "DELIVERABLE"), settlement.opens(free, "CONTRACT_FILED")))
            assertThat(missing("inspector", caseNo, "proveNode"))
                    .contains("企业账户证明")
                    .doesNotContain("监管账户证明");
    }

    @Test
    void who_is_sent_back_is_told_in_writing_what_is_missing() {
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        assertThat(Visitor.loggedIn(port, "verifier")
                        .get("/correction-notices/" + caseNo + ".pdf")
                        .statusCode())
                .isEqualTo(400);
        returns(caseNo, without("APPLICATION", "COMMITMENT"));

        String notice = pdf("/correction-notices/" + caseNo + ".pdf");

        assertThat(notice)
                .contains("房企结算材料补正通知书", caseNo, "昆明测试置业有限公司", "缺两份材料")
                .containsSubsequence("1结算申请表", "2房企承诺书")
                .contains("(20个工作日)自补正材料交齐之日起重新计算");
        assertThat(page("/cases/" + caseNo)).contains("/correction-notices/" + caseNo + ".pdf");
    }

    private void returns(String caseNo, List<String> papersSeen) {
        scenario.complete(
                "reviewer",
                caseNo,
                "checkClaim",
                Map.of(
                        "decision",
                        "RETURN",
                        "reasonCode",
                        "R01",
                        "returnItems",
                        List.of("结算材料清单"),
                        "opinion",
                        "缺两份材料",
                        "papersSeen",
                        papersSeen));
    }

    private void correctsInvoice(String caseNo) {
        var form = new HashMap<>(settlement.claim(filed, "CONTRACT_FILED"));
        form.keySet().removeAll(List.of("filingNo", "node", "claimYuan"));
        form.put("invoiceNo", "99%06d".formatted(scenario.unique()));
        form.put("opinion", "换开发票");
        scenario.complete("verifier", caseNo, "correctClaim", form);
    }

    private static List<String> without(String... papers) {
        var left = new ArrayList<>(PAPERS);
        left.removeAll(List.of(papers));
        return left;
    }

    /** From the facts of a form: {@code {"item":"缺件清单","value":"…"}}. */
    private String missing(String user, String caseNo, String task) {
        String facts = scenario.shown(user, caseNo, task, "facts").toString();
        return facts.replaceAll("(?s).*\\{\"item\":\"缺件清单\",\"value\":\"([^\"]*)\".*", "$1");
    }

    private String pdf(String path) {
        try (var document =
                Loader.loadPDF(Visitor.loggedIn(port, "verifier").fetch(path).body())) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(String path) {
        return Visitor.loggedIn(port, "manager").get(path).body();
    }
}
