package fangpiao.issuance;

import static fangpiao.policy.VoucherKind.RESETTLEMENT;
import static fangpiao.policy.VoucherKind.TALENT_SUBSIDY;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.amount.Face;
import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.voucher.Entitlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EntitlementFaceTest {

    @Test
    void a_household_gets_the_bonus_of_the_rules() {
        assertThat(face(RESETTLEMENT, Rules.flat("8%")).bonus()).isEqualTo(yuan("8000"));
    }

    @Test
    void a_talent_gets_none_and_the_line_says_so() {
        Face face = face(TALENT_SUBSIDY, Rules.flat("8%"));

        assertThat(face.face()).isEqualTo(yuan("100000"));
        assertThat(face.lines()).singleElement().satisfies(line -> {
            assertThat(line.formula()).isEqualTo("F＝E，专项房票不计奖励（F-03）");
            assertThat(line.basis()).startsWith("专项房票计政策性奖励：否（TEST");
        });
    }

    @Test
    void a_talent_gets_it_when_the_rules_say_so() {
        Policy policy = Rules.with("bonus.1.model", "M1_IN_FACE_FLAT", "bonus.1.rate", "8%", "grant.bonus", "true");

        assertThat(face(TALENT_SUBSIDY, policy).face()).isEqualTo(yuan("108000"));
    }

    private static Face face(VoucherKind kind, Policy policy) {
        var entitlement = new Entitlement(
                kind,
                new CaseNo("ZX-1"),
                null,
                "RC",
                "李明",
                new IdNumber(Household.idNumber(1)),
                "13900000000",
                null,
                new BigDecimal("80"),
                policy.code(),
                yuan("100000"));
        return Issuance.face(entitlement, policy, Money.ZERO, LocalDate.of(2024, 8, 30));
    }
}
