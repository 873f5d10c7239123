package fangpiao.approval;

import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts each approval to its level, and says when its votes have decided. */
@Service
@Transactional
class ApprovalDesk {

    private final ApprovalLevels levels;
    private final LevelTable table;
    private final PolicyDesk policies;

    ApprovalDesk(ApprovalLevels levels, LevelTable table, PolicyDesk policies) {
        this.levels = levels;
        this.table = table;
        this.policies = policies;
    }

    /** An approval falls due: what belongs together is added up, the table is asked, and both are kept. */
    ApprovalLevel fallsDue(CaseNo caseNo, String step, Money own) {
        Policy rules = rulesOf(caseNo);
        Money threshold = rules.get(Parameters.COLLECTIVE_THRESHOLD);
        var parts = levels.countedTogether(caseNo, step, rules.get(Parameters.CLAIMS_TOGETHER_DAYS));
        Money total = own.plus(
                Money.sum(parts.stream().map(ApprovalLevel.Part::amount).toList()));
        var due = new ApprovalLevel(caseNo, step, own, threshold, rules.code(), table.levelOf(total, threshold), parts);
        levels.add(due);
        return due;
    }

    /** Whether the vote that is being cast was the last one of its round. */
    boolean isDecided(CaseNo caseNo, String step) {
        Votes votes = levels.votes(caseNo, step);
        if (votes.minutes() > 1)
            throw new Refusal("本轮会签已登记会议纪要编号「%s」，各席应填写同一编号。"
                    .formatted(levels.minutes(caseNo, step).orElseThrow()));
        return levels.latest(caseNo, step).orElseThrow().level().isDecidedBy(votes);
    }

    private Policy rulesOf(CaseNo caseNo) {
        return levels.rulesOf(caseNo)
                .map(policies::version)
                .orElseThrow(() -> new IllegalStateException(caseNo + " comes to an approval without rules"));
    }
}
