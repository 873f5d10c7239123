package fangpiao.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.engine.CaseKind;
import fangpiao.issuance.Household;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of positions knows every state of every kind of case, and every place in a diagram where a case can wait. */
@ApplicationTest
class PositionsTest {

    private static final Pattern TABLE = Pattern.compile("from (\\w+)$");
    private static final Pattern WORD = Pattern.compile("'(\\w+)'");
    private static final List<String> ROAD_OF_ISSUANCE = List.of(
            "calculateAmount",
            "reviewLegality",
            "checkAmount",
            "confirmFunds",
            "approveIssuance",
            "printVoucher",
            "sealVoucher",
            "handOverVoucher",
            "end");

    private static final Map<String, String> ISSUANCES = new HashMap<>();

    @Autowired
    EnginePositions positions;

    @Autowired
    ProofRuns runs;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void the_day_of_the_office() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void every_kind_of_case_is_compared() {
        assertThat(positions.all().stream().map(Check::code))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(CaseKind.values()).map(EnginePositions::code).toList());
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void every_state_a_table_allows_has_its_position(CaseKind kind) {
        assertThat(Position.of(kind).stream().map(position -> position.state().split(":")[0]))
                .as("states in proof/positions.csv")
                .containsAll(statesAllowedBy(tableOf(kind)))
                .isSubsetOf(statesAllowedBy(tableOf(kind)));
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void every_position_is_drawn_as_a_place_to_wait(CaseKind kind) {
        assertThat(Position.of(kind).stream().flatMap(Position::drawn)).isSubsetOf(placesToWaitIn(kind));
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void every_place_to_wait_is_the_position_of_some_state(CaseKind kind) {
        assertThat(Position.of(kind).stream().flatMap(Position::drawn).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(placesToWaitIn(kind));
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void no_state_is_there_twice(CaseKind kind) {
        assertThat(Position.of(kind).stream().map(Position::state)).doesNotHaveDuplicates();
    }

    @Test
    void an_issuance_stands_at_each_step_where_its_state_says() {
        String caseNo = household.appliesAndReaches(ROAD_OF_ISSUANCE.get(0), "600000");
        for (int step = 0; step < ROAD_OF_ISSUANCE.size(); step++) {
            if (step > 0) household.goes(ROAD_OF_ISSUANCE.get(step - 1), caseNo);
            assertThat(differenceOf(CaseKind.ISSUANCE, caseNo))
                    .as(ROAD_OF_ISSUANCE.get(step))
                    .isNull();
        }
    }

    @Test
    void a_state_that_does_not_fit_its_step_is_told_in_the_words_of_the_diagram() {
        String caseNo = anIssuanceAt("printVoucher");
        Difference difference =
                afterwards("update voucher_issuance set status = 'PRINTED' where case_no = '" + caseNo + "'", caseNo);

        assertThat(difference.leftSide()).isEqualTo("停在「打印房票」");
        assertThat(difference.rightSide()).isEqualTo("「已打印」应停在「用印」");
    }

    @Test
    void a_case_that_was_decided_and_runs_on_is_found() {
        String caseNo = anIssuanceAt("printVoucher");
        Difference difference = afterwards(
                "update voucher_issuance set status = 'HANDED_OVER' where case_no = '" + caseNo + "'", caseNo);

        assertThat(difference.rightSide()).isEqualTo("「已发放」流程应已结束");
    }

    @Test
    void a_state_that_does_not_outlast_a_click_is_found_wherever_the_case_stands() {
        String caseNo = anIssuanceAt("printVoucher");
        Difference difference =
                afterwards("update voucher_issuance set status = 'APPROVED' where case_no = '" + caseNo + "'", caseNo);

        assertThat(difference.rightSide()).isEqualTo("「已审批」是办理中的瞬间状态，不应停留");
    }

    @Test
    void a_case_whose_task_is_gone_is_found() {
        String caseNo = anIssuanceAt("reviewLegality");
        String task = scenario.openTask(caseNo, "reviewLegality").getId();
        Difference difference = afterwards("delete from act_ru_task where id_ = '" + task + "'", caseNo);

        assertThat(difference.leftSide()).isEqualTo("停在没有等待环节的地方");
        assertThat(difference.rightSide()).isEqualTo("「已核算」应停在「法制审核」");
    }

    @Test
    void a_case_that_waits_twice_is_found() {
        String caseNo = anIssuanceAt("reviewLegality");
        String task = scenario.openTask(caseNo, "reviewLegality").getId();
        Difference difference = afterwards("""
                insert into act_ru_task (id_, rev_, proc_inst_id_, execution_id_, proc_def_id_, task_def_key_, name_)
                select id_ || 'x', 1, proc_inst_id_, execution_id_, proc_def_id_, task_def_key_, name_
                from act_ru_task where id_ = '%s'""".formatted(task), caseNo);

        assertThat(difference.leftSide()).isEqualTo("停在「法制审核」、「法制审核」");
    }

    @Test
    void a_case_the_engine_has_lost_is_found() {
        String caseNo = anIssuanceAt("reviewLegality");
        String instance = scenario.openTask(caseNo, "reviewLegality").getProcessInstanceId();
        Difference difference =
                afterwards("delete from act_ru_execution where proc_inst_id_ = '" + instance + "'", caseNo);

        assertThat(difference.leftSide()).isEqualTo("流程已结束");
    }

    @Test
    void a_case_no_table_knows_is_found() {
        String caseNo = anIssuanceAt("reviewLegality");
        Difference difference = afterwards("delete from voucher_issuance where case_no = '" + caseNo + "'", caseNo);

        assertThat(difference.rightSide()).isEqualTo("业务表中没有这个案件");
    }

    /** What a test does to it is taken back, so one for each step is enough. */
    private String anIssuanceAt(String step) {
        return ISSUANCES.computeIfAbsent(step, key -> household.appliesAndReaches(key, "600000"));
    }

    private Difference afterwards(String broken, String caseNo) {
        return transaction.execute(status -> {
            db.sql("set local session_replication_role = replica").update();
            assertThat(db.sql(broken).update()).isPositive();
            status.setRollbackOnly();
            return find(CaseKind.ISSUANCE, caseNo);
        });
    }

    private Difference differenceOf(CaseKind kind, String caseNo) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return find(kind, caseNo);
        });
    }

    private Difference find(CaseKind kind, String caseNo) {
        Check check = positions.all().stream()
                .filter(one -> one.code().equals(EnginePositions.code(kind)))
                .findFirst()
                .orElseThrow();
        long run = runs.nextNo();
        runs.compare(run, check);
        return runs.differencesOf(run, check.code(), Integer.MAX_VALUE).stream()
                .filter(difference -> difference.place().equals(caseNo))
                .findFirst()
                .orElse(null);
    }

    private static String tableOf(CaseKind kind) {
        var table = TABLE.matcher(EnginePositions.subjects().get(kind));
        assertThat(table.find()).isTrue();
        return table.group(1);
    }

    /** As the table's own constraint has them. */
    private Set<String> statesAllowedBy(String table) {
        String constraint = db.sql("""
                select pg_get_constraintdef(oid) from pg_constraint
                where conrelid = ?::regclass and conname = ?""")
                .params(table, table + "_status_check")
                .query(String.class)
                .single();
        return WORD.matcher(constraint)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace("'", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> placesToWaitIn(CaseKind kind) {
        BpmnModelInstance diagram = Stream.of(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .map(Bpmn::readModelFromFile)
                .filter(model -> model.getModelElementById(kind.processKey()) instanceof Process)
                .findFirst()
                .orElseThrow();
        return Stream.of(UserTask.class, IntermediateCatchEvent.class, CallActivity.class)
                .flatMap(type -> diagram.getModelElementsByType(type).stream())
                .filter(element -> !isLink(element))
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    /** Where a line goes on that was broken off elsewhere in the drawing; nothing waits there. */
    private static boolean isLink(FlowNode element) {
        return !element.getChildElementsByType(LinkEventDefinition.class).isEmpty();
    }
}
