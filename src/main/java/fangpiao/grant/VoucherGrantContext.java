package fangpiao.grant;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.grant.Eligibility.StalledHome;
import fangpiao.grant.Eligibility.Talent;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a grant show above their fields: who applies, for how much, and what proves it. */
@Component
class VoucherGrantContext implements FormContext {

    private final VoucherGrants grants;
    private final ProjectDesk projects;
    private final PolicyDesk policies;

    VoucherGrantContext(VoucherGrants grants, ProjectDesk projects, PolicyDesk policies) {
        this.grants = grants;
        this.projects = projects;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.GRANT;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        VoucherGrant grant = grants.get(caseNo);
        GrantRequest request = grant.request();
        return Map.of(
                "facts", facts(grant),
                "holderPhone", request.holderPhone(),
                "documentNo", request.documentNo(),
                "grantYuan", request.amount().plain());
    }

    private List<Fact> facts(VoucherGrant grant) {
        GrantRequest request = grant.request();
        Policy policy = policies.version(grant.policyVersion());
        var facts = new ArrayList<>(List.of(
                Fact.of("案件号", grant.caseNo()),
                Fact.of("房票种类", request.kind().chinese()),
                Fact.of("专项", projects.get(grant.projectCode()).name()),
                Fact.of("申请人", request.holderName() + "（" + request.holderIdNo() + "）"),
                Fact.of("联系电话", request.holderPhone())));
        facts.addAll(proof(request));
        facts.add(Fact.of("申请金额", request.amount() + " 元（" + request.amount().inCapitals() + "）"));
        facts.add(Fact.of("适用规则", policy.name() + "（" + policy.code() + "）"));
        facts.add(Fact.of("当前状态", grant.status().chinese()));
        return facts;
    }

    private static List<Fact> proof(GrantRequest request) {
        if (request.eligibility() instanceof Talent talent) return proof(talent, request.documentNo());
        return proof((StalledHome) request.eligibility(), request.documentNo());
    }

    private static List<Fact> proof(Talent talent, String documentNo) {
        return List.of(
                Fact.of("用人单位", talent.employer() + "（" + talent.creditCode() + "）"),
                Fact.of("人才类别", talent.category().chinese()),
                Fact.of("社会保险", "已缴纳" + talent.insuranceMonths() + "个月"),
                Fact.of("人才认定文号", documentNo));
    }

    private static List<Fact> proof(StalledHome home, String documentNo) {
        return List.of(
                Fact.of("停工项目", home.projectName() + " " + home.address()),
                Fact.of("购房合同", home.contractNo()),
                Fact.of("已付购房款", home.paid() + " 元"),
                Fact.of("退款协议", documentNo));
    }
}
