package fangpiao.grant;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.policy.VoucherKind.STALLED_PROJECT_SWAP;
import static fangpiao.policy.VoucherKind.TALENT_SUBSIDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.policy.FundSource;
import fangpiao.policy.VoucherKind;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vouchers for which no home is taken, from the application to the hand of the holder. */
@ApplicationTest
class VoucherGrantTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    GrantScenario grants;

    @Autowired
    Household household;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void two_programmes() {
        grants.programmesHaveRulesAndMoney();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESETTLEMENT")
    void a_grant_becomes_a_voucher_of_its_kind_without_bonus_and_from_its_own_budget(VoucherKind kind) {
        String grant = grants.isApproved(kind);
        String issuance = grants.issuanceOf(grant);
        scenario.thenCaseWaitsAt(grant);
        grants.reachesTheFunds(issuance);
        grants.fundsAreConfirmed(issuance, GrantScenario.fundOf(kind));
        grants.isIssued(issuance);

        scenario.thenCaseEndedAt(issuance, "voucherHandedOver");
        scenario.thenCaseEndedAt(grant, "grantIssued");
        VoucherCard voucher = vouchers.card(new VoucherNo(household.voucherOf(issuance)));
        assertThat(voucher.kind()).isEqualTo(kind);
        assertThat(voucher.fundSource()).isEqualTo(FundSource.BUDGET);
        assertThat(voucher.face()).hasToString("150,000.00");
        assertThat(voucher.bonus().isZero()).isTrue();
        assertThat(voucher.agreementCase()).isNull();
        assertThat(voucher.no().isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESETTLEMENT")
    void no_grant_while_the_rules_in_force_do_not_name_its_kind(VoucherKind kind) {
        scenario.todayIs("2024-10-07");

        assertThat(refusalOf(() -> grants.applies(grants.request(kind))))
                .isEqualTo("规则版本KM-2022-TRIAL的「房票种类」为征收安置房票，不含" + kind.chinese() + "，不能受理。");
    }

    @Test
    void one_fen_more_than_a_talent_may_get_is_refused() {
        var request = grants.request(TALENT_SUBSIDY);
        request.put("grantYuan", "200000.01");
        assertThat(refusalOf(() -> grants.applies(request)))
                .isEqualTo("申请金额200,000.01元超过规则版本RC-TEST的「单人票面上限」200,000.00元。");

        request.put("grantYuan", "200000.00");
        scenario.thenCaseWaitsAt(grants.applies(request), "checkEligibility");
    }

    @Test
    void one_fen_more_than_was_paid_for_the_stalled_home_is_refused() {
        var request = grants.request(STALLED_PROJECT_SWAP);
        request.put("grantYuan", "150000.01");

        assertThat(refusalOf(() -> grants.applies(request))).isEqualTo("申请金额150,000.01元超过已付购房款150,000.00元。");
    }

    @Test
    void a_talent_is_granted_one_voucher() {
        var request = grants.request(TALENT_SUBSIDY);
        String first = grants.applies(request);

        assertThat(refusalOf(() -> grants.applies(request))).contains("已有人才房票案" + first);
        scenario.reject("reviewer", first, "checkEligibility");
        scenario.thenCaseWaitsAt(grants.applies(request), "checkEligibility");
    }

    @Test
    void a_contract_is_taken_back_once_whoever_applies() {
        var request = grants.request(STALLED_PROJECT_SWAP);
        String first = grants.applies(request);
        request.put("applicantName", "另一买受人");
        request.put("applicantIdNo", Household.idNumber(scenario.unique()));

        assertThat(refusalOf(() -> grants.applies(request))).contains("已有停工项目置换房票案" + first);
    }

    @Test
    void a_grant_that_is_sent_back_is_corrected_and_judged_again() {
        String grant = grants.applies(grants.request(TALENT_SUBSIDY));
        scenario.sendBack("reviewer", grant, "checkEligibility");
        scenario.thenCaseWaitsAt(grant, "correctGrant");
        assertThat(scenario.shown("intake", grant, "correctGrant", "grantYuan")).isEqualTo("150000.00");

        assertThat(refusalOf(() -> scenario.complete("intake", grant, "correctGrant", correction("300000"))))
                .contains("「单人票面上限」200,000.00元");
        scenario.complete("intake", grant, "correctGrant", correction("180000"));

        scenario.thenCaseWaitsAt(grant, "checkEligibility");
        assertThat(scenario.shown("reviewer", grant, "checkEligibility", "facts")
                        .toString())
                .contains("180,000.00", "昆明测试科技有限公司", "人才房票");
    }

    @Test
    void the_approver_may_send_back_or_reject() {
        String grant = grants.applies(grants.request(STALLED_PROJECT_SWAP));
        var accepted = Map.<String, Object>of("decision", "APPROVE", "documentSeen", true, "opinion", "符合条件");
        scenario.complete("reviewer", grant, "checkEligibility", accepted);
        scenario.sendBack("chief", grant, "approveGrant");
        scenario.complete("intake", grant, "correctGrant", correction("140000"));
        scenario.complete("reviewer", grant, "checkEligibility", accepted);
        scenario.reject("chief", grant, "approveGrant");

        scenario.thenCaseEndedAt(grant, "grantRejected");
    }

    @Test
    void a_talents_voucher_is_never_paid_from_an_expropriation_projects_fund() {
        household.fundHas("1000000");
        String issuance = grants.issuanceOf(grants.isApproved(TALENT_SUBSIDY));
        grants.reachesTheFunds(issuance);

        assertThat(refusalOf(() -> grants.fundsAreConfirmed(issuance, Household.FUND)))
                .isEqualTo("资金账户「" + Household.FUND + "」不属于本项目。");
        assertThatThrownBy(() -> db.sql("update voucher_issuance set fund_no = ? where case_no = ?")
                        .params(Household.FUND, issuance)
                        .update())
                .hasMessageContaining("fund_of_its_project");
    }

    @Test
    void a_households_voucher_is_never_paid_from_a_programmes_fund() {
        String issuance = household.appliesAndReaches("confirmFunds", "600000");

        assertThat(refusalOf(() -> grants.fundsAreConfirmed(issuance, GrantScenario.fundOf(TALENT_SUBSIDY))))
                .contains("不属于本项目");
    }

    @Test
    void money_of_a_source_the_rules_do_not_name_is_refused() {
        String fund = "ZJ-RC-" + scenario.unique();
        grants.openFund(fund, "RC", FundSource.DEVELOPER_ADVANCE);
        String issuance = grants.issuanceOf(grants.isApproved(TALENT_SUBSIDY));
        grants.reachesTheFunds(issuance);

        assertThat(refusalOf(() -> grants.fundsAreConfirmed(issuance, fund))).contains("来自房企垫付，规则版本RC-TEST的「资金来源」为");
    }

    @Test
    void the_case_page_leads_from_the_grant_to_its_issuance_and_back() {
        String grant = grants.isApproved(TALENT_SUBSIDY);
        String issuance = grants.issuanceOf(grant);

        assertThat(page(grant)).contains("当前：等待「核发房票」，自 ", issuance, "昆明测试科技有限公司", "人才认定文号");
        assertThat(page(issuance)).contains(grant, "人才房票", "西山区人才房票规则（测试）");
    }

    @Test
    void a_grant_whose_issuance_is_rejected_has_no_voucher() {
        String grant = grants.isApproved(TALENT_SUBSIDY);
        String issuance = grants.issuanceOf(grant);
        scenario.complete(
                "calc",
                issuance,
                "calculateAmount",
                Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "金额无误"));
        scenario.reject("legal", issuance, "reviewLegality");

        scenario.thenCaseEndedAt(issuance, "issuanceRejected");
        scenario.thenCaseEndedAt(grant, "grantIssued");
    }

    private String page(String caseNo) {
        return Visitor.loggedIn(port, "auditor").open("/cases/" + caseNo).body();
    }

    private static Map<String, Object> correction(String yuan) {
        return Map.of("holderPhone", "13911111111", "documentNo", "批〔2024〕补1号", "grantYuan", yuan, "opinion", "已按意见补正");
    }
}
