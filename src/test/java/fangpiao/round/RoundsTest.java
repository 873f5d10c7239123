package fangpiao.round;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.engine.Rounds.Change;
import fangpiao.issuance.Household;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that is sent back says why, to whom and what has to be put right; at the second look the changes are seen. */
@ApplicationTest
class RoundsTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    RoundDesk rounds;

    @Autowired
    FormService forms;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void the_day_of_the_first_voucher() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void a_return_says_why_and_what_has_to_be_put_right() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        var form = Map.<String, Object>of("decision", "RETURN", "opinion", "扣减有误");

        assertThat(refusalOf(() -> scenario.complete("reviewer", caseNo, "checkAmount", form)))
                .isEqualTo("请填写「原因」；请勾选「须改正或补充的事项」。");
        scenario.thenCaseWaitsAt(caseNo, "checkAmount");
    }

    @Test
    void a_step_it_cannot_go_to_a_thing_it_does_not_list_and_a_reason_nobody_knows_are_refused() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        var form = demand("printVoucher", "银行回单");
        form.put("reasonCode", "R26");

        assertThat(refusalOf(() -> scenario.complete("reviewer", caseNo, "checkAmount", form)))
                .isEqualTo("「原因」不在可选范围内；「退回到」不在可选范围内；「须改正或补充的事项」中有不在可选范围内的项。");
    }

    @Test
    void another_reason_is_told_in_words() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        var form = demand("calculateAmount", "扣减款项");
        form.put("reasonCode", "R25");
        form.put("opinion", "有误");

        assertThat(refusalOf(() -> scenario.complete("reviewer", caseNo, "checkAmount", form)))
                .isEqualTo("原因选「R25 其他」的，请用5个字以上写明。");
        form.put("opinion", "附件缺一页");
        scenario.complete("reviewer", caseNo, "checkAmount", form);
        scenario.thenCaseWaitsAt(caseNo, "calculateAmount");
    }

    @ParameterizedTest
    @CsvSource({
        "reviewLegality,  legal,    calculateAmount",
        "checkAmount,     reviewer, calculateAmount",
        "checkAmount,     reviewer, reviewLegality",
        "confirmFunds,    finance,  checkAmount",
        "approveIssuance, deputy,   calculateAmount",
        "approveIssuance, deputy,   reviewLegality",
        "approveIssuance, deputy,   checkAmount"
    })
    void it_goes_back_to_the_named_step_and_forward_again_by_the_same_persons(String from, String user, String to) {
        String caseNo = household.appliesAndReaches(from, "600000");

        scenario.complete(user, caseNo, from, demand(to, "扣减款项"));
        scenario.thenCaseWaitsAt(caseNo, to);
        household.goesOn(caseNo, to);

        scenario.thenCaseEndedAt(caseNo, "voucherHandedOver");
    }

    @Test
    void who_has_brought_the_papers_of_a_second_round_does_not_check_it() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.complete("reviewer", caseNo, "checkAmount", demand("completeApplication", "补偿协议"));
        var brought = Map.<String, Object>of("decision", "SUPPLIED", "suppliedPapers", "补偿协议", "opinion", "已补交");
        scenario.complete("intake2", caseNo, "completeApplication", brought);
        household.goes("calculateAmount", caseNo);
        household.goes("reviewLegality", caseNo);

        assertThatThrownBy(() -> scenario.claim("intake2", caseNo, "checkAmount"))
                .isInstanceOf(Forbidden.class);
        scenario.approve("reviewer", caseNo, "checkAmount");
        scenario.thenCaseWaitsAt(caseNo, "confirmFunds");
    }

    @Test
    void a_form_of_a_case_that_never_came_back_shows_nothing() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");

        assertThat(block("reviewer", caseNo, "checkAmount")).isEmpty();
        assertThat(scenario.shown("reviewer", caseNo, "checkAmount", "roundChanges"))
                .isNull();
        assertThat(kept(caseNo)).isZero();
    }

    @Test
    void whoever_gets_it_back_reads_the_demand_above_his_form() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.complete("reviewer", caseNo, "checkAmount", demand("calculateAmount", "扣减款项", "补偿协议"));

        assertThat(block("calc", caseNo, "calculateAmount"))
                .contains("退回要求", "在「复核」退回到「核算票面金额」", "R06 面积/金额核算有误", "扣减款项、补偿协议", "按清单核对");
    }

    @Test
    void one_fen_is_a_change_and_what_was_asked_for_comes_first() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.complete("reviewer", caseNo, "checkAmount", demand("calculateAmount", "补偿协议", "扣减款项"));
        deducts(caseNo, "0.01", "面积复核");
        household.goes("calculateAmount", caseNo, Map.of("deductionYuan", "0.01"));
        household.goes("reviewLegality", caseNo);

        List<Change> changes = changes(caseNo);
        assertThat(changes.get(0)).isEqualTo(new Change("扣减款项", "—", "0.01", true, "退回要求，已更改"));
        assertThat(changes.get(1)).isEqualTo(new Change("补偿协议", "—", "—", false, "退回要求，表中无此项，请核对材料"));
        assertThat(changes)
                .contains(new Change("房票权益金额 E", "600,000.00", "599,999.99", true, "已更改"))
                .allMatch(change -> change.changed() || change.note().startsWith("退回要求"));
        assertThat(block("reviewer", caseNo, "checkAmount"))
                .contains("与第1轮相比的变化", "<tr class=\"fp-changed\"><td>扣减款项</td><td>—</td><td>0.01</td>");
    }

    @Test
    void what_was_asked_for_and_left_as_it_was_is_said_so() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.complete("reviewer", caseNo, "checkAmount", demand("calculateAmount", "票面金额"));
        household.goes("calculateAmount", caseNo);
        household.goes("reviewLegality", caseNo);

        assertThat(changes(caseNo)).isNotEmpty().allSatisfy(change -> {
            assertThat(change.item()).contains("票面金额");
            assertThat(change.changed()).isFalse();
            assertThat(change.now()).isEqualTo(change.before());
            assertThat(change.note()).isEqualTo("退回要求，未更改");
        });
    }

    @Test
    void changed_and_changed_back_is_two_changes_in_two_rounds() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.complete("reviewer", caseNo, "checkAmount", demand("calculateAmount", "扣减款项"));
        deducts(caseNo, "100", "误扣");
        household.goes("calculateAmount", caseNo, Map.of("deductionYuan", "100"));
        household.goes("reviewLegality", caseNo);
        scenario.complete("reviewer", caseNo, "checkAmount", demand("calculateAmount", "扣减款项"));
        deducts(caseNo, "0", "更正");
        household.goes("calculateAmount", caseNo);
        household.goes("reviewLegality", caseNo);

        assertThat(rounds.of(new CaseNo(caseNo)))
                .extracting(round -> round.changes().get(0))
                .containsExactly(
                        new Change("扣减款项", "—", "100.00", true, "退回要求，已更改"),
                        new Change("扣减款项", "100.00", "—", true, "退回要求，已更改"));
        assertThat(changes(caseNo).get(0).before()).isEqualTo("100.00");
    }

    @Test
    void the_page_of_the_case_tells_its_rounds() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.complete("reviewer", caseNo, "checkAmount", demand("calculateAmount", "扣减款项"));
        deducts(caseNo, "0.01", "面积复核");

        assertThat(Visitor.loggedIn(port, "manager").open("/cases/" + caseNo).body())
                .contains("第1轮：复核退回到「核算票面金额」", "R06 面积/金额核算有误", "0.01", "退回要求，已更改", "退回到「核算票面金额」，须改正或补充：扣减款项");
    }

    @Test
    void a_printer_is_not_told_of_a_return_that_is_settled() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.complete("reviewer", caseNo, "checkAmount", demand("calculateAmount", "扣减款项"));
        for (String step : List.of("calculateAmount", "reviewLegality", "checkAmount", "confirmFunds"))
            household.goes(step, caseNo);

        assertThat(block("deputy", caseNo, "approveIssuance")).contains("与第1轮相比的变化");
        household.goes("approveIssuance", caseNo);
        assertThat(block("printer", caseNo, "printVoucher")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"round_hand_in", "case_return", "asked_back"})
    void rounds_are_never_changed(String table) {
        assertThatThrownBy(() ->
                        db.sql("update " + table + " set case_no = case_no").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from " + table).update()).hasMessageContaining("append-only");
    }

    private void deducts(String caseNo, String yuan, String reason) {
        scenario.complete(
                "calc",
                caseNo,
                "calculateAmount",
                Map.of("decision", "RECALCULATE", "deductionYuan", yuan, "deductionReason", reason, "opinion", "重新核算"));
    }

    private static HashMap<String, Object> demand(String to, String... items) {
        return new HashMap<>(Map.of(
                "decision",
                "RETURN",
                "reasonCode",
                "R06",
                "returnTo",
                to,
                "returnItems",
                List.of(items),
                "opinion",
                "按清单核对"));
    }

    private List<Change> changes(String caseNo) {
        return rounds.look(new CaseNo(caseNo)).orElseThrow().changes();
    }

    private long kept(String caseNo) {
        return db.sql("select count(*) from round_hand_in where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    /** What stands above the form; empty if nothing does. */
    private String block(String user, String caseNo, String taskKey) {
        String task = scenario.openTask(caseNo, taskKey).getId();
        return scenario.as(user, () -> {
            try (InputStream form = forms.getDeployedTaskForm(task)) {
                JsonNode first =
                        new ObjectMapper().readTree(form).path("components").path(0);
                return first.path("id").asText().equals("Html_round")
                        ? first.path("content").asText()
                        : "";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
