package fangpiao.swap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of those who wait for a home, and the paper by which they stop waiting. */
@ApplicationTest
class ConversionsPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    SwapScenario swap;

    @BeforeEach
    void the_day_of_the_first_voucher() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void the_counter_starts_the_chosen_households_at_once_and_each_has_an_answer_of_its_own() {
        String one = household.hasAgreement("700000", "SWAP");
        String two = household.hasAgreement("800000", "SWAP");
        String busy = household.hasAgreement("900000", "SWAP");
        swap.applies(busy);
        var clerk = Visitor.loggedIn(port, "intake");

        var answer = clerk.submit("/conversions", chosen(one, busy, two), clerk.csrfTokenOf("/conversions"));
        String page = clerk.open(clerk.location(answer)).body();

        assertThat(answer.statusCode()).isEqualTo(302);
        String outcomes = page.substring(page.indexOf("id=\"outcomes\""), page.indexOf("</table>"));
        assertThat(outcomes.split("已立案")).hasSize(3);
        assertThat(outcomes).contains(one, two, "协议「" + busy + "」已有转房票案");
    }

    @Test
    void who_may_not_open_a_case_reads_the_list_but_starts_nothing() {
        String agreementNo = household.hasAgreement("700000", "SWAP");
        var manager = Visitor.loggedIn(port, "manager");

        assertThat(manager.open("/conversions?project=XKZ").body())
                .contains(agreementNo)
                .doesNotContain("发起所选");
        assertThat(manager.submit("/conversions", chosen(agreementNo), manager.csrfTokenOf("/"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void without_a_choice_or_without_papers_nothing_is_started() {
        var clerk = Visitor.loggedIn(port, "intake");
        String token = clerk.csrfTokenOf("/");
        var nothing = new LinkedHashMap<>(chosen());
        var unseen = new LinkedHashMap<>(chosen("XKZ-00000"));
        unseen.remove("papersSeen");

        assertThat(clerk.submit("/conversions", nothing, token).body()).contains("请先勾选");
        assertThat(clerk.submit("/conversions", unseen, token).body()).contains("已核对");
    }

    @Test
    void the_supplement_says_what_is_given_up_and_what_is_left_of_the_fee() throws IOException {
        String agreementNo = household.hasAgreement("973430.00", "SWAP");
        String caseNo = swap.applies(agreementNo);
        swap.clears(caseNo, "30000");
        var approver = Visitor.loggedIn(port, "deputy");
        String path = "/supplements/" + caseNo + ".pdf";
        assertThat(new String(approver.fetch(path).body(), UTF_8)).contains("不能办理此步骤");

        scenario.approve("reviewer", caseNo, "checkClearing");
        String text = textOf(approver.fetch(path).body());

        assertThat(text).contains("房票安置补充协议", agreementNo, "973,430.00", "空号卡", "17,539.35", "应补发过渡费差额人民币9,701.85元");
        assertThat(Visitor.loggedIn(port, "admin").open(path).statusCode()).isEqualTo(403);
    }

    @Test
    void the_case_page_shows_the_conversion_with_the_household_and_what_it_waits_for() {
        String agreementNo = household.hasAgreement("700000", "SWAP");
        String caseNo = swap.applies(agreementNo);
        swap.isApproved(caseNo, "50000");
        String issuance = swap.signs(caseNo, swap.supplement());

        String page = Visitor.loggedIn(port, "auditor").open("/cases/" + caseNo).body();

        assertThat(page).contains("当前：等待「核发房票」", issuance, "多领 10,298.15 元，从房票权益中扣减", "签订补充协议", "过渡费应付差额与登记数相同");
    }

    private Map<String, String> chosen(String... agreementNos) {
        var form = new LinkedHashMap<String, String>();
        form.put("project", "XKZ");
        form.put("appliedOn", scenario.today().toString());
        form.put("papersSeen", "true");
        form.put("agreementNo", String.join(",", agreementNos));
        return form;
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");
        }
    }
}
