package fangpiao.agreement;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One household, part voucher, part home, part money. */
@ApplicationTest
class MixedResettlementTest {

    private static final Money NOTHING = Money.ZERO;
    private static final Money SOMETHING = Money.yuan("1.00");

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    AgreementDesk agreements;

    @BeforeEach
    void a_working_day() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void the_three_parts_make_the_whole_and_the_voucher_stands_for_one_of_them() {
        var choice = new HashMap<String, Object>(
                Map.of("voucherPartYuan", "600000", "swapPartYuan", "300000", "cashPartYuan", "100000"));
        choice.put("voluntary", true);
        String agreementNo = household.hasAgreement("1000000", choice);

        String issuance = scenario.start("intake", "voucherIssuance", household.application(agreementNo));

        assertThat(agreements.lockConcluded(agreementNo).mode()).isEqualTo("组合安置");
        assertThat(scenario.shown("calc", issuance, "calculateAmount", "facts").toString())
                .contains("624,000.00");
    }

    @Test
    void rules_that_allow_one_way_only_refuse_two_and_say_by_which_parameter() {
        Policy strict = Rules.with("choice.partialAllowed", "false");
        Agreement any = any();

        assertThat(refusalOf(() -> any.refuseMix(SOMETHING, SOMETHING, NOTHING, strict)))
                .contains("可部分选择房票安置", "只能选择一种");
        assertThat(refusalOf(() -> any.refuseMix(NOTHING, SOMETHING, SOMETHING, strict)))
                .contains("只能选择一种");
        any.refuseMix(SOMETHING, NOTHING, NOTHING, strict);
        any.refuseMix(SOMETHING, SOMETHING, SOMETHING, Rules.with("choice.partialAllowed", "true"));
    }

    @Test
    void the_survey_says_what_the_home_is_used_for_so_that_the_right_rules_are_found() {
        var survey = new HashMap<>(household.survey());
        survey.remove("propertyKind");

        assertThat(refusalOf(() -> scenario.start("intake", "compensationAgreement", survey)))
                .contains("房屋用途");
    }

    private Agreement any() {
        return agreements.get(new CaseNo(scenario.start("intake", "compensationAgreement", household.survey())));
    }
}
