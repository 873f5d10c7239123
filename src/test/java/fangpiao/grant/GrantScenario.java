package fangpiao.grant;

import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.policy.FundSource;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.RuleBook;
import fangpiao.policy.VoucherKind;
import fangpiao.project.Fund;
import fangpiao.project.PayingAccount;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Money;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody who applies for a voucher without expropriation, and the officials of the programme. */
@Component
class GrantScenario {

    /** From here on the two programmes have rules of their own; before, the city's rules name neither kind. */
    static final String FIRST_DAY = "2024-10-08";

    static final PayingAccount ACCOUNT = new PayingAccount("西山区专项房票资金专户", "5305010000000000002", "富滇银行西山支行");

    private final Scenario scenario;
    private final PolicyDesk policies;
    private final ProjectDesk projects;
    private final JdbcClient db;

    GrantScenario(Scenario scenario, PolicyDesk policies, ProjectDesk projects, JdbcClient db) {
        this.scenario = scenario;
        this.policies = policies;
        this.projects = projects;
        this.db = db;
    }

    void programmesHaveRulesAndMoney() {
        scenario.todayIs(FIRST_DAY);
        allow(VoucherKind.TALENT_SUBSIDY);
        allow(VoucherKind.STALLED_PROJECT_SWAP);
    }

    private void allow(VoucherKind kind) {
        String code = projects.programmeFor(kind).code();
        if (policies.versions().stream().anyMatch(known -> known.code().equals(code + "-TEST"))) return;
        var texts = new HashMap<>(RuleBook.of(policies.version("KM-2022-TRIAL")).texts());
        texts.putAll(Map.of(
                "version.code",
                code + "-TEST",
                "version.name",
                projects.programmeFor(kind).name() + "规则（测试）",
                "version.projectCode",
                code,
                "version.effectiveFrom",
                FIRST_DAY,
                "version.effectiveTo",
                "",
                "scope.areas",
                "530112",
                "voucherType",
                kind.name(),
                "fund.source",
                "BUDGET SPECIAL_LOAN",
                "talent.faceMax",
                "200000"));
        policies.draft(new RuleBook(texts, Map.of()), "a");
        policies.activate(code + "-TEST", "b");
        openFund(fundOf(kind), code, FundSource.BUDGET);
    }

    void openFund(String no, String programme, FundSource source) {
        projects.openFund(new Fund(no, programme, "专项资金" + no, source, ACCOUNT, Money.ZERO));
        projects.deposit(no, Money.yuan("5000000"), "预算批复");
    }

    static String fundOf(VoucherKind kind) {
        return "ZJ-" + kind.name();
    }

    Map<String, Object> request(VoucherKind kind) {
        int n = scenario.unique();
        var form = new HashMap<String, Object>(Map.of(
                "voucherKind",
                kind.name(),
                "applicantName",
                "测试人" + n,
                "applicantIdNo",
                Household.idNumber(n),
                "holderPhone",
                "13900000000",
                "documentNo",
                "批〔2024〕" + n + "号",
                "grantYuan",
                "150000"));
        form.putAll(kind == VoucherKind.TALENT_SUBSIDY ? talent() : stalledHome(n));
        return form;
    }

    private static Map<String, Object> talent() {
        return Map.of(
                "employer", "昆明测试科技有限公司",
                "creditCode", "91530100MA6K000009",
                "talentCategory", "C",
                "insuranceMonths", 18);
    }

    private static Map<String, Object> stalledHome(int n) {
        return Map.of(
                "stalledProject",
                "测试停工花园",
                "stalledAddress",
                "3栋" + n + "室",
                "contractNo",
                "GFHT-" + n,
                "paidYuan",
                "150000");
    }

    String applies(Map<String, Object> request) {
        return scenario.start("intake", "voucherGrant", request);
    }

    String isApproved(VoucherKind kind) {
        String caseNo = applies(request(kind));
        scenario.complete(
                "reviewer",
                caseNo,
                "checkEligibility",
                Map.of("decision", "APPROVE", "documentSeen", true, "opinion", "符合条件"));
        scenario.approve("chief", caseNo, "approveGrant");
        return caseNo;
    }

    String issuanceOf(String grant) {
        return db.sql("select case_no from voucher_issuance where source_case_no = ?")
                .param(grant)
                .query(String.class)
                .single();
    }

    void reachesTheFunds(String issuance) {
        scenario.complete(
                "calc",
                issuance,
                "calculateAmount",
                Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "金额无误"));
        scenario.approve("legal", issuance, "reviewLegality");
        scenario.approve("reviewer", issuance, "checkAmount");
    }

    void fundsAreConfirmed(String issuance, String fund) {
        scenario.complete(
                "finance", issuance, "confirmFunds", Map.of("decision", "APPROVE", "opinion", "资金已到位", "fundNo", fund));
    }

    void isIssued(String issuance) {
        scenario.approve("chief", issuance, "approveIssuance");
        scenario.complete(
                "printer",
                issuance,
                "printVoucher",
                Map.of("decision", "PRINTED", "stockSerial", "ZX%08d".formatted(scenario.unique())));
        scenario.complete("seal", issuance, "sealVoucher", Map.of("sealLogNo", "YY-2024-9"));
        scenario.complete(
                "intake",
                issuance,
                "handOverVoucher",
                Map.of("receiverKind", "HOLDER", "identityChecked", true, "signedReceipt", true));
    }
}
