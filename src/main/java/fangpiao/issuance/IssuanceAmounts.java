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
import fangpiao.voucher.Entitlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the face of a voucher comes about, from the components of the agreement on. */
@Component
class IssuanceAmounts implements CaseAmounts {

    private static final SheetKind SHEET = new SheetKind("房票金额核算表", "核算人", "calculateAmount", "checkAmount");

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
        return Optional.of(calculate(issuances.get(caseNo)));
    }

    Calculation calculate(Issuance issuance) {
        Entitlement entitlement = issuance.entitlement();
        Optional<Agreement> agreement = agreementOf(entitlement);
        Policy policy = policies.version(entitlement.policyVersion());
        Face face = Issuance.face(entitlement, policy, issuance.deduction(), issuance.appliedOn());
        return new Calculation(
                issuance.caseNo(),
                SHEET,
                projects.get(entitlement.projectCode()).authority(),
                policy,
                about(issuance, agreement),
                lines(issuance, agreement, face),
                results(issuance, agreement, face));
    }

    private List<Fact> about(Issuance issuance, Optional<Agreement> agreement) {
        Entitlement entitlement = issuance.entitlement();
        var about = new ArrayList<Fact>();
        about.add(Fact.of("房票种类", entitlement.kind().chinese()));
        agreement.ifPresentOrElse(
                signed -> about.addAll(amounts.about(signed)), () -> about.addAll(aboutGrant(entitlement)));
        if (issuance.supplementaryAgreementNo() != null)
            about.add(Fact.of("补充协议", issuance.supplementaryAgreementNo()));
        about.add(Fact.of("房票号", issuance.voucherNo()));
        return about;
    }

    private List<Fact> aboutGrant(Entitlement entitlement) {
        return List.of(
                Fact.of("项目", projects.get(entitlement.projectCode()).name()),
                Fact.of("申请人", entitlement.holderName() + "（" + entitlement.holderIdNo() + "）"),
                Fact.of("核发依据", "审批案" + entitlement.sourceCase()));
    }

    private List<Explained> lines(Issuance issuance, Optional<Agreement> agreement, Face face) {
        Money whole = issuance.entitlement().amount();
        Money deduction = issuance.deduction();
        var lines = new ArrayList<Explained>();
        agreement.ifPresent(signed -> lines.addAll(amounts.linesOf(signed)));
        lines.add(exact("本次房票对应部分", issuance.entitlement().kind().chinese(), NONE, papers(issuance, agreement), whole));
        if (deduction.isPositive()) lines.add(exact("扣减款项", "从对应部分中扣除", NONE, issuance.deductionReason(), deduction));
        lines.add(exact("房票权益金额 E", "E＝对应部分－扣减款项", whole + "－" + deduction, NONE, face.equity()));
        lines.addAll(face.lines());
        return lines;
    }

    private static String papers(Issuance issuance, Optional<Agreement> agreement) {
        String supplement = issuance.supplementaryAgreementNo();
        return agreement
                .map(signed -> "协议" + signed.agreementNo() + (supplement == null ? "" : "、补充协议" + supplement))
                .orElse("审批案" + issuance.entitlement().sourceCase());
    }

    /** None where no home is taken. */
    private Optional<Agreement> agreementOf(Entitlement entitlement) {
        return Optional.ofNullable(entitlement.agreementCase()).map(agreements::get);
    }

    private List<Result> results(Issuance issuance, Optional<Agreement> agreement, Face face) {
        var results = new ArrayList<Result>();
        agreement.ifPresent(signed -> results.add(amounts.resultOf(signed)));
        results.add(new Result("房票权益金额", issuance.equity(), face.equity()));
        results.add(new Result("政策性奖励", issuance.bonus(), face.bonus()));
        results.add(new Result("票面金额", issuance.face(), face.face()));
        return results;
    }
}
