package fangpiao.issuance;

import static fangpiao.policy.Parameters.FUND_SOURCES;
import static fangpiao.policy.Parameters.LOAN_PROPERTY_TYPES;

import fangpiao.agreement.AgreementDesk;
import fangpiao.policy.FundSource;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.PropertyKind;
import fangpiao.policy.PropertyType;
import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which funds may stand behind an issuance by the rules it is pinned to, and which have the money (domain §3.1). */
@Component
class FundsGate {

    /**
     * @param allowed whether the rules let it be taken
     * @param objection why this fund may not be taken, as part of a sentence; null when it may
     */
    record Choice(Fund fund, boolean allowed, String objection) {

        boolean fits() {
            return objection == null;
        }
    }

    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final AgreementDesk agreements;

    FundsGate(ProjectDesk projects, PolicyDesk policies, AgreementDesk agreements) {
        this.projects = projects;
        this.policies = policies;
        this.agreements = agreements;
    }

    /** All funds of the project, for whoever has to choose one. */
    List<Choice> choicesFor(Issuance issuance) {
        Policy policy = rulesOf(issuance);
        return projects.fundsOf(issuance.entitlement().projectCode()).stream()
                .map(fund -> choice(fund, issuance, policy))
                .toList();
    }

    /** The fund promises the whole face; refused where the rules or the money speak against it. */
    void pass(Issuance issuance, String fundNo) {
        Policy policy = rulesOf(issuance);
        String project = issuance.entitlement().projectCode();
        Fund fund = projects.reserve(fundNo, project, issuance.face(), policy.fundCoverageMin(), issuance.caseNo());
        byRules(fund, issuance, policy).ifPresent(objection -> {
            throw new Refusal("「" + fund.name() + "」" + objection + "，不得用于核发。");
        });
    }

    private Choice choice(Fund fund, Issuance issuance, Policy policy) {
        Optional<String> byRules = byRules(fund, issuance, policy);
        String objection = byRules.or(() -> projects.shortage(fund, issuance.face(), policy.fundCoverageMin()))
                .orElse(null);
        return new Choice(fund, byRules.isEmpty(), objection);
    }

    private Optional<String> byRules(Fund fund, Issuance issuance, Policy policy) {
        if (!policy.get(FUND_SOURCES).contains(fund.source()))
            return Optional.of("来自%s，规则版本%s的「资金来源」为%s"
                    .formatted(fund.source().chinese(), policy.code(), policy.say(FUND_SOURCES)));
        if (fund.source() == FundSource.SPECIAL_LOAN && isOnlyForHomes(policy) && takesNoHome(issuance))
            return Optional.of("来自专项借款，按规则版本%s只能用于住宅，本案被征收房屋为非住宅".formatted(policy.code()));
        return Optional.empty();
    }

    private static boolean isOnlyForHomes(Policy policy) {
        return policy.get(LOAN_PROPERTY_TYPES).equals(Set.of(PropertyType.HOME));
    }

    private boolean takesNoHome(Issuance issuance) {
        return Optional.ofNullable(issuance.entitlement().agreementCase())
                .map(agreements::get)
                .filter(agreement -> agreement.propertyKind() == PropertyKind.NON_RESIDENTIAL)
                .isPresent();
    }

    private Policy rulesOf(Issuance issuance) {
        return policies.version(issuance.entitlement().policyVersion());
    }
}
