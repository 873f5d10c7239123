package fangpiao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class QueryExpressionGuardTest {

    static final String TRACE = "fangpiao.query-expression-guard-test";

    /** What an attacker would send: if the engine evaluated it, it would leave a trace in the system's properties. */
    static final String EVIL =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'"
                    + TRACE + "','was here')}";

    @LocalServerPort
    int port;

    @Autowired
    TaskService taskService;

    @Autowired
    FilterService filterService;

    Visitor clerk;

    @BeforeEach
    void a_clerk_logs_in() {
        System.clearProperty(TRACE);
        clerk = Visitor.loggedIn(port, "intake");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"candidateGroupsExpression\":\"%s\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}]}",
                "{\"candidateGroup\":\"intake-clerk\",\"orQueries\":[{\"name\":\"x\"},{\"candidateUserExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}"
            })
    void evaluates_nothing_a_clerk_writes_into_a_query(String query) {
        var body = query.formatted(EVIL);
        var filter = "filter/" + filterId("我的待办");
        for (var path : new String[] {"task", "task/count", filter + "/list", filter + "/count"}) {
            var answer = clerk.tell("POST", path, body);
            assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
            assertThat(System.getProperty(TRACE)).as(path).isNull();
        }
    }

    @Test
    void answers_400_to_an_expression_in_an_or_query() {
        var body = "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(EVIL);
        assertThat(clerk.tell("POST", "task", body).statusCode()).isEqualTo(400);
        assertThat(clerk.tell("POST", "task/count", body).statusCode()).isEqualTo(400);
    }

    @Test
    void leaves_ordinary_or_queries_alone() {
        var answer = clerk.tell("POST", "task", "{\"orQueries\":[{\"assignee\":\"intake\",\"name\":\"x\"}]}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void leaves_the_shared_lists_alone() {
        var mine = "filter/" + filterId("我的待办");
        assertThat(clerk.tell("POST", mine + "/list", "{}").statusCode()).isEqualTo(200);
        assertThat(clerk.tell("POST", mine + "/count", "{\"orQueries\":[{\"name\":\"x\",\"assignee\":\"y\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refuses_expressions_in_queries_from_within_as_well() {
        var query = taskService
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .endOr();
        assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filterService.list(filterId("我的待办"), query))
                .isInstanceOf(BadUserRequestException.class);
    }

    private String filterId(String name) {
        return filterService.createFilterQuery().filterName(name).singleResult().getId();
    }
}
