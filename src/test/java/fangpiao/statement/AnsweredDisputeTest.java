package fangpiao.statement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A developer objects: one person of finance finds out why, another agrees, and both sides sign the statement anew. */
@ApplicationTest
class AnsweredDisputeTest {

    @Autowired
    Scenario scenario;

    @Autowired
    StatementScenario statements;

    @Autowired
    StatementDesk desk;

    @Autowired
    DisputeDesk disputes;

    @Autowired
    AnswerDesk answers;

    @Autowired
    Users users;

    @Autowired
    JdbcClient db;

    String developer;
    String no;
    String caseNo;

    @BeforeEach
    void a_statement_is_disputed() {
        var filed = statements.owed("100000");
        developer = filed.developerCode();
        no = statements.statementOf(filed);
        desk.sign(no, Side.BUREAU, "finance2");
        disputes.raise(no, developer, yuan("1"), "我司账面少一元", "yunling");
        caseNo = desk.get(no).openDispute().orElseThrow().caseNo().value();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void is_a_task_for_finance_until_the_day_of_the_answer() {
        scenario.thenCaseWaitsAt(caseNo, "explainDispute");

        assertThat(scenario.shown("finance", caseNo, "explainDispute", "facts").toString())
                .contains(no, "1.00 元", "我司账面少一元", "付蓉", "2024-10-14", "应付房票款");
    }

    @Test
    void the_answer_of_two_persons_comes_with_a_new_version_that_both_sides_sign() {
        explains();
        scenario.thenCaseWaitsAt(caseNo, "reviewAnswer");
        scenario.approve("finapprover", caseNo, "reviewAnswer");

        scenario.thenCaseEndedAt(caseNo, "disputeAnswered");
        assertThat(desk.get(no).state()).isEqualTo("已由新的对账单代替");
        Statement anew = desk.get(no + "-2");
        assertThat(anew.state()).isEqualTo("待双方签认");
        assertThat(anew.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.answer()).isEqualTo("账面无误。该笔于10月2日备案，计入下月（依据备案证明1号）");
            assertThat(dispute.answeredByName()).isEqualTo("郑秀兰（演示）");
        });
        assertThat(desk.agreesWithBooks(anew)).isTrue();

        desk.sign(anew.no(), Side.BUREAU, "finance");
        desk.confirm(anew.no(), developer, "yunling");
        assertThat(desk.get(anew.no()).isFixed()).isTrue();
    }

    @Test
    void the_developer_may_object_to_the_new_version_as_well() {
        explains();
        scenario.approve("finapprover", caseNo, "reviewAnswer");

        disputes.raise(no + "-2", developer, yuan("2"), "仍差二元，请再查", "yunling");

        assertThat(desk.get(no + "-2").openDispute().orElseThrow().owner()).isEqualTo("finance");
        assertThat(desk.get(no + "-2").disputes()).hasSize(2);
    }

    @Test
    void what_the_second_person_does_not_agree_to_is_found_out_again() {
        explains();

        scenario.sendBack("finapprover", caseNo, "reviewAnswer");

        scenario.thenCaseWaitsAt(caseNo, "explainDispute");
        assertThat(desk.get(no).openDispute()).isPresent();
        explains();
        scenario.approve("finapprover", caseNo, "reviewAnswer");
        assertThat(desk.get(no + "-2").version()).isEqualTo(2);
    }

    @Test
    void one_person_is_not_both() {
        users.ensure("answersalone", "兼岗（测试）", "fangpiao-demo", Role.FINANCE_CHECKER, Role.FINANCE_APPROVER);
        scenario.complete("answersalone", caseNo, "explainDispute", explanation());

        assertThat(refusalOf(() -> scenario.approve("answersalone", caseNo, "reviewAnswer")))
                .contains("不相容岗位分离");
    }

    @Test
    void refuses_an_explanation_without_its_document() {
        Map<String, Object> form = new HashMap<>(explanation());
        form.remove("documentNo");

        assertThat(refusalOf(() -> scenario.complete("finance", caseNo, "explainDispute", form)))
                .contains("依据文书");
    }

    @Test
    void an_objection_from_before_there_were_cases_gets_one() {
        var filed = statements.owed("1");
        String older = statements.statementOf(filed);
        db.sql("""
                insert into statement_dispute (statement_no, amount_fen, words, raised_by, raised_by_name, raised_at, owner,
                                               due_on)
                values (?, 1, '数字与我司不符', 'yunling', '付蓉', now(), 'finance', '2024-10-14')""").param(older).update();
        assertThat(desk.get(older).openDispute().orElseThrow().caseNo()).isNull();

        answers.openMissing();

        String opened = desk.get(older).openDispute().orElseThrow().caseNo().value();
        scenario.thenCaseWaitsAt(opened, "explainDispute");
    }

    @Test
    void the_register_of_cases_knows_it() {
        assertThat(db.sql("select kind || ' ' || amount_fen from case_register where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("STATEMENT_DISPUTE 100");
    }

    private void explains() {
        scenario.complete("finance", caseNo, "explainDispute", explanation());
    }

    private static Map<String, Object> explanation() {
        return Map.of("decision", "BOOKS_RIGHT", "opinion", "该笔于10月2日备案，计入下月", "documentNo", "备案证明1号");
    }
}
