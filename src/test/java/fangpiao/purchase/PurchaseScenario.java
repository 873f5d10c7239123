package fangpiao.purchase;

import fangpiao.Scenario;
import fangpiao.agreement.AgreementDesk;
import fangpiao.agreement.Survey;
import fangpiao.issuance.Household;
import fangpiao.policy.FundSource;
import fangpiao.policy.LandType;
import fangpiao.policy.PropertyKind;
import fangpiao.policy.VoucherKind;
import fangpiao.pool.PoolScenario;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.voucher.Entitlement;
import fangpiao.voucher.NewVoucher;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A household that buys with its voucher, and the officials at the counter. */
@Component
public class PurchaseScenario {

    private final Scenario scenario;
    private final PoolScenario developer;
    private final AgreementDesk agreements;
    private final VoucherDesk vouchers;
    private final Household household;
    private final ProjectDesk projects;

    PurchaseScenario(
            Scenario scenario,
            PoolScenario developer,
            AgreementDesk agreements,
            VoucherDesk vouchers,
            Household household,
            ProjectDesk projects) {
        this.scenario = scenario;
        this.developer = developer;
        this.agreements = agreements;
        this.vouchers = vouchers;
        this.household = household;
        this.projects = projects;
    }

    /** A voucher without bonus, issued and in hand today; the short way, past the issuance. */
    public VoucherCard aVoucherOf(String yuan) {
        return aVoucherOf(yuan, "XS-PILOT-XKZ");
    }

    public VoucherCard aVoucherOf(String yuan, String policyVersion) {
        return aVoucherOf(yuan, "0", policyVersion);
    }

    public VoucherCard aVoucherOf(String equity, String bonus, String policyVersion) {
        household.fundHas(Money.yuan(equity).plus(Money.yuan(bonus)).plain());
        return aVoucherOf(Household.FUND, equity, bonus, policyVersion);
    }

    /** The same, promised by a fund that has the money. */
    public VoucherCard aVoucherOf(String fund, String equity, String bonus, String policyVersion) {
        int n = scenario.unique();
        var agreement = new CaseNo("XY-TEST-%06d".formatted(n));
        var issuance = new CaseNo("HF-TEST-%06d".formatted(n));
        Survey survey = survey(n);
        Money face = Money.yuan(equity).plus(Money.yuan(bonus));
        agreements.open(agreement, survey);
        projects.reserve(fund, survey.projectCode(), face, Rate.WHOLE, issuance);
        VoucherNo no = vouchers.allocate(new NewVoucher(
                issuance,
                entitlement(agreement, survey, policyVersion, Money.yuan(equity)),
                "530112",
                FundSource.PROJECT,
                Money.yuan(equity),
                Money.yuan(bonus),
                face));
        vouchers.print(no, "GF%08d".formatted(n));
        vouchers.issue(no, issuance);
        vouchers.activate(no);
        return vouchers.card(no);
    }

    private static Entitlement entitlement(CaseNo agreement, Survey survey, String policyVersion, Money amount) {
        return new Entitlement(
                VoucherKind.RESETTLEMENT,
                agreement,
                agreement,
                survey.projectCode(),
                survey.holderName(),
                survey.holderIdNo(),
                survey.holderPhone(),
                survey.propertyAddress(),
                survey.buildingAreaM2(),
                policyVersion,
                amount);
    }

    /** So many homes of one estate, on sale for 1,000,000 yuan each. */
    public List<String> homesFor1000000(int count) {
        return developer.listedUnits(IntStream.rangeClosed(1, count)
                .mapToObj(room -> "1栋,%d,住宅,90,1000000,1000000".formatted(100 + room))
                .collect(Collectors.joining("\n")));
    }

    public String aHomeFor1000000() {
        return homesFor1000000(1).get(0);
    }

    /** What the holder fills in to buy a unit for 1,000,000 yuan himself; what the voucher leaves he has saved. */
    public Map<String, Object> request(VoucherCard voucher, String unitNo, String voucherYuan) {
        return request(voucher, unitNo, voucherYuan, "1000000");
    }

    public Map<String, Object> request(VoucherCard voucher, String unitNo, String voucherYuan, String priceYuan) {
        return new HashMap<>(Map.of(
                "voucherNo",
                voucher.no().value(),
                "unitNo",
                unitNo,
                "buyerName",
                voucher.holderName(),
                "buyerIdNo",
                voucher.holderIdNo().value(),
                "kinship",
                "SELF",
                "priceYuan",
                priceYuan,
                "voucherAmountYuan",
                voucherYuan,
                "ownCashYuan",
                rest(priceYuan, voucherYuan)));
    }

    /** A second or third voucher for the same home, taken off the savings. */
    public Map<String, Object> with(
            Map<String, Object> request, int nth, VoucherCard voucher, String yuan, String kinship) {
        request.put("voucherNo" + nth, voucher.no().value());
        request.put("voucherAmountYuan" + nth, yuan);
        request.put("kinship" + nth, kinship);
        request.put("ownCashYuan", rest(request.get("ownCashYuan").toString(), yuan));
        return request;
    }

    /** Nothing where the voucher's part is no amount or more than the price: what is tested then is the refusal. */
    private static String rest(String priceYuan, String voucherYuan) {
        if (!voucherYuan.matches("\\d+(\\.\\d{1,2})?")) return "0";
        Money price = Money.yuan(priceYuan);
        Money part = Money.yuan(voucherYuan);
        return part.exceeds(price) ? "0" : price.minus(part).plain();
    }

    public Map<String, Object> requestForChild(VoucherCard voucher, String unitNo, String voucherYuan) {
        var request = request(voucher, unitNo, voucherYuan);
        request.put("buyerName", "测试户之子");
        request.put("buyerIdNo", Household.idNumber(999));
        request.put("kinship", "CHILD");
        return request;
    }

    public String applies(Map<String, Object> request) {
        return scenario.start("verifier", "voucherPurchase", request);
    }

    public String applies(VoucherCard voucher, String unitNo, String voucherYuan) {
        return applies(request(voucher, unitNo, voucherYuan));
    }

    public void isVerified(String caseNo) {
        scenario.complete("verifier", caseNo, "verifyVoucher", verified());
    }

    public Map<String, Object> verified() {
        return new HashMap<>(Map.of("decision", "APPROVE", "paperSeen", true, "opinion", "票证与身份证一致"));
    }

    public void subscribes(String caseNo) {
        scenario.complete(
                "verifier",
                caseNo,
                "registerSubscription",
                signedOn(scenario.today().toString()));
    }

    /** Subscribed and signed on one day. */
    public Map<String, Object> signedOn(String day) {
        int n = scenario.unique();
        return new HashMap<>(Map.of(
                "decision",
                "SUBSCRIBED",
                "subscriptionNo",
                "RG-" + n,
                "subscribedOn",
                day,
                "contractNo",
                "HT-" + n,
                "contractSignedOn",
                day,
                "contractPriceYuan",
                "1000000",
                "contractAreaSqm",
                "90"));
    }

    public Map<String, Object> givesUp() {
        return Map.of("decision", "ABANDONED", "opinion", "购房人放弃");
    }

    public void isFiled(String caseNo) {
        scenario.complete("verifier", caseNo, "confirmFiling", filed());
    }

    public Map<String, Object> filed() {
        return new HashMap<>(Map.of(
                "filingNo",
                "BA-" + scenario.unique(),
                "filedOn",
                scenario.today().toString()));
    }

    /** Applies for a home, and is brought to the given task; answers with the case number. */
    public String appliesAndReaches(String task, VoucherCard voucher, String unitNo, String voucherYuan) {
        String caseNo = applies(voucher, unitNo, voucherYuan);
        if (task.equals("verifyVoucher")) return caseNo;
        isVerified(caseNo);
        if (task.equals("registerSubscription")) return caseNo;
        subscribes(caseNo);
        if (task.equals("checkContract")) return caseNo;
        scenario.approve("reviewer", caseNo, "checkContract");
        if (task.equals("confirmFiling")) return caseNo;
        isFiled(caseNo);
        return caseNo;
    }

    private static Survey survey(int n) {
        return new Survey(
                "XKZ",
                "测试户" + n,
                new IdNumber(Household.idNumber(n)),
                "13900000000",
                "西山区马街街道测试路" + n + "号",
                "云（2014）西山区不动产权第%07d号".formatted(n),
                new BigDecimal("98.50"),
                LandType.STATE,
                PropertyKind.RESIDENTIAL,
                LocalDate.of(2024, 7, 1));
    }
}
