package fangpiao.issuance;

import fangpiao.agreement.Agreement;
import fangpiao.agreement.AgreementDesk;
import fangpiao.calculation.Calculation;
import fangpiao.calculation.Row;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.Entitlement;
import fangpiao.voucher.VoucherNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of an issuance show above their fields: who, which home, how much and why exactly that. */
@Component
class IssuanceContext implements FormContext {

    private static final String FUNDS = "funds";

    private final Issuances issuances;
    private final AgreementDesk agreements;
    private final IssuanceAmounts amounts;
    private final ProjectDesk projects;
    private final FundsGate funds;
    private final PolicyDesk policies;

    IssuanceContext(
            Issuances issuances,
            AgreementDesk agreements,
            IssuanceAmounts amounts,
            ProjectDesk projects,
            FundsGate funds,
            PolicyDesk policies) {
        this.issuances = issuances;
        this.agreements = agreements;
        this.amounts = amounts;
        this.projects = projects;
        this.funds = funds;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ISSUANCE;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        return of(caseNo, Set.of(FUNDS));
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo, Set<String> asked) {
        Issuance issuance = issuances.get(caseNo);
        Calculation calculation = amounts.calculate(issuance);
        var shown = new HashMap<String, Object>(Map.of(
                "facts", facts(issuance, calculation),
                "amountLines", Row.of(calculation.lines()),
                "calculationSheetUrl", "/calculation-sheets/" + caseNo + ".pdf",
                "deductionYuan", issuance.deduction().plain(),
                "certificateUrl", certificateUrl(issuance.voucherNo())));
        if (asked.contains(FUNDS)) shown.putAll(fundsFor(issuance));
        return shown;
    }

    private Map<String, Object> fundsFor(Issuance issuance) {
        List<FundsGate.Choice> choices = funds.choicesFor(issuance);
        return Map.of(
                FUNDS,
                fundsFor(issuance, choices),
                "fundOptions",
                choices.stream()
                        .filter(FundsGate.Choice::fits)
                        .map(IssuanceContext::option)
                        .toList());
    }

    /** Where the printer and the counter find the paper; empty until there is a number. */
    private static String certificateUrl(VoucherNo voucher) {
        return voucher == null ? "" : "/certificates/" + voucher + ".pdf";
    }

    private List<Fact> facts(Issuance issuance, Calculation calculation) {
        Entitlement entitlement = issuance.entitlement();
        Policy policy = policies.version(entitlement.policyVersion());
        return List.of(
                Fact.of("案件号", issuance.caseNo()),
                Fact.of("房票种类", entitlement.kind().chinese()),
                Fact.of("项目", projects.get(entitlement.projectCode()).name()),
                Fact.of("申请人", entitlement.holderName() + "（" + entitlement.holderIdNo() + "）"),
                Fact.of("房屋坐落", entitlement.propertyAddress()),
                Fact.of("核发依据", source(entitlement)),
                Fact.of("补充协议", issuance.supplementaryAgreementNo()),
                Fact.of("适用规则", policy.name() + "（" + policy.code() + "）"),
                Fact.of("票面金额", issuance.face() + " 元（" + issuance.face().inCapitals() + "）"),
                Fact.of("金额复算", calculation.verdict()),
                Fact.of("房票号", issuance.voucherNo()),
                Fact.of("当前状态", issuance.status().chinese()));
    }

    private String source(Entitlement entitlement) {
        if (entitlement.agreementCase() == null) return entitlement.kind().chinese() + "审批案" + entitlement.sourceCase();
        Agreement agreement = agreements.get(entitlement.agreementCase());
        return "协议%s（%s签订，%s）".formatted(agreement.agreementNo(), agreement.signedOn(), agreement.mode());
    }

    /** Each fund, and whether those that the rules allow suffice for the whole batch. */
    private List<Fact> fundsFor(Issuance issuance, List<FundsGate.Choice> choices) {
        Money free = Money.sum(choices.stream()
                .filter(FundsGate.Choice::allowed)
                .map(choice -> choice.fund().free())
                .toList());
        Fact batch = Fact.of("本项目待落实资金的核发", issuances.beside(issuance).against(free, issuance.face()));
        return Stream.concat(choices.stream().map(IssuanceContext::fact), Stream.of(batch))
                .toList();
    }

    /** Each fund with what is free in it, and whether it may be taken. */
    private static Fact fact(FundsGate.Choice choice) {
        Fund fund = choice.fund();
        return Fact.of(
                fund.name() + "（" + fund.source().chinese() + "）",
                "可用%s元，%s".formatted(fund.free(), choice.fits() ? "可选用" : "不可选用：" + choice.objection()));
    }

    private static Map<String, String> option(FundsGate.Choice choice) {
        Fund fund = choice.fund();
        return Map.of("value", fund.no(), "label", fund.name() + "（可用 " + fund.free() + " 元）");
    }
}
