package fangpiao.supervision;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has a last day can be had anew; until then no estate comes back. */
@ApplicationTest
class RenewalTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SupervisionScenario supervision;

    @Autowired
    SupervisedEstates estates;

    String estate;

    @BeforeEach
    void an_estate_in_the_pool() {
        scenario.todayIs("2024-09-10");
        estate = supervision.anEstate();
    }

    @Test
    void a_permit_that_is_over_must_be_had_anew_before_the_estate_comes_back() {
        supervision.isOver("permit_until", estate);
        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E2");
        assertThat(refusalOf(() -> supervision.decides(caseNo, "REINSTATE")))
                .contains("仍存在「E2 预售许可失效或到期」的情形，不能恢复在库；已换证或续签的，请填写新的有效期。");
        assertThat(refusalOf(() -> supervision.isRenewed(caseNo, scenario.today())))
                .isEqualTo("新的有效期至%s，应晚于今天。".formatted(scenario.today()));

        supervision.isRenewed(caseNo, scenario.today().plusDays(1));

        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
        assertThat(estates.get(estate).permitUntil()).isEqualTo(scenario.today().plusDays(1));
    }

    @Test
    void an_agreement_that_is_over_is_no_wrong_ground_until_it_was_prolonged() {
        supervision.isOver("cooperation_until", estate);
        String caseNo = supervision.isToLeave(estate, "E14");
        assertThat(refusalOf(() -> scenario.reject("pool2", caseNo, "verifyGround")))
                .contains("仍存在「E14 合作协议期满」的情形，不能认定事由不属实");

        scenario.complete(
                "pool2",
                caseNo,
                "verifyGround",
                Map.of(
                        "decision", "REJECT",
                        "reasonCode", "R25",
                        "opinion", "合作协议已续签",
                        "renewedUntil", scenario.today().plusYears(1).toString()));

        scenario.thenCaseEndedAt(caseNo, "exitRefused");
        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
    }

    @Test
    void only_what_has_a_last_day_can_be_renewed() {
        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E9");

        assertThat(refusalOf(
                        () -> supervision.isRenewed(caseNo, scenario.today().plusYears(1))))
                .isEqualTo("事由为「E9 违反预售资金监管」的，不填「新的有效期至」。");
    }

    @Test
    void an_estate_whose_permit_ran_out_meanwhile_stays_suspended_when_its_case_ends_well() {
        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E3");
        supervision.isOver("permit_until", estate);

        supervision.decides(caseNo, "REINSTATE");

        scenario.thenCaseEndedAt(caseNo, "estateReinstated");
        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
        assertThat(supervision.toldOn("REINSTATED", caseNo)).isEmpty();
    }

    @Test
    void another_case_that_ends_well_does_not_shorten_a_suspension() {
        String first = supervision.isToLeaveAndReaches("decideExit", estate, "E9");
        supervision.decides(first, "SUSPEND");
        String second = supervision.isToLeaveAndReaches("decideExit", estate, "E3");
        supervision.decides(second, "REINSTATE");
        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");

        String third = supervision.isToLeaveAndReaches("decideExit", estate, "E3");
        scenario.todayIs(scenario.today().plusMonths(3).toString());
        supervision.decides(third, "REINSTATE");
        assertThat(supervision.statusOf(estate)).as("on its last day").isEqualTo("SUSPENDED");

        String fourth = supervision.isToLeaveAndReaches("decideExit", estate, "E3");
        supervision.inDays(1);
        supervision.decides(fourth, "REINSTATE");
        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
    }
}
