package fangpiao.filing;

import static fangpiao.filing.FilingScenario.TODAY;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.filing.FilingScenario.Waiting;
import fangpiao.intake.Call;
import fangpiao.intake.Intake;
import fangpiao.pool.UnitCard;
import fangpiao.voucher.VoucherDesk;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the housing authority's system sends and gets. */
@ApplicationTest
class FilingApiTest {

    static final String ADDRESS = "/api/v1/contract-filings";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    FilingScenario office;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient db;

    final ObjectMapper json = new ObjectMapper();

    Visitor machine;

    @BeforeEach
    void a_machine() {
        scenario.todayIs(TODAY.toString());
        machine = new Visitor(port);
    }

    @Test
    void the_example_of_the_document_runs() throws IOException {
        JsonNode answer = json.readTree(sends(key(), example("question")).body());

        assertThat(answer.path("outcome").asText()).isIn("KEPT");
        json.readTree(example("answer")).properties().forEach(shown -> assertThat(answer.path(shown.getKey()))
                .isEqualTo(shown.getValue()));
    }

    @Test
    void an_agreeing_filing_pays_the_contract() throws IOException {
        Waiting contract = office.contractAt("confirmFiling");

        JsonNode answer =
                json.readTree(sends(key(), body(office.of(contract)).toString()).body());

        assertThat(answer.path("outcome").asText()).isEqualTo("COMMITTED");
        assertThat(answer.path("purchase").asText()).isEqualTo(contract.caseNo());
        assertThat(vouchers.card(contract.voucher().no()).used()).isEqualTo(yuan("600000"));
    }

    @Test
    void the_same_request_gets_its_first_answer_again_and_another_one_under_its_key_none() {
        ContractFiling filing = office.saleOf(office.freeUnit());
        String key = key();
        String first = sends(key, body(filing).toString()).body();
        office.isCancelled(filing.no());

        assertThat(sends(key, body(filing).toString()).body()).isEqualTo(first).contains("SOLD_ELSEWHERE");
        HttpResponse<String> other = sends(key, body(filing.at(yuan("2"))).toString());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("请更换幂等键");
    }

    @Test
    void the_same_key_at_the_same_instant_is_worked_once_and_answered_alike() throws Exception {
        Waiting contract = office.contractAt("confirmFiling");
        String body = body(office.of(contract)).toString();
        String key = key();
        Callable<String> call = () ->
                new Visitor(port).writeAs("integration", ADDRESS, key, body).body();

        List<String> answers;
        var callers = Executors.newFixedThreadPool(6);
        try {
            answers = callers.invokeAll(List.of(call, call, call, call, call, call)).stream()
                    .map(FilingApiTest::result)
                    .toList();
        } finally {
            callers.shutdown();
        }

        assertThat(answers).allMatch(answers.get(0)::equals);
        assertThat(answers.get(0)).contains("\"COMMITTED\"", "\"repeated\":false");
        assertThat(vouchers.card(contract.voucher().no()).used()).isEqualTo(yuan("600000"));
    }

    @Test
    void a_crash_between_the_effect_and_the_answer_is_healed_by_the_same_request() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling filing = office.of(contract);
        var call = new Call("integration", key(), ADDRESS, "{}".getBytes(StandardCharsets.UTF_8));

        var crashed = intake.answer(call, texts -> {
            office.arrives(filing);
            throw new IllegalStateException("the machine stops here");
        });
        var again = intake.answer(call, texts -> office.arrives(filing));

        assertThat(crashed.getStatusCode().value()).isEqualTo(500);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getBody().toString()).contains("\"COMMITTED\"", "\"repeated\":true");
        assertThat(vouchers.card(contract.voucher().no()).used()).isEqualTo(yuan("600000"));
    }

    @Test
    void what_is_longer_than_any_list_is_not_even_read() {
        HttpResponse<String> answer = sends(key(), " ".repeat(4 * 1024 * 1024) + "{}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("一次请求最多4MB，请分批发送。");
    }

    @Test
    void two_sales_of_one_home_at_the_same_instant_sell_it_once() throws Exception {
        UnitCard unit = office.freeUnit();
        List<Callable<String>> calls = List.of(office.saleOf(unit), office.saleOf(unit)).stream()
                .<Callable<String>>map(sale -> () -> new Visitor(port)
                        .writeAs(
                                "integration",
                                ADDRESS,
                                "two-sales-" + sale.no(),
                                body(sale).toString())
                        .body())
                .toList();

        var callers = Executors.newFixedThreadPool(2);
        try {
            var answers =
                    callers.invokeAll(calls).stream().map(FilingApiTest::result).toList();
            assertThat(answers)
                    .filteredOn(one -> one.contains("SOLD_ELSEWHERE"))
                    .hasSize(1);
            assertThat(answers).filteredOn(one -> one.contains("DIFFERENT")).hasSize(1);
        } finally {
            callers.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "short7x, 400", "has blank inside, 400"})
    void a_write_needs_a_key(String key, int status) {
        HttpResponse<String> answer =
                sends(key, body(office.saleOf(office.freeUnit())).toString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("请求头Idempotency-Key应为8至64个可见的ASCII字符");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_leaves_the_key_free() throws IOException {
        ObjectNode wrong = body(office.saleOf(office.freeUnit()));
        wrong.put("priceYuan", "0")
                .put("filedOn", "2024-02-30")
                .put("colour", "red")
                .remove("room");
        ((ObjectNode) wrong.get("estate")).remove("code");
        String key = key();

        HttpResponse<String> refusal = sends(key, wrong.toString());

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json.readTree(refusal.body()).path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("priceYuan", "filedOn", "colour", "room", "estate.permitNo");
        assertThat(sends(key, body(office.saleOf(office.freeUnit())).toString()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | 请求不是合法的JSON。", "[] | 请求应为一个JSON对象。", "{\"priceYuan\": 1.5} | 「priceYuan」应写作字符串"})
    void what_cannot_be_read_is_refused_in_one_sentence(String body, String detail) throws IOException {
        assertThat(json.readTree(sends(key(), body).body()).path("detail").asText())
                .startsWith(detail);
    }

    @Test
    void a_list_takes_effect_one_by_one_and_sums_up() throws IOException {
        Waiting contract = office.contractAt("confirmFiling");
        ObjectNode list = list(office.saleOf(office.freeUnit()), office.of(contract), office.of(contract));

        JsonNode answer = json.readTree(machine.writeAs("integration", ADDRESS + "/batch", key(), list.toString())
                .body());

        assertThat(answer.path("received").asInt()).isEqualTo(3);
        assertThat(answer.path("outcomes").toString())
                .isEqualTo("{\"COMMITTED\":1,\"SOLD_ELSEWHERE\":1,\"DIFFERENT\":1}");
        assertThat(answer.path("filings").findValuesAsText("kind")).containsExactly("OTHER_FILING");
    }

    @Test
    void a_list_with_one_wrong_filing_is_refused_as_a_whole() throws IOException {
        UnitCard unit = office.freeUnit();
        ContractFiling good = office.saleOf(unit);
        ObjectNode list = list(good, good, office.saleOf(unit));
        ((ObjectNode) list.path("filings").get(2)).put("priceYuan", "-1");

        HttpResponse<String> refusal = machine.writeAs("integration", ADDRESS + "/batch", key(), list.toString());

        assertThat(json.readTree(refusal.body()).path("errors").findValuesAsText("field"))
                .containsExactly("filings[1].filingNo", "filings[2].priceYuan");
        assertThat(office.stateOf(unit)).isEqualTo("LISTED");
    }

    @Test
    void a_list_of_a_thousand_is_taken_and_one_more_is_not() throws IOException {
        assertThat(machine.writeAs("integration", ADDRESS + "/batch", key(), "{\"filings\":[]}")
                        .body())
                .contains("应有至少一件备案");
        ContractFiling[] many = new ContractFiling[FilingRequest.MOST + 1];
        for (int i = 0; i < many.length; i++) many[i] = foreign("LIST-" + scenario.unique());

        assertThat(machine.writeAs(
                                "integration",
                                ADDRESS + "/batch",
                                key(),
                                list(many).toString())
                        .body())
                .contains("一次最多1000件，现有1001件");
        ObjectNode thousand = list(Arrays.copyOf(many, FilingRequest.MOST));
        JsonNode answer = json.readTree(machine.writeAs("integration", ADDRESS + "/batch", key(), thousand.toString())
                .body());
        assertThat(answer.path("outcomes").path("KEPT").asInt()).isEqualTo(1000);
    }

    @Test
    void a_cancellation_brings_the_home_back() {
        UnitCard unit = office.freeUnit();
        ContractFiling sale = office.saleOf(unit);
        office.arrives(sale);
        String day = scenario.today().toString();

        assertThat(cancels(sale.no(), "2024-09-11", "退房").body()).contains("注销日期不得晚于今天");
        assertThat(cancels("BA-不存在", day, "退房").statusCode()).isEqualTo(404);
        assertThat(cancels(sale.no(), day, "退房").body()).contains("\"CANCELLED\"", unit.no());
        assertThat(office.stateOf(unit)).isEqualTo("LISTED");
    }

    @ParameterizedTest
    @CsvSource({"intake, 403", "verifier, 403", "manager, 403", "yunling, 403", "admin, 403", "nobody, 401"})
    void only_other_systems_write(String user, int status) {
        String body = body(office.saleOf(office.freeUnit())).toString();

        assertThat(machine.writeAs(user, ADDRESS, key(), body).statusCode()).isEqualTo(status);
    }

    @Test
    void what_is_not_here_says_what_is() {
        assertThat(machine.getAs("integration", ADDRESS).statusCode()).isEqualTo(404);
        assertThat(machine.getAs("integration", "/api/v1/vouchers").body())
                .contains("没有此接口", "POST /api/v1/contract-filings/batch", "POST /api/v1/quotes");
    }

    private HttpResponse<String> sends(String key, String body) {
        return machine.writeAs("integration", ADDRESS, key, body);
    }

    private HttpResponse<String> cancels(String filingNo, String day, String reason) {
        String path = ADDRESS + "/" + URLEncoder.encode(filingNo, StandardCharsets.UTF_8) + "/cancellation";
        var body = json.createObjectNode().put("cancelledOn", day).put("reason", reason);
        return machine.writeAs("integration", path, key(), body.toString());
    }

    private String key() {
        return "test-key-" + scenario.unique();
    }

    private ContractFiling foreign(String no) {
        var door = new ContractFiling.Door(null, "官预许2020第1号", "9栋", "101");
        return new ContractFiling(no, "HT-" + no, door, "某人", "0000", yuan("1"), TODAY, TODAY, null);
    }

    private ObjectNode list(ContractFiling... filings) {
        ObjectNode list = json.createObjectNode();
        var array = list.putArray("filings");
        for (ContractFiling filing : filings) array.add(body(filing));
        return list;
    }

    private ObjectNode body(ContractFiling filing) {
        ObjectNode body = json.createObjectNode();
        body.put("filingNo", filing.no()).put("contractNo", filing.contractNo());
        ObjectNode estate = body.putObject("estate");
        if (filing.door().estateCode() != null) estate.put("code", filing.door().estateCode());
        if (filing.door().permitNo() != null)
            estate.put("permitNo", filing.door().permitNo());
        body.put("building", filing.door().building()).put("room", filing.door().room());
        body.putObject("buyer").put("name", filing.buyerName()).put("idNo", filing.buyerIdNo());
        body.put("priceYuan", filing.price().plain());
        body.put("signedOn", filing.signedOn().toString());
        body.put("filedOn", filing.filedOn().toString());
        return body;
    }

    private static <T> T result(Future<T> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String example(String name) throws IOException {
        var block = Pattern.compile("<!-- " + name + " -->\\s*```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/api-contract-filings.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
