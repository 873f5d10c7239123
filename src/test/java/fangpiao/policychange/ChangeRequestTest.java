package fangpiao.policychange;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Evidence;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChangeRequestTest {

    private final Policy base = Rules.pack("KM-2025");

    @Test
    void a_draft_for_the_same_city_keeps_what_its_documents_confirm() {
        Policy draft = request(null).draftOn(base).read();

        assertThat(draft.evidence(Parameters.TERM_MONTHS)).isEqualTo(new Evidence(true, "2025年实施意见"));
    }

    @Test
    void nothing_is_confirmed_for_another_city() {
        Policy draft = request("海宁市").draftOn(base).read();

        assertThat(draft.termMonths()).isEqualTo(base.termMonths());
        assertThat(Parameters.all()).allSatisfy(parameter -> assertThat(draft.evidence(parameter))
                .isEqualTo(new Evidence(false, "沿用「昆明市2025年实施意见」")));
    }

    private static ChangeRequest request(String city) {
        LocalDate day = LocalDate.parse("2026-01-01");
        return new ChangeRequest("NEW-1", "KM-2025", "新办法", city, null, "某文件", day, day, "增加城市");
    }
}
