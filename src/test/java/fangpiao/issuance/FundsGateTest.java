package fangpiao.issuance;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.policy.FundSource;
import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Money;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who confirms the funds sees which of them may be taken, and why another may not. Every test takes back what it did. */
@ApplicationTest
@Transactional
class FundsGateTest {

    static final String LOAN = "ZJ-XKZ-LOAN";

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    ProjectDesk projects;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_project_with_a_special_loan_beside_its_money() {
        scenario.todayIs("2024-08-30");
        projects.openFund(new Fund(LOAN, "XKZ", "西客站专项借款", FundSource.SPECIAL_LOAN, Household.ACCOUNT, Money.ZERO));
        projects.deposit(LOAN, Money.yuan("624000"), "借款到账通知");
    }

    @Test
    void each_fund_is_shown_with_its_free_money_before_one_is_chosen() {
        String caseNo = household.appliesAndReaches("confirmFunds", "600000");

        assertThat(shown(caseNo, "funds")).contains("西客站专项借款（专项借款）").contains("可用624,000.00元，可选用");
        assertThat(shown(caseNo, "fundOptions")).contains(Household.FUND, LOAN);
    }

    @Test
    void a_fund_that_is_short_of_one_fen_is_named_and_cannot_be_chosen() {
        String caseNo = household.appliesAndReaches("confirmFunds", "600000.01");

        assertThat(shown(caseNo, "funds")).contains("可用624,000.00元，不可选用：可用资金624,000.00元，不足本次所需624,000.01元");
        assertThat(shown(caseNo, "fundOptions")).contains(Household.FUND).doesNotContain(LOAN);
    }

    @Test
    void a_special_loan_stands_behind_a_home_that_was_given_up() {
        String caseNo = household.appliesAndReaches("confirmFunds", "600000");

        confirms(caseNo);

        assertThat(projects.fund(LOAN).free()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_special_loan_for_homes_only_does_not_stand_behind_a_shop_that_was_given_up() {
        String caseNo = household.appliesAndReaches("confirmFunds", "600000");
        db.sql("""
                update compensation_agreement set property_kind = 'NON_RESIDENTIAL'
                where case_no = (select agreement_case_no from voucher_issuance where case_no = ?)""").param(caseNo).update();

        assertThat(shown(caseNo, "fundOptions")).doesNotContain(LOAN);
        assertThat(refusalOf(() -> confirms(caseNo)))
                .isEqualTo("「西客站专项借款」来自专项借款，按规则版本XS-PILOT-XKZ只能用于住宅，本案被征收房屋为非住宅，不得用于核发。");
    }

    @Test
    void who_confirms_one_sees_whether_there_is_money_for_the_whole_batch() {
        String one = household.appliesAndReaches("confirmFunds", "600000");
        String alone = batchBeside(one);
        household.appliesAndReaches("confirmFunds", "600000");

        Money more = needed(batchBeside(one)).minus(needed(alone));

        assertThat(more).hasToString("624,000.00");
        projects.deposit(LOAN, Money.yuan("90000000000"), "再次到账");
        assertThat(batchBeside(one)).contains("可用资金足够");
    }

    private String batchBeside(String caseNo) {
        String shown = shown(caseNo, "funds");
        return shown.substring(shown.indexOf("连同本案共")).replaceAll("[\\]}].*", "");
    }

    private static Money needed(String batch) {
        return Money.yuan(batch.replaceAll(".*票面合计([\\d,.]+)元.*", "$1").replace(",", ""));
    }

    private String shown(String caseNo, String name) {
        return scenario.shown("finance", caseNo, "confirmFunds", name).toString();
    }

    private void confirms(String caseNo) {
        scenario.complete(
                "finance", caseNo, "confirmFunds", Map.of("decision", "APPROVE", "opinion", "资金已到位", "fundNo", LOAN));
    }
}
