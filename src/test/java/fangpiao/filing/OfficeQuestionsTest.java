package fangpiao.filing;

import static fangpiao.filing.FilingScenario.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.filing.ContractFilingOfficeSimulator.Manner;
import fangpiao.shared.Money;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The authority is asked, and answers as real offices do. */
@ApplicationTest
class OfficeQuestionsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    FilingScenario office;

    @Autowired
    OfficeQuestions inquiries;

    @Autowired
    ContractFilingOfficeSimulator authority;

    ContractFiling filed;
    Difference difference;

    @BeforeEach
    void a_difference() {
        scenario.todayIs(TODAY.toString());
        filed = office.of(office.contractAt("confirmFiling")).at(Money.yuan("999999.99"));
        difference = office.arrives(filed).differences().get(0);
    }

    @AfterEach
    void a_good_day_again() {
        authority.behave(Manner.AT_ONCE);
    }

    @Test
    void what_is_on_file_is_told_at_once() {
        asked(Manner.AT_ONCE);

        assertThat(answers())
                .containsExactly("合同%s已备案：备案号%s，%s，总价999,999.99元，2024-09-10签订，2024-09-10备案。"
                        .formatted(filed.contractNo(), filed.no(), filed.door()));
    }

    @Test
    void a_late_answer_belongs_to_its_question() {
        asked(Manner.LATE);
        assertThat(answers()).isEmpty();

        authority.answerNow();

        assertThat(answers()).hasSize(1);
    }

    @Test
    void the_same_answer_twice_is_one() {
        asked(Manner.TWICE);

        assertThat(answers()).hasSize(1);
    }

    @Test
    void a_wrong_price_is_shown_as_it_was_told_and_changes_nothing() {
        asked(Manner.WRONG_PRICE);

        assertThat(answers().get(0)).contains("总价1,000,000.00元");
        assertThat(office.arrives(filed).differences()).hasSize(1);
    }

    @Test
    void no_answer_leaves_the_question() {
        asked(Manner.NEVER);

        assertThat(answers()).isEmpty();
        assertThat(inquiries.ofOpen()).anyMatch(line -> line.differenceNo() == difference.no());
    }

    @Test
    void what_is_not_on_file_is_said() {
        office.isCancelled(filed.no());
        authority.behave(Manner.AT_ONCE);

        assertThat(authority.ask(filed.contractNo()).orElseThrow().inWords())
                .isEqualTo("网签系统中没有合同%s的有效备案。".formatted(filed.contractNo()));
    }

    @Test
    void what_it_was_told_to_have_comes_before_what_it_has_sent() {
        authority.has(filed.at(Money.yuan("888888")));
        asked(Manner.AT_ONCE);

        assertThat(answers().get(0)).contains("总价888,888.00元");
    }

    private void asked(Manner manner) {
        authority.behave(manner);
        inquiries.ask(difference, "verifier");
    }

    private List<String> answers() {
        return inquiries.ofOpen().stream()
                .filter(line -> line.differenceNo() == difference.no())
                .map(OfficeQuestions.Line::answer)
                .filter(Objects::nonNull)
                .toList();
    }
}
