package fangpiao.issuance;

import static fangpiao.amount.Explained.NONE;
import static fangpiao.amount.Explained.exact;

import fangpiao.agreement.Agreement;
import fangpiao.agreement.AgreementAmounts;
import fangpiao.agreement.AgreementDesk;
import fangpiao.amount.Explained;
import fangpiao.amount.Face;
import fangpiao.calculation.Calculation;
import fangpiao.calculation.CaseAmounts;
import fangpiao.calculation.Result;
import fangpiao.calculation.SheetKind;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext.Fact;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the face of a voucher comes about, from the components of the agreement on. */
@Component
class IssuanceAmounts implements CaseAmounts {

    private static final SheetKind SHEET = new SheetKind("房票金额核算表", "calculateAmount", "checkAmount");

    private final Issuances issuances;
    private final AgreementDesk agreements;
    private final AgreementAmounts amounts;
    private final ProjectDesk projects;
    private final PolicyDesk policies;

    IssuanceAmounts(
            Issuances issuances,
            AgreementDesk agreements,
            AgreementAmounts amounts,
            ProjectDesk projects,
            PolicyDesk policies) {
        this.issuances = issuances;
        this.agreements = agreements;
        this.amounts = amounts;
        this.projects = projects;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ISSUANCE;
    }

    @Override
    public Optional<Calculation> of(CaseNo caseNo) {
        Issuance issuance = issuances.get(caseNo);
        return Optional.of(calculate(issuance, agreements.get(issuance.agreementCase())));
    }

    private Calculation calculate(Issuance issuance, Agreement agreement) {
        Policy policy = policies.version(issuance.policyVersion());
        Face face = Issuance.face(
                issuance.entitlement(agreement),
                policy,
                issuance.deduction(),
                issuance.appliedOn(),
                agreement.buildingAreaM2());
        return new Calculation(
                issuance.caseNo(),
                SHEET,
                projects.get(agreement.projectCode()).authority(),
                policy,
                about(issuance, agreement),
                lines(issuance, agreement, face),
                results(issuance, agreement, face));
    }

    private List<Fact> about(Issuance issuance, Agreement agreement) {
        var about = new ArrayList<>(amounts.about(agreement));
        about.add(Fact.of("补充协议", issuance.supplementaryAgreementNo()));
        about.add(Fact.of("房票号", issuance.voucherNo()));
        return about;
    }

    private List<Explained> lines(Issuance issuance, Agreement agreement, Face face) {
        Money entitlement = issuance.entitlement(agreement);
        var lines = new ArrayList<>(amounts.linesOf(agreement));
        lines.add(exact("本次房票对应部分", agreement.mode(), NONE, papers(issuance, agreement), entitlement));
        if (issuance.deduction().isPositive())
            lines.add(exact("扣减款项", "从对应部分中扣除", NONE, issuance.deductionReason(), issuance.deduction()));
        lines.add(exact("房票权益金额 E", "E＝对应部分－扣减款项", entitlement + "－" + issuance.deduction(), NONE, face.equity()));
        lines.addAll(face.lines());
        return lines;
    }

    private static String papers(Issuance issuance, Agreement agreement) {
        String supplement = issuance.supplementaryAgreementNo();
        return "协议" + agreement.agreementNo() + (supplement == null ? "" : "、补充协议" + supplement);
    }

    private List<Result> results(Issuance issuance, Agreement agreement, Face face) {
        return List.of(
                amounts.resultOf(agreement),
                new Result("房票权益金额", issuance.equity(), face.equity()),
                new Result("政策性奖励", issuance.bonus(), face.bonus()),
                new Result("票面金额", issuance.face(), face.face()));
    }
}
