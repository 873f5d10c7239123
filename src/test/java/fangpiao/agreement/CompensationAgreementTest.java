package fangpiao.agreement;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.shared.CaseNo;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a compensation agreement can go, told through its forms. */
@ApplicationTest
class CompensationAgreementTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    AgreementDesk agreements;

    @BeforeEach
    void a_working_day() {
        scenario.todayIs("2024-08-26");
    }

    @Test
    void a_household_signs_and_nobody_objects() {
        var agreement = agreements.lockConcluded(household.hasAgreement("973430.00", "SWAP"));

        scenario.thenCaseEndedAt(agreement.caseNo().value(), "agreementConcluded");
        assertThat(agreement.mode()).isEqualTo("产权调换");
        assertThat(agreement.equity()).hasToString("973,430.00");
    }

    @Test
    void components_in_the_face_less_deductions_make_the_equity() {
        String caseNo = opened();

        scenario.complete(
                "calc",
                caseNo,
                "enterComponents",
                Map.of(
                        "appraisalReportNo",
                        "PG-2",
                        "houseValueYuan",
                        "800000",
                        "fitoutYuan",
                        "50000.50",
                        "signingRewardYuan",
                        "20000",
                        "movingFeeYuan",
                        "2000",
                        "deductionYuan",
                        "0.50"));

        assertThat(agreements.get(new CaseNo(caseNo)).equity()).hasToString("870,000.00");
    }

    @Test
    void a_valuation_that_was_sent_back_is_entered_again_and_the_first_one_stays_on_file() {
        String caseNo = valued("800000");
        scenario.sendBack("reviewer", caseNo, "checkSurvey");

        scenario.complete(
                "calc", caseNo, "enterComponents", Map.of("appraisalReportNo", "PG-3", "houseValueYuan", "810000"));

        assertThat(agreements.get(new CaseNo(caseNo)).equity()).hasToString("810,000.00");
        scenario.thenCaseWaitsAt(caseNo, "checkSurvey");
    }

    @Test
    void a_survey_that_is_not_accepted_ends_the_case_and_frees_the_title_for_another() {
        var survey = household.survey();
        String caseNo = scenario.start("intake", "compensationAgreement", survey);
        scenario.complete(
                "calc", caseNo, "enterComponents", Map.of("appraisalReportNo", "PG-4", "houseValueYuan", "1"));

        scenario.reject("reviewer", caseNo, "checkSurvey");

        scenario.thenCaseEndedAt(caseNo, "agreementRejected");
        assertThat(scenario.start("intake", "compensationAgreement", survey)).isNotEqualTo(caseNo);
    }

    @Test
    void an_objection_that_is_upheld_leads_back_to_the_valuation() {
        String caseNo = valued("800000");
        scenario.approve("reviewer", caseNo, "checkSurvey");
        scenario.complete("intake", caseNo, "chooseResettlement", Household.choice("800000", "VOUCHER"));
        scenario.complete("intake", caseNo, "signAgreement", signature());
        scenario.complete("intake", caseNo, "publishCompensation", household.notice());

        scenario.complete(
                "intake", caseNo, "closeNotice", Map.of("noticeResult", "OBJECTION_UPHELD", "opinion", "面积有误"));

        scenario.thenCaseWaitsAt(caseNo, "enterComponents");
    }

    @Test
    void the_same_home_is_not_taken_twice() {
        var survey = household.survey();
        scenario.start("intake", "compensationAgreement", survey);

        assertThat(refusalOf(() -> scenario.start("intake", "compensationAgreement", survey)))
                .contains("不能重复建立");
    }

    @Test
    void a_wrong_check_digit_is_found_before_anything_is_written() {
        var survey = new HashMap<>(household.survey());
        survey.put("holderIdNo", "110105194912310021");

        assertThat(refusalOf(() -> scenario.start("intake", "compensationAgreement", survey)))
                .contains("校验位不正确");
    }

    @Test
    void parts_that_miss_the_equity_by_one_fen_are_refused() {
        String caseNo = valued("800000");
        scenario.approve("reviewer", caseNo, "checkSurvey");
        var choice = new HashMap<>(Household.choice("799999.99", "VOUCHER"));

        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "chooseResettlement", choice)))
                .isEqualTo("房票、产权调换、货币三部分合计799,999.99元，应等于安置补偿权益金额800,000.00元。");
        scenario.thenCaseWaitsAt(caseNo, "chooseResettlement");
    }

    @Test
    void nothing_is_signed_tomorrow_or_before_the_survey() {
        String caseNo = valued("800000");
        scenario.approve("reviewer", caseNo, "checkSurvey");
        scenario.complete("intake", caseNo, "chooseResettlement", Household.choice("800000", "CASH"));
        var tomorrow = new HashMap<>(signature());
        tomorrow.put("signedOn", scenario.today().plusDays(1).toString());
        var early = new HashMap<>(signature());
        early.put("signedOn", scenario.today().minusDays(61).toString());

        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "signAgreement", tomorrow)))
                .isEqualTo("签订日期不得晚于今天。");
        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "signAgreement", early)))
                .contains("不得早于调查日期");
    }

    private String opened() {
        return scenario.start("intake", "compensationAgreement", household.survey());
    }

    private String valued(String houseValue) {
        String caseNo = opened();
        scenario.complete(
                "calc", caseNo, "enterComponents", Map.of("appraisalReportNo", "PG-1", "houseValueYuan", houseValue));
        return caseNo;
    }

    private Map<String, Object> signature() {
        return Map.of(
                "agreementNo",
                "XKZ-%05d".formatted(scenario.unique()),
                "signedOn",
                scenario.today().minusDays(30).toString());
    }
}
