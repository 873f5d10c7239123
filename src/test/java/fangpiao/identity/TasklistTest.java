package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case goes through the doors as it does when people click in Tasklist. */
@ApplicationTest
class TasklistTest {

    private static final String REQUEST = """
            {"variables": {
              "projectCode": {"value": "XKZ"}, "expropriatedParty": {"value": "王建国"},
              "holderIdNo": {"value": "530102196001011238"}, "holderPhone": {"value": "13800001234"},
              "propertyAddress": {"value": "西山区马街街道张峰社区12号"},
              "titleNo": {"value": "云(2016)西山区不动产权第9%06d号"},
              "buildingArea": {"value": "86.52"}, "landType": {"value": "STATE"},
              "propertyKind": {"value": "RESIDENTIAL"}, "surveyedOn": {"value": "2024-05-01"}
            }}""";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Test
    void a_clerk_opens_a_case_and_the_next_one_finds_claims_comments_and_gives_back() {
        var caseId = open(Visitor.loggedIn(port, "intake"));
        var calc = Visitor.loggedIn(port, "calc");
        var task = taskOf(calc, caseId);
        assertThat(calc.tell("POST", task + "/claim", "{\"userId\":\"calc\"}").statusCode())
                .isEqualTo(204);
        assertThat(calc.ask(task + "/form").statusCode()).isEqualTo(200);
        assertThat(calc.ask(task + "/deployed-form").statusCode()).isEqualTo(200);
        assertThat(calc.ask(task + "/form-variables?deserializeValues=false").body())
                .contains("王建国");
        assertThat(calc.tell("POST", task + "/comment/create", "{\"message\":\"已核对评估报告\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(calc.ask(task + "/comment").body()).contains("已核对评估报告");
        assertThat(calc.tell("POST", task + "/unclaim", "{}").statusCode()).isEqualTo(204);
    }

    @Test
    void the_list_of_a_role_shows_the_columns_of_the_business() {
        var caseId = open(Visitor.loggedIn(port, "intake"));
        var calc = Visitor.loggedIn(port, "calc");
        var filter = JsonPath.<List<String>>read(
                        calc.ask("filter?resourceType=Task").body(), "$[?(@.name =~ /本岗待办.*/)].id")
                .get(0);
        var list = calc.tell("POST", "filter/" + filter + "/list", "{\"processInstanceId\":\"" + caseId + "\"}");
        assertThat(list.body()).contains("caseNo", "XY-", "holderName", "王建国", "projectName");
    }

    @Test
    void another_role_cannot_take_the_task() {
        var caseId = open(Visitor.loggedIn(port, "intake"));
        var task = taskOf(Visitor.loggedIn(port, "calc"), caseId);
        var reviewer = Visitor.loggedIn(port, "reviewer");
        var claim = reviewer.tell("POST", task + "/claim", "{\"userId\":\"reviewer\"}");
        assertThat(claim.statusCode()).isEqualTo(403);
        assertThat(claim.body()).contains("Refusal", "不属于您的岗位");
        assertThat(Visitor.loggedIn(port, "cashier").ask(task).statusCode()).isIn(403, 404);
    }

    private String open(Visitor clerk) {
        var key = "process-definition/key/compensationAgreement/submit-form";
        var started = clerk.tell("POST", key, REQUEST.formatted(scenario.unique()));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return JsonPath.read(started.body(), "$.id");
    }

    private static String taskOf(Visitor official, String caseId) {
        HttpResponse<String> tasks = official.ask("task?processInstanceId=" + caseId);
        return "task/" + JsonPath.<String>read(tasks.body(), "$[0].id");
    }
}
