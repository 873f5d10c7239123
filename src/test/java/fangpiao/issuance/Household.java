package fangpiao.issuance;

import fangpiao.Scenario;
import fangpiao.policy.FundSource;
import fangpiao.project.Fund;
import fangpiao.project.PayingAccount;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A household that is expropriated, and the officials who bring it to its voucher. */
@Component
public class Household {

    public static final String FUND = "ZJ-XKZ-TEST";
    public static final String OTHER_FUND = "ZJ-XKZ-TEST-2";
    static final PayingAccount ACCOUNT = new PayingAccount("西山区房票资金专户", "5305010000000000001", "富滇银行西山支行");
    static final PayingAccount OTHER_ACCOUNT = new PayingAccount("西山区房票资金二户", "5305010000000000002", "建设银行西山支行");

    private final Scenario scenario;
    private final ProjectDesk projects;
    private final JdbcClient db;

    Household(Scenario scenario, ProjectDesk projects, JdbcClient db) {
        this.scenario = scenario;
        this.projects = projects;
        this.db = db;
    }

    public Map<String, Object> survey() {
        int n = scenario.unique();
        var form = new HashMap<String, Object>();
        form.put("projectCode", "XKZ");
        form.put("expropriatedParty", "测试户" + n);
        form.put("holderIdNo", idNumber(n));
        form.put("holderPhone", "13900000000");
        form.put("propertyAddress", "西山区马街街道测试路" + n + "号");
        form.put("titleNo", "云（2015）西山区不动产权第%07d号".formatted(n));
        form.put("buildingArea", "98.50");
        form.put("landType", "STATE");
        form.put("propertyKind", "RESIDENTIAL");
        form.put("surveyedOn", scenario.today().minusDays(60).toString());
        return form;
    }

    public static String idNumber(int n) {
        String body = "53011219700101%03d".formatted(n % 1000);
        return body + IdNumber.checkCharacter(body);
    }

    /** Goes from survey to a concluded agreement, signed today; answers with the agreement number. */
    public String hasAgreement(String equity, String mode) {
        return hasAgreement(equity, choice(equity, mode));
    }

    /** The same for a household that is resettled in the parts of its choice. */
    public String hasAgreement(String equity, Map<String, Object> choice) {
        return concludes(scenario.start("intake", "compensationAgreement", survey()), equity, choice);
    }

    /** Goes from a survey that has been entered to a concluded agreement; answers with its number. */
    public String concludes(String caseNo, String equity, Map<String, Object> choice) {
        scenario.complete(
                "calc", caseNo, "enterComponents", Map.of("appraisalReportNo", "PG-1", "houseValueYuan", equity));
        scenario.approve("reviewer", caseNo, "checkSurvey");
        scenario.complete("intake", caseNo, "chooseResettlement", choice);
        String agreementNo = "XKZ-%05d".formatted(scenario.unique());
        scenario.complete(
                "intake",
                caseNo,
                "signAgreement",
                Map.of("agreementNo", agreementNo, "signedOn", scenario.today().toString()));
        scenario.complete("intake", caseNo, "publishCompensation", notice());
        scenario.complete(
                "intake", caseNo, "closeNotice", Map.of("noticeResult", "NO_OBJECTION", "opinion", "公示期满无异议"));
        return agreementNo;
    }

    public Map<String, Object> notice() {
        return Map.of(
                "noticeNo",
                "GS-" + scenario.unique(),
                "publishedOn",
                scenario.today().toString(),
                "noticePlace",
                "项目现场公示栏",
                "noticeDays",
                7);
    }

    public static Map<String, Object> choice(String equity, String mode) {
        return Map.of(
                "voucherPartYuan", mode.equals("VOUCHER") ? equity : "0",
                "swapPartYuan", mode.equals("SWAP") ? equity : "0",
                "cashPartYuan", mode.equals("CASH") ? equity : "0",
                "voluntary", true);
    }

    public void fundHas(String yuan) {
        fundHas(FUND, ACCOUNT, yuan);
    }

    private void fundHas(String fund, PayingAccount account, String yuan) {
        if (db.sql("select count(*) from fund_account where no = ?")
                        .param(fund)
                        .query(Long.class)
                        .single()
                == 0) projects.openFund(new Fund(fund, "XKZ", "西客站项目资金（测试）", FundSource.PROJECT, account, Money.ZERO));
        projects.deposit(fund, Money.yuan(yuan), "拨款单" + scenario.unique());
    }

    /** A voucher whose face another fund of the project has promised. */
    public String aVoucherOfTheOtherFund(String equity) {
        fundHas(OTHER_FUND, OTHER_ACCOUNT, "2000000");
        return aVoucherOf(OTHER_FUND, equity);
    }

    /** A voucher whose face a certain fund of the project has promised. */
    public String aVoucherOf(String fund, String equity) {
        String caseNo = appliesAndReaches("confirmFunds", equity);
        var promised = Map.<String, Object>of("decision", "APPROVE", "opinion", "资金已到位", "fundNo", fund);
        scenario.complete("finance", caseNo, "confirmFunds", promised);
        Stream.of(Step.values()).dropWhile(step -> step != Step.APPROVE).forEach(step -> step.take(scenario, caseNo));
        return voucherOf(caseNo);
    }

    public Map<String, Object> application(String agreementNo) {
        return Map.of(
                "agreementNo",
                agreementNo,
                "appliedOn",
                scenario.today().toString(),
                "coOwnersSigned",
                true,
                "voluntary",
                true);
    }

    /** Applies, and is brought to the given step of the issuance; answers with the case number. */
    public String appliesAndReaches(String step, String equity) {
        fundHas("2000000");
        String caseNo = scenario.start("intake", "voucherIssuance", application(hasAgreement(equity, "VOUCHER")));
        reaches(step, caseNo);
        return caseNo;
    }

    /** Brings an issuance that has just begun to the given step. */
    public void reaches(String step, String caseNo) {
        for (Step next : Step.values()) {
            if (next.key.equals(step)) return;
            next.take(scenario, caseNo);
        }
    }

    /** Takes one step of the issuance. */
    public void goes(String step, String caseNo) {
        for (Step next : Step.values()) if (next.key.equals(step)) next.take(scenario, caseNo);
    }

    /** The same, with some answers of its own. */
    public void goes(String step, String caseNo, Map<String, Object> answers) {
        for (Step next : Step.values()) if (next.key.equals(step)) next.take(scenario, caseNo, answers);
    }

    /** From a step to the end. */
    public void goesOn(String caseNo, String step) {
        Stream.of(Step.values()).dropWhile(next -> !next.key.equals(step)).forEach(next -> next.take(scenario, caseNo));
    }

    public String voucherOf(String caseNo) {
        return db.sql("select no from voucher where issuance_case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** The good road, one official after the other. */
    private enum Step {
        CALCULATE("calculateAmount", "calc", Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "金额无误")),
        LEGAL("reviewLegality", "legal", Map.of("decision", "APPROVE", "opinion", "合法")),
        CHECK("checkAmount", "reviewer", Map.of("decision", "APPROVE", "opinion", "同意")),
        FUND("confirmFunds", "finance", Map.of("decision", "APPROVE", "opinion", "资金已到位", "fundNo", Household.FUND)),
        APPROVE("approveIssuance", null, Map.of("decision", "APPROVE", "opinion", "同意核发")),
        PRINT("printVoucher", "printer", Map.of("decision", "PRINTED")),
        SEAL("sealVoucher", "seal", Map.of("sealLogNo", "YY-2024-1")),
        HAND_OVER(
                "handOverVoucher",
                "intake",
                Map.of("receiverKind", "HOLDER", "identityChecked", true, "signedReceipt", true));

        private final String key;
        private final String user;
        private final Map<String, Object> form;

        Step(String key, String user, Map<String, Object> form) {
            this.key = key;
            this.user = user;
            this.form = form;
        }

        private void take(Scenario scenario, String caseNo) {
            take(scenario, caseNo, Map.of());
        }

        private void take(Scenario scenario, String caseNo, Map<String, Object> answers) {
            var filled = new HashMap<>(form);
            filled.putAll(answers);
            if (this == PRINT) filled.put("stockSerial", "KM%08d".formatted(scenario.unique()));
            String official = this == APPROVE ? scenario.approverOf(caseNo, key) : user;
            scenario.complete(official, caseNo, key, filled);
        }
    }
}
