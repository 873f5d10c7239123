package fangpiao.swap;

import fangpiao.agreement.Agreement;
import fangpiao.agreement.AgreementAmounts;
import fangpiao.amount.TransitionFee;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a household is still due of its transition fee, or got too much, and why. */
@Component
class ClearingAmounts implements CaseAmounts {

    private static final SheetKind SHEET = new SheetKind("过渡费清算表", "核算人", "clearTransitionFee", "checkClearing");

    private final SwapConversionDesk desk;
    private final AgreementAmounts amounts;
    private final ProjectDesk projects;
    private final PolicyDesk policies;

    ClearingAmounts(SwapConversionDesk desk, AgreementAmounts amounts, ProjectDesk projects, PolicyDesk policies) {
        this.desk = desk;
        this.amounts = amounts;
        this.projects = projects;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SWAP_CONVERSION;
    }

    /** Empty until the fee was computed. */
    @Override
    public Optional<Calculation> of(CaseNo caseNo) {
        SwapConversion conversion = desk.get(caseNo);
        return conversion.clearing() == null ? Optional.empty() : Optional.of(calculate(conversion));
    }

    private Calculation calculate(SwapConversion conversion) {
        Agreement agreement = desk.agreementOf(conversion.caseNo());
        Policy policy = policies.version(conversion.clearedBy());
        TransitionFee fee = conversion.clearing().under(policy);
        return new Calculation(
                conversion.caseNo(),
                SHEET,
                projects.get(agreement.projectCode()).authority(),
                policy,
                about(conversion, agreement),
                fee.lines(),
                List.of(new Result("过渡费应付差额", conversion.payable(), fee.payable())));
    }

    private List<Fact> about(SwapConversion conversion, Agreement agreement) {
        var about = new ArrayList<>(amounts.about(agreement));
        about.add(Fact.of("转房票部分", conversion.converted() + " 元"));
        about.add(Fact.of("补充协议", conversion.supplement()));
        return about;
    }
}
