package fangpiao.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What another system sends and gets. */
@ApplicationTest
class QuoteApiTest {

    static final String ADDRESS = "/api/v1/quotes";
    static final String FIRST_VOUCHER = """
            {"version":"XS-PILOT-XKZ","issuedOn":"2024-08-30","landType":"STATE","components":{"HOUSE_VALUE":"973430.00"}}""";

    @LocalServerPort
    int port;

    final ObjectMapper json = new ObjectMapper();

    Visitor machine;

    @BeforeEach
    void a_machine() {
        machine = new Visitor(port);
    }

    @Test
    void the_example_of_the_document_runs() throws IOException {
        JsonNode answer = answer(example("question"));

        assertContains(answer, json.readTree(example("answer")), "");
    }

    @Test
    void the_first_voucher_of_kunming_comes_out_to_the_fen() {
        JsonNode answer = answer(FIRST_VOUCHER);

        assertThat(answer.path("bonus").asText()).isEqualTo("38937.20");
        assertThat(answer.path("face").asText()).isEqualTo("1012367.20");
        assertThat(answer.path("term").path("lastDay").asText()).isEqualTo("2025-09-01");
    }

    @Test
    void every_amount_is_explained_and_every_doubt_named() {
        JsonNode answer = answer(FIRST_VOUCHER);

        JsonNode bonus = answer.path("lines").path(2);
        assertThat(bonus.path("formula").asText()).isEqualTo("B＝E×奖励比例（F-02）");
        assertThat(bonus.path("inputs").asText()).isEqualTo("973,430.00×4%");
        assertThat(bonus.path("basis").asText()).contains("XS-PILOT-XKZ", "待确认");
        assertThat(answer.path("unconfirmed").findValuesAsText("parameter")).contains("bonus.1.rate", "term.months");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_field() throws IOException {
        var refusal = machine.postAs("integration", ADDRESS, """
                {"version":"XM-2023","landType":"STATE","holderName":"某人","components":{"HOUSE_VALUE":"1.005"},
                 "purchases":[{"price":"100","amount":"100.01","type":"CASTLE","saleStage":"PRESALE","filedOn":"2023-02-30"}],
                 "useRatios":["85%","101%"]}""");

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(refusal.body());
        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "components.HOUSE_VALUE",
                        "issuedOn",
                        "useRatios[1]",
                        "purchases[0].amount",
                        "purchases[0].type",
                        "purchases[0].filedOn",
                        "holderName");
        assertThat(problem.path("detail").asText()).contains("核发日期应当填写", "房屋价值应为金额（元），最多两位小数");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                            | 请求不是合法的JSON。",
                "[]                                           | 请求应为一个JSON对象。",
                "{}                                           | 规则版本应当填写。",
                "{\"version\":\"NOWHERE\"}                    | 没有生效的规则版本「NOWHERE」。",
                "{\"components\":{\"HOUSE_VALUE\":973430.00}} | 「components.HOUSE_VALUE」应写作字符串，如 \"1012367.20\"。"
            })
    void what_cannot_be_read_is_refused_in_one_sentence(String question, String detail) throws IOException {
        var refusal = machine.postAs("integration", ADDRESS, question);

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refusal.body()).path("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({"integration, 200", "intake, 200", "manager, 200", "admin, 403", "nobody, 401"})
    void systems_and_officials_may_ask(String user, int status) {
        var answer = machine.postAs(user, ADDRESS, FIRST_VOUCHER);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200)
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
    }

    @Test
    void a_session_does_not_open_it_and_none_is_made() {
        var clerk = Visitor.loggedIn(port, "intake");

        assertThat(clerk.call("POST", ADDRESS, FIRST_VOUCHER).statusCode()).isEqualTo(401);
        assertThat(machine.postAs("integration", ADDRESS, FIRST_VOUCHER)
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void nothing_else_is_behind_this_door() {
        assertThat(machine.getAs("integration", ADDRESS).statusCode()).isEqualTo(404);
        assertThat(machine.getAs("integration", "/api/v1/vouchers").body()).contains("没有此接口");
        assertThat(machine.getAs("integration", "/quotes").statusCode()).isEqualTo(302);
    }

    @Test
    void what_the_engine_has_below_an_address_of_that_name_stays_behind_its_own_door() {
        assertThat(machine.getAs("intake", "/camunda/api/cockpit/api/x").statusCode())
                .isNotEqualTo(200);
        assertThat(Visitor.loggedIn(port, "intake")
                        .get("/camunda/api/cockpit/api/x")
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode answer(String question) {
        HttpResponse<String> answer = machine.postAs("integration", ADDRESS, question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String example(String name) throws IOException {
        var block = Pattern.compile("<!-- " + name + " -->\\s*```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/api-quotes.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /** Everything the document shows is there; the answer may say more. */
    private static void assertContains(JsonNode answer, JsonNode shown, String where) {
        if (shown.isObject())
            shown.properties()
                    .forEach(entry -> assertContains(
                            answer.path(entry.getKey()), entry.getValue(), where + "." + entry.getKey()));
        else if (shown.isArray()) {
            assertThat(answer.size()).as(where).isEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) assertContains(answer.get(i), shown.get(i), where + "[" + i + "]");
        } else assertThat(answer).as(where).isEqualTo(shown);
    }
}
