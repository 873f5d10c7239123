package fangpiao.agreement;

import fangpiao.amount.Component;
import fangpiao.amount.Equity;
import fangpiao.amount.Explained;
import fangpiao.calculation.Calculation;
import fangpiao.calculation.CaseAmounts;
import fangpiao.calculation.Result;
import fangpiao.calculation.SheetKind;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext.Fact;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.Project;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import java.util.List;
import java.util.Optional;

/** How an agreement's amounts come about, computed anew from the last valuation. */
@org.springframework.stereotype.Component
public class AgreementAmounts implements CaseAmounts {

    private static final SheetKind SHEET = new SheetKind("征收补偿金额核算表", "核算人", "enterComponents", "checkSurvey");

    private final Agreements agreements;
    private final ProjectDesk projects;
    private final PolicyDesk policies;

    AgreementAmounts(Agreements agreements, ProjectDesk projects, PolicyDesk policies) {
        this.agreements = agreements;
        this.projects = projects;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.AGREEMENT;
    }

    /** Empty until the home is valued. */
    @Override
    public Optional<Calculation> of(CaseNo caseNo) {
        Agreement agreement = agreements.get(caseNo);
        return agreement.equity() == null ? Optional.empty() : Optional.of(calculate(agreement));
    }

    private Calculation calculate(Agreement agreement) {
        Project project = projects.get(agreement.projectCode());
        return new Calculation(
                agreement.caseNo(),
                SHEET,
                project.authority(),
                policies.version(agreement.policyVersion()),
                about(agreement),
                linesOf(agreement),
                List.of(resultOf(agreement)));
    }

    /** Whose home it is, where, and on which paper; as the head of a sheet shows it. */
    public List<Fact> about(Agreement agreement) {
        return List.of(
                Fact.of("征收项目", projects.get(agreement.projectCode()).name()),
                Fact.of("被征收人", agreement.holderName() + "（" + agreement.holderIdNo() + "）"),
                Fact.of("房屋坐落", agreement.propertyAddress()),
                Fact.of("不动产权证号", agreement.titleNo()),
                Fact.of(
                        "建筑面积",
                        agreement.buildingAreaM2() + " ㎡（"
                                + agreement.landType().chinese() + "土地）"),
                Fact.of("补偿协议", agreement.agreementNo()),
                Fact.of("签订日期", agreement.signedOn()),
                Fact.of("安置方式", agreement.mode()));
    }

    /** Each component, and below them the equity they add up to; none until the home is valued. */
    public List<Explained> linesOf(Agreement agreement) {
        return agreement.equity() == null ? List.of() : equityOf(agreement).lines();
    }

    /** The whole entitlement as it is kept and as it comes out now. */
    public Result resultOf(Agreement agreement) {
        return new Result("安置补偿权益金额", agreement.equity(), equityOf(agreement).amount());
    }

    /** What was entered, put under the rules that are pinned. */
    private Equity equityOf(Agreement agreement) {
        Policy policy = policies.version(agreement.policyVersion());
        List<Component> components = agreements.components(agreement.caseNo()).stream()
                .map(component -> Component.of(component.code(), component.amount(), policy))
                .toList();
        return Equity.of(components, policy);
    }
}
