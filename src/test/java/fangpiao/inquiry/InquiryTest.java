package fangpiao.inquiry;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.inquiry.Finding.ADVERSE;
import static fangpiao.inquiry.Finding.CLEAR;
import static fangpiao.inquiry.Finding.UNANSWERED;
import static fangpiao.inquiry.Finding.UNREADABLE;
import static fangpiao.inquiry.Register.CREDIT;
import static fangpiao.inquiry.Register.SEIZURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.inquiry.RegistersSimulator.Manner;
import fangpiao.shared.CaseNo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However the registers answer, every question and answer is kept and a case knows how each of them stands. */
@ApplicationTest
class InquiryTest {

    @Autowired
    Scenario scenario;

    @Autowired
    InquiryDesk desk;

    @Autowired
    RegistersSimulator registers;

    @Autowired
    JdbcClient db;

    CaseNo caseNo;

    @BeforeEach
    void a_case_that_wants_to_know() {
        scenario.todayIs("2024-09-10");
        caseNo = new CaseNo("RK-2001-%06d".formatted(scenario.unique()));
    }

    @AfterEach
    void registers_are_well_again() {
        registers.behaveWell();
    }

    @Test
    void every_register_is_asked_and_answers_with_time_and_reference() {
        ask();

        assertThat(desk.answers(caseNo)).extracting(Standing::register).containsExactly(Register.values());
        assertThat(desk.answers(caseNo)).allMatch(Standing::isClear);
        assertThat(desk.facts(caseNo).get(1).item()).isEqualTo("核查 查封、抵押登记");
        assertThat(desk.facts(caseNo).get(1).value()).matches("无异常（2024-09-10 09:00，编号 SEIZURE-\\d{6}）");
    }

    @Test
    void what_a_register_knows_against_an_estate_is_told_in_its_words() {
        registers.behave(SEIZURE, Manner.ADVERSELY);
        ask();

        assertThat(standingOf(SEIZURE).finding()).isEqualTo(ADVERSE);
        assertThat(standingOf(SEIZURE).chinese()).startsWith("有异常：查询到一条未解除的记录（2024-09-10");
        assertThat(standingOf(CREDIT).finding()).isEqualTo(CLEAR);
    }

    @Test
    void a_register_that_answers_late_is_open_until_then() {
        registers.behave(SEIZURE, Manner.LATE);
        ask();
        assertThat(standingOf(SEIZURE).finding()).isEqualTo(UNANSWERED);
        assertThat(standingOf(SEIZURE).chinese()).isEqualTo("尚未答复（2024-09-10 09:00查询）");

        scenario.todayIs("2024-09-12");
        registers.answerNow();

        assertThat(standingOf(SEIZURE).chinese()).startsWith("无异常（2024-09-12 09:00，编号 SEIZURE-");
    }

    @Test
    void an_answer_to_an_earlier_question_is_as_good_as_one_to_the_last() {
        registers.behave(SEIZURE, Manner.LATE);
        ask();
        ask();

        assertThat(standingOf(SEIZURE).finding()).isEqualTo(CLEAR);
    }

    @Test
    void a_register_that_answers_twice_is_kept_twice_and_stands_once() {
        registers.behave(SEIZURE, Manner.TWICE);
        ask();

        assertThat(answersOf(SEIZURE)).isEqualTo(2);
        assertThat(desk.answers(caseNo)).hasSize(5).allMatch(Standing::isClear);
    }

    @Test
    void of_two_answers_to_one_question_the_worse_counts() {
        ask();
        desk.enter(caseNo, SEIZURE, ADVERSE, "（2024）云01执1号查封", "昆不动产函〔2024〕9号", "pool");
        desk.enter(caseNo, SEIZURE, CLEAR, null, "昆不动产函〔2024〕8号", "pool");

        assertThat(standingOf(SEIZURE).chinese()).contains("有异常：（2024）云01执1号查封", "昆不动产函〔2024〕9号，书面答复");
    }

    @Test
    void an_answer_nobody_can_read_is_no_answer() {
        registers.behave(SEIZURE, Manner.UNREADABLY);
        ask();

        assertThat(standingOf(SEIZURE).finding()).isEqualTo(UNREADABLE);
    }

    @Test
    void a_register_that_never_answers_is_asked_again_and_those_that_are_clear_are_not() {
        registers.behave(SEIZURE, Manner.NEVER);
        ask();
        ask();
        assertThat(standingOf(SEIZURE).finding()).isEqualTo(UNANSWERED);
        assertThat(questionsTo(SEIZURE)).isEqualTo(2);
        assertThat(questionsTo(CREDIT)).isEqualTo(1);

        registers.behaveWell();
        ask();

        assertThat(standingOf(SEIZURE).finding()).isEqualTo(CLEAR);
    }

    @Test
    void what_was_adverse_counts_until_a_later_question_is_answered() {
        registers.behave(SEIZURE, Manner.ADVERSELY);
        ask();
        registers.behave(SEIZURE, Manner.NEVER);
        ask();
        assertThat(standingOf(SEIZURE).finding()).isEqualTo(ADVERSE);

        registers.behave(SEIZURE, Manner.WELL);
        ask();
        assertThat(standingOf(SEIZURE).finding()).isEqualTo(CLEAR);
    }

    @Test
    void a_reply_on_paper_needs_a_question_a_finding_and_its_number() {
        assertThat(refusalOf(() -> desk.enter(caseNo, SEIZURE, CLEAR, null, "函1号", "pool")))
                .isEqualTo("本案尚未向「查封、抵押登记」发出查询，没有可登记的答复。");
        ask();
        assertThat(refusalOf(() -> desk.enter(caseNo, SEIZURE, UNREADABLE, null, "函1号", "pool")))
                .isEqualTo("书面答复的结果应为「无异常」或「有异常」。");
        assertThat(refusalOf(() -> desk.enter(caseNo, SEIZURE, CLEAR, null, " ", "pool")))
                .isEqualTo("请填写书面答复的文号。");
    }

    @Test
    void an_answer_to_nothing_is_refused() {
        assertThat(refusalOf(() -> desk.answered(new RegisterAnswer("RK-1", "CLEAR", null, "1"))))
                .isEqualTo("登记机构的答复所指的查询RK-1不存在。");
    }

    @Test
    void the_name_of_a_demo_estate_says_how_it_is_answered() {
        desk.ask(caseNo, subject("翠湖里（演示查封）"));

        assertThat(standingOf(SEIZURE).finding()).isEqualTo(ADVERSE);
        assertThat(standingOf(CREDIT).finding()).isEqualTo(CLEAR);
    }

    @Test
    void questions_and_answers_stay_as_they_are() {
        ask();

        assertThatThrownBy(() ->
                        db.sql("update register_answer set finding = 'CLEAR'").update())
                .hasMessageContaining("append");
        assertThatThrownBy(() -> db.sql("delete from register_question").update())
                .hasMessageContaining("append");
    }

    private void ask() {
        desk.ask(caseNo, subject("春雨新居"));
    }

    private static Subject subject(String estate) {
        return new Subject("91530100MA6K000001", "昆明测试置业有限公司", "CYXJ", estate, "西预许2024第1号");
    }

    private Standing standingOf(Register register) {
        return desk.answers(caseNo).stream()
                .filter(standing -> standing.register() == register)
                .findFirst()
                .orElseThrow();
    }

    private long questionsTo(Register register) {
        return db.sql("select count(*) from register_question where case_no = ? and register = ?")
                .params(caseNo.value(), register.name())
                .query(Long.class)
                .single();
    }

    private long answersOf(Register register) {
        return db.sql("""
                select count(*) from register_answer a join register_question q on q.key = a.question_key
                where q.case_no = ? and q.register = ?""")
                .params(caseNo.value(), register.name())
                .query(Long.class)
                .single();
    }
}
