package fangpiao.policychange;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.VersionHead;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the persons of a policyChange case see: why, which version, what differs from its base, and what it would mean. */
@Component
class PolicyChangeContext implements FormContext {

    private static final int LARGEST = 5;

    private final PolicyChangeDesk desk;
    private final PolicyDesk policies;
    private final WhatIfCases cases;

    PolicyChangeContext(PolicyChangeDesk desk, PolicyDesk policies, WhatIfCases cases) {
        this.desk = desk;
        this.policies = policies;
        this.cases = cases;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.POLICY_CHANGE;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        PolicyChange change = desk.get(caseNo);
        String page = "/policies/" + change.ruleVersion();
        return Map.of(
                "facts", facts(change),
                "editUrl", page + "/edit",
                "versionUrl", page,
                "compareUrl", page + "?with=" + change.baseVersion(),
                "replayUrl", "/policies/changes/" + caseNo);
    }

    private List<Fact> facts(PolicyChange change) {
        Policy draft = policies.version(change.ruleVersion());
        var facts = new ArrayList<>(head(change, draft.head()));
        facts.addAll(differences(policies.version(change.baseVersion()), draft));
        cases.totals(change.caseNo()).ifPresent(totals -> {
            facts.addAll(figures(totals));
            facts.addAll(largest(change.caseNo(), totals, WhatIfView.GAINING));
            facts.addAll(largest(change.caseNo(), totals, WhatIfView.LOSING));
        });
        return facts;
    }

    private List<Fact> head(PolicyChange change, VersionHead head) {
        return List.of(
                Fact.of("办理进度", change.status().chinese()),
                Fact.of("变更事由", change.reason()),
                Fact.of("新版本", "%s（%s，%s）".formatted(head.name(), head.code(), head.city())),
                Fact.of(
                        "底稿",
                        "%s（%s）"
                                .formatted(
                                        policies.version(change.baseVersion()).name(), change.baseVersion())),
                Fact.of("政策依据", "%s，%s发文".formatted(head.legalBasis(), head.issuedOn())),
                Fact.of("生效日期", head.effectiveFrom()),
                Fact.of("适用项目", head.projectCode() == null ? "适用区域内全部项目" : head.projectCode()));
    }

    private static List<Fact> differences(Policy base, Policy draft) {
        List<Fact> differences = Parameters.all().stream()
                .filter(parameter -> !base.say(parameter).equals(draft.say(parameter)))
                .map(parameter -> Fact.of(
                        "改动：" + parameter.chinese(), "%s → %s".formatted(base.say(parameter), draft.say(parameter))))
                .toList();
        return differences.isEmpty() ? List.of(Fact.of("改动", "参数与底稿相同")) : differences;
    }

    private static List<Fact> figures(WhatIfTotals totals) {
        return List.of(
                Fact.of("试算户数", "%d户（第%d次试算）".formatted(totals.cases(), totals.round())),
                Fact.of("试算：增加", "%d户，共%s元".formatted(totals.gaining(), totals.gained())),
                Fact.of("试算：减少", "%d户，共%s元".formatted(totals.losing(), totals.lost())),
                Fact.of("试算：票面合计", "%s元 → %s元".formatted(totals.faceBefore(), totals.faceAfter())),
                Fact.of("试算：审批层级变化", totals.otherLevel() + "户"),
                Fact.of("试算：期限变化", totals.otherTerm() + "户"));
    }

    private List<Fact> largest(CaseNo caseNo, WhatIfTotals totals, WhatIfView view) {
        return cases.of(caseNo, totals.round(), view, 0, LARGEST).stream()
                .map(one -> Fact.of(
                        view.chinese() + "最多：" + one.holderName(),
                        "%s：%s元 → %s元（%s元）"
                                .formatted(
                                        one.caseNo(),
                                        one.before().face(),
                                        one.after().face(),
                                        one.gain())))
                .toList();
    }
}
