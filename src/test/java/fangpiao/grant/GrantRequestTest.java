package fangpiao.grant;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fangpiao.grant.Eligibility.Talent;
import fangpiao.issuance.Household;
import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.IdNumber;
import org.junit.jupiter.api.Test;

class GrantRequestTest {

    @Test
    void a_talent_up_to_the_limit() {
        assertThatCode(() -> request("200000").requireAllowed(rules("200000"))).doesNotThrowAnyException();
    }

    @Test
    void no_talent_while_the_rules_give_no_limit() {
        assertThat(refusalOf(() -> request("1").requireAllowed(rules("")))).isEqualTo("规则版本TEST未规定「单人票面上限」，不能受理人才房票。");
    }

    @Test
    void no_talent_in_a_city_that_only_resettles() {
        assertThat(refusalOf(() -> request("1").requireAllowed(Rules.with())))
                .isEqualTo("规则版本TEST的「房票种类」为征收安置房票，不含人才房票，不能受理。");
    }

    @Test
    void no_grant_of_nothing() {
        assertThat(refusalOf(() -> request("0").requireAllowed(rules("200000"))))
                .isEqualTo("申请金额须大于零。");
    }

    private static Policy rules(String limit) {
        return Rules.with("voucherType", "RESETTLEMENT TALENT_SUBSIDY", "talent.faceMax", limit);
    }

    private static GrantRequest request(String yuan) {
        return new GrantRequest(
                "李明",
                new IdNumber(Household.idNumber(1)),
                "13900000000",
                new Talent("昆明测试科技有限公司", "91530100MA6K000009", TalentCategory.A, 0),
                "批〔2024〕1号",
                yuan(yuan));
    }
}
