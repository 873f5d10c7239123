package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.policy.ComponentCode;
import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** F-01: the equity is what counts of the components, less the deductions. */
class F01EquityTest {

    static final Policy RULES = Rules.with();

    @Test
    void counts_what_the_rules_put_in_the_face_and_takes_deductions_off() {
        Equity equity = Equity.of(
                List.of(
                        of(ComponentCode.HOUSE_VALUE, "900000"),
                        of(ComponentCode.SIGNING_REWARD, "80000"),
                        of(ComponentCode.MOVING_FEE, "3000"),
                        of(ComponentCode.DEDUCTION, "6570")),
                RULES);

        assertThat(equity.amount()).isEqualTo(yuan("973430"));
        assertThat(equity.lines())
                .extracting(Explained::formula)
                .containsExactly("计入权益", "计入权益", "另行支付，不计入权益", "从权益中扣除", "E＝计入各项之和－应扣款项（F-01）");
        assertThat(equity.lines().get(4).inputs()).isEqualTo("900,000.00＋80,000.00－6,570.00");
    }

    @Test
    void refuses_when_deductions_leave_nothing() {
        List<Component> components =
                List.of(of(ComponentCode.HOUSE_VALUE, "5000"), of(ComponentCode.DEDUCTION, "5000"));

        assertThatThrownBy(() -> Equity.of(components, RULES)).hasMessage("应扣款项超过补偿合计，请核对金额。");
    }

    private static Component of(ComponentCode code, String amount) {
        return Component.of(code, Money.yuan(amount), RULES);
    }
}
