package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.inquiry.Register;
import fangpiao.inquiry.RegistersSimulator;
import fangpiao.inquiry.RegistersSimulator.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an application must bring, and what the registers must not know of it. */
@ApplicationTest
class EntryPapersTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    RegistersSimulator registers;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-10");
    }

    @AfterEach
    void registers_are_well_again() {
        registers.behaveWell();
    }

    @Test
    void papers_that_are_missing_are_named_and_can_be_brought_later() {
        String caseNo = developer.appliesAndReaches("reviewDocuments");
        var some = new ArrayList<>(PoolScenario.ALL_PAPERS);
        some.removeAll(List.of("LAND_TITLE", "COMMITMENT"));

        assertThat(refusalOf(
                        () -> scenario.complete("pool", caseNo, "reviewDocuments", developer.papers("APPROVE", some))))
                .isEqualTo("材料不齐，尚缺：不动产权证书（土地）、承诺书。");
        scenario.complete("pool", caseNo, "reviewDocuments", developer.papers("RETURN", some));
        assertThat(scenario.shown("intake", caseNo, "completeDocuments", "facts")
                        .toString())
                .contains("尚缺材料", "不动产权证书（土地）、承诺书");

        scenario.complete("intake", caseNo, "completeDocuments", Map.of("opinion", "已补交"));
        scenario.complete("pool", caseNo, "reviewDocuments", developer.documentsAreFine());
        scenario.thenCaseWaitsAt(caseNo, "assessRegisters");
    }

    @Test
    void whoever_comes_himself_brings_no_authorisation() {
        assertThat(PoolScenario.ALL_PAPERS).hasSize(17).doesNotContain("AUTHORISATION");
    }

    @Test
    void papers_are_good_up_to_their_last_day() {
        String caseNo = developer.appliesAndReaches("reviewDocuments");
        var papers = developer.documentsAreFine();
        papers.put("licenceUntil", "2024-09-09");
        papers.put("qualificationUntil", "2024-09-09");
        papers.put("permitUntil", "2024-09-09");

        assertThat(refusalOf(() -> scenario.complete("pool", caseNo, "reviewDocuments", papers)))
                .isEqualTo("营业执照有效期至2024-09-09，已过期；开发资质证书有效期至2024-09-09，已过期；预售许可证有效期至2024-09-09，已过期。");
        papers.put("licenceUntil", "2024-09-10");
        papers.put("qualificationUntil", "2024-09-10");
        papers.remove("permitUntil");
        assertThat(refusalOf(() -> scenario.complete("pool", caseNo, "reviewDocuments", papers)))
                .isEqualTo("期房应填写预售许可证有效期。");
        papers.put("permitUntil", "2024-09-10");
        scenario.complete("pool", caseNo, "reviewDocuments", papers);
        scenario.thenCaseWaitsAt(caseNo, "assessRegisters");
    }

    @Test
    void a_tick_that_is_not_on_the_list_is_refused() {
        String caseNo = developer.appliesAndReaches("reviewDocuments");
        var papers = developer.documentsAreFine();

        papers.put("papersSeen", List.of("LAND_TITLE", "DROP TABLE"));
        assertThat(refusalOf(() -> scenario.complete("pool", caseNo, "reviewDocuments", papers)))
                .isEqualTo("「已核对的材料」中有不在可选范围内的项。");
        papers.put("papersSeen", List.of(1, 2));
        assertThat(refusalOf(() -> scenario.complete("pool", caseNo, "reviewDocuments", papers)))
                .contains("「已核对的材料」的内容类型不正确");
    }

    @Test
    void ticks_come_from_tasklist_as_a_list_in_json() {
        String caseNo = developer.appliesAndReaches("reviewDocuments");
        var reviewer = Visitor.loggedIn(port, "pool");
        String task = "task/" + scenario.openTask(caseNo, "reviewDocuments").getId();
        scenario.claim("pool", caseNo, "reviewDocuments");

        for (String wrong : List.of("{\\\"a\\\":1}", "[\\\"LAND_TITLE", "LAND_TITLE"))
            assertThat(reviewer.tell("POST", task + "/submit-form", ticks(wrong))
                            .body())
                    .contains("「已核对的材料」的内容类型不正确");
        var answer = reviewer.tell(
                "POST", task + "/submit-form", ticks("[\\\"LAND_TITLE\\\",\\\"LAND_TITLE\\\",\\\"COMMITMENT\\\"]"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(scenario.shown("intake", caseNo, "completeDocuments", "facts")
                        .toString())
                .contains("尚缺材料", "入库申请表、营业执照、")
                .doesNotContain("尚缺材料\",\"value\":\"不动产权证书（土地）");
    }

    @Test
    void an_adverse_register_keeps_an_estate_out_until_it_is_clear() {
        registers.behave(Register.SEIZURE, Manner.ADVERSELY);
        registers.behave(Register.TAX, Manner.NEVER);
        registers.behave(Register.CREDIT, Manner.UNREADABLY);
        String caseNo = developer.appliesAndReaches("assessRegisters");

        assertThat(scenario.shown("pool", caseNo, "assessRegisters", "facts").toString())
                .contains("核查 查封、抵押登记", "有异常：查询到一条未解除的记录", "尚未答复（2024-09-10 09:00查询）", "答复无法识别");
        assertThat(refusalOf(() -> scenario.approve("pool", caseNo, "assessRegisters")))
                .isEqualTo("登记核查未通过，不能同意：查封、抵押登记有异常；重大税收违法尚未答复；失信被执行人、经营异常答复无法识别。");

        registers.behaveWell();
        scenario.complete("pool", caseNo, "assessRegisters", Map.of("decision", "ASK_AGAIN", "opinion", "查封已解除，再查"));
        scenario.approve("pool", caseNo, "assessRegisters");
        scenario.thenCaseWaitsAt(caseNo, "inspectSite");
    }

    @Test
    void a_reply_on_paper_counts_as_an_answer() {
        registers.behave(Register.TAX, Manner.NEVER);
        String caseNo = developer.appliesAndReaches("assessRegisters");

        scenario.complete(
                "pool",
                caseNo,
                "assessRegisters",
                Map.of(
                        "decision", "ENTER_REPLY",
                        "replyRegister", "TAX",
                        "replyFinding", "CLEAR",
                        "replyNo", "西税函〔2024〕7号",
                        "opinion", "税务部门书面回复"));

        assertThat(scenario.shown("pool", caseNo, "assessRegisters", "facts").toString())
                .contains("西税函〔2024〕7号，书面答复");
        scenario.approve("pool", caseNo, "assessRegisters");
        scenario.thenCaseWaitsAt(caseNo, "inspectSite");
    }

    @Test
    void registers_can_be_the_end_of_an_application() {
        String caseNo = developer.appliesAndReaches("assessRegisters");

        scenario.reject("pool", caseNo, "assessRegisters");

        scenario.thenCaseEndedAt(caseNo, "entryRejected");
    }

    @ParameterizedTest
    @CsvSource({
        "WELL, ",
        "TWICE, ",
        "ADVERSELY, 不动产登记有异常",
        "LATE, 不动产登记尚未答复",
        "UNREADABLY, 不动产登记答复无法识别",
        "NEVER, 不动产登记尚未答复"
    })
    void an_application_goes_on_only_when_a_register_has_answered_well(Manner manner, String complaint) {
        registers.behave(Register.TITLE, manner);
        String caseNo = developer.appliesAndReaches("assessRegisters");

        if (complaint == null) scenario.approve("pool", caseNo, "assessRegisters");
        else
            assertThat(refusalOf(() -> scenario.approve("pool", caseNo, "assessRegisters")))
                    .isEqualTo("登记核查未通过，不能同意：" + complaint + "。");

        scenario.thenCaseWaitsAt(caseNo, complaint == null ? "inspectSite" : "assessRegisters");
    }

    @Test
    void an_answer_that_comes_late_opens_the_way() {
        registers.behave(Register.TITLE, Manner.LATE);
        String caseNo = developer.appliesAndReaches("assessRegisters");

        registers.answerNow();

        scenario.approve("pool", caseNo, "assessRegisters");
        scenario.thenCaseWaitsAt(caseNo, "inspectSite");
    }

    private static String ticks(String json) {
        return """
                {"variables": {"papersSeen": {"type": "Json", "value": "%s"}, "decision": {"value": "RETURN"},
                               "reasonCode": {"value": "R01"}, "opinion": {"value": "材料不齐"},
                               "returnItems": {"type": "Json", "value": "[\\"其他入库材料\\"]"}}}""".formatted(json);
    }
}
