package fangpiao.demo;

import fangpiao.project.ProjectDesk;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Households of 7号片区 who bought a finished home for less than their vouchers in the winter before. All but the first want the
 * rest in money; one claim waits at each step.
 */
@Component
@Profile("demo & !test")
class PilotCashOuts {

    static final List<String> STEPS =
            List.of("checkCashOut", "approveCashOut", "payCashOut", "confirmCashOut", "correctCashOut");

    private static final String FUND = "ZJ-P7-01";
    private static final Map<String, Object> AGREED = Map.of("decision", "APPROVE", "opinion", "同意。");

    /** @param home a finished one, whose price is the amount used */
    private record Household(int no, String name, String equity, String home) {

        String agreementNo() {
            return "P7-2024-1%02d".formatted(no);
        }

        String idNumber() {
            String first17 = "53011219%02d0%d21%03d".formatted(55 + no, 2 + no, 820 + no);
            return first17 + IdNumber.checkCharacter(first17);
        }
    }

    private static final List<Household> HOUSEHOLDS = List.of(
            new Household(0, "方永昌（演示数据）", "980000.00", "GDYX-02-0301"),
            new Household(1, "马秀兰（演示数据）", "960000.00", "GDYX-02-0601"),
            new Household(2, "钱国才（演示数据）", "940000.00", "GDYX-01-0601"),
            new Household(3, "宋丽仙（演示数据）", "1000000.00", "GDYX-02-0101"),
            new Household(4, "段正清（演示数据）", "1020000.00", "GDYX-02-0401"),
            new Household(5, "袁美华（演示数据）", "1040000.00", "GDYX-01-0401"));

    private final Clerk clerk;
    private final PilotPayments payments;
    private final ProjectDesk projects;
    private final JdbcClient db;

    PilotCashOuts(Clerk clerk, PilotPayments payments, ProjectDesk projects, JdbcClient db) {
        this.clerk = clerk;
        this.payments = payments;
        this.projects = projects;
        this.db = db;
    }

    /** They sign, get their vouchers and buy, all on one winter's day. */
    void buy(String today) {
        projects.deposit(FUND, Money.yuan("6500000"), "拨款通知〔2024〕演示3号");
        for (Household household : HOUSEHOLDS) {
            agree(household, today);
            issue(household, today);
            buy(household, today);
        }
    }

    void stand() {
        IntStream.range(0, STEPS.size()).forEach(i -> claim(HOUSEHOLDS.get(i + 1), STEPS.get(i)));
    }

    private void claim(Household household, String stop) {
        String caseNo = clerk.start("intake", "balanceCashout", claimOf(household));
        if (stop.equals("correctCashOut")) {
            var sentBack = Map.<String, Object>of(
                    "decision",
                    "RETURN",
                    "reasonCode",
                    "R01",
                    "returnItems",
                    List.of("银行账户证明"),
                    "opinion",
                    "缺银行账户证明原件。");
            clerk.complete("reviewer", caseNo, "checkCashOut", sentBack);
            return;
        }
        take(caseNo, stop, STEPS, step -> switch (step) {
            case "checkCashOut" ->
                new Act("reviewer", Map.of("decision", "APPROVE", "accountSeen", true, "opinion", "金额复算一致，账户属实。"));
            case "approveCashOut" -> new Act(clerk.candidateFor(caseNo), AGREED);
            default -> new Act("cashier", Map.of("paymentConfirmed", true));
        });
        if (stop.equals("confirmCashOut")) payments.expect(caseNo);
    }

    private Map<String, Object> claimOf(Household household) {
        return Map.of(
                "voucherNo",
                voucherOf(household),
                "cashOutKind",
                "BALANCE",
                "applicationNo",
                "兑申〔2025〕%d号".formatted(household.no()),
                "cause",
                "已购一套现房，余额不足以再购房。",
                "identitySeen",
                true,
                "accountName",
                household.name(),
                "bankName",
                "富滇银行昆明西坝支行",
                "accountNo",
                "8710%08d".formatted(7_000_100 + household.no()),
                "accountProof",
                "存折复印件");
    }

    private void agree(Household household, String today) {
        String caseNo = clerk.start("intake", "compensationAgreement", survey(household));
        clerk.complete(
                "calc",
                caseNo,
                "enterComponents",
                Map.of(
                        "appraisalReportNo", "云评（2024）估字第95%d号".formatted(household.no()),
                        "houseValueYuan", household.equity()));
        clerk.approve("reviewer", caseNo, "checkSurvey");
        clerk.complete(
                "intake",
                caseNo,
                "chooseResettlement",
                Map.of(
                        "voucherPartYuan",
                        household.equity(),
                        "swapPartYuan",
                        "0",
                        "cashPartYuan",
                        "0",
                        "voluntary",
                        true));
        clerk.complete(
                "intake", caseNo, "signAgreement", Map.of("agreementNo", household.agreementNo(), "signedOn", today));
        clerk.complete(
                "intake",
                caseNo,
                "publishCompensation",
                Map.of("noticeNo", "西更公示〔2024〕12号", "publishedOn", today, "noticePlace", "7号片区公示栏", "noticeDays", 10));
        clerk.complete("intake", caseNo, "closeNotice", Map.of("noticeResult", "NO_OBJECTION", "opinion", "公示期满，无异议。"));
    }

    private void issue(Household household, String today) {
        String caseNo = clerk.start(
                "intake",
                "voucherIssuance",
                Map.of(
                        "agreementNo",
                        household.agreementNo(),
                        "appliedOn",
                        today,
                        "coOwnersSigned",
                        true,
                        "voluntary",
                        true));
        take(caseNo, "end", PilotRoad.ISSUANCE_STEPS, step -> switch (step) {
            case "calculateAmount" ->
                new Act("calc", Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "核算无误。"));
            case "reviewLegality" -> new Act("legal", AGREED);
            case "checkAmount" -> new Act("reviewer", AGREED);
            case "confirmFunds" ->
                new Act("finance", Map.of("decision", "APPROVE", "opinion", "资金已落实。", "fundNo", FUND));
            case "approveIssuance" -> new Act(clerk.candidateFor(caseNo), AGREED);
            case "printVoucher" ->
                new Act(
                        "printer",
                        Map.of("decision", "PRINTED", "stockSerial", "KM%08d".formatted(200 + household.no())));
            case "sealVoucher" -> new Act("seal", Map.of("sealLogNo", "用印〔2024〕%d号".formatted(200 + household.no())));
            default ->
                new Act("intake", Map.of("receiverKind", "HOLDER", "identityChecked", true, "signedReceipt", true));
        });
    }

    private void buy(Household household, String today) {
        Money price = priceOf(household.home());
        String caseNo = clerk.start(
                "verifier",
                "voucherPurchase",
                Map.of(
                        "voucherNo", voucherOf(household),
                        "unitNo", household.home(),
                        "buyerName", household.name(),
                        "buyerIdNo", household.idNumber(),
                        "kinship", "SELF",
                        "priceYuan", price.plain(),
                        "voucherAmountYuan", price.plain(),
                        "ownCashYuan", "0"));
        take(caseNo, "end", PilotRoad.PURCHASE_STEPS, step -> switch (step) {
            case "verifyVoucher" ->
                new Act("verifier", Map.of("decision", "APPROVE", "paperSeen", true, "opinion", "原件相符。"));
            case "registerSubscription" ->
                new Act(
                        "verifier",
                        Map.of(
                                "decision",
                                "SUBSCRIBED",
                                "subscriptionNo",
                                "RG-2024-1%02d".formatted(household.no()),
                                "subscribedOn",
                                today,
                                "contractNo",
                                "HT-2024-1%02d".formatted(household.no()),
                                "contractSignedOn",
                                today,
                                "contractPriceYuan",
                                price.plain(),
                                "contractAreaSqm",
                                areaOf(household.home())));
            case "checkContract" -> new Act("reviewer", AGREED);
            default ->
                new Act(
                        "verifier",
                        Map.of("filingNo", "昆网签（2024）%06d".formatted(81_000 + household.no()), "filedOn", today));
        });
    }

    private static Map<String, Object> survey(Household household) {
        var form = new HashMap<String, Object>();
        form.put("projectCode", "P7");
        form.put("expropriatedParty", household.name());
        form.put("holderIdNo", household.idNumber());
        form.put("holderPhone", "139881%05d".formatted(household.no()));
        form.put("propertyAddress", "西山区永昌街道西坝新村%d号".formatted(130 + household.no()));
        form.put("titleNo", "云（2010）西山区不动产权第%07d号".formatted(70_500 + household.no()));
        form.put("buildingArea", "108.60");
        form.put("landType", "STATE");
        form.put("propertyKind", "RESIDENTIAL");
        form.put("surveyedOn", "2024-10-15");
        return form;
    }

    /** Who does it, and what he or she fills in. */
    private record Act(String user, Map<String, Object> form) {}

    private void take(String caseNo, String stop, List<String> steps, Function<String, Act> acts) {
        for (String step : steps) {
            if (step.equals(stop)) return;
            Act act = acts.apply(step);
            clerk.complete(act.user(), caseNo, step, act.form());
        }
    }

    private String voucherOf(Household household) {
        return db.sql("""
                select v.no from voucher v join compensation_agreement a on a.case_no = v.agreement_case_no
                where a.agreement_no = ?""").param(household.agreementNo()).query(String.class).single();
    }

    private String areaOf(String unitNo) {
        return db.sql("select area_sqm::text from unit where no = ?")
                .param(unitNo)
                .query(String.class)
                .single();
    }

    private Money priceOf(String unitNo) {
        return db.sql("select voucher_price_fen from unit where no = ?")
                .param(unitNo)
                .query((row, n) -> new Money(row.getLong(1)))
                .single();
    }
}
