package fangpiao.approval;

import fangpiao.engine.FormContext.Fact;
import fangpiao.engine.TaskContext;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an approver is told of the level: on what sum the case came to him, of which cases, and how it is voted. */
@Component
class LevelContext implements TaskContext {

    private static final String LEVEL = "approvalLevel";

    private final ApprovalLevels levels;

    LevelContext(ApprovalLevels levels) {
        this.levels = levels;
    }

    @Override
    public String asked() {
        return LEVEL;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo, String taskKey) {
        return levels.latest(caseNo, taskKey).map(this::shown).orElse(Map.of());
    }

    private Map<String, Object> shown(ApprovalLevel level) {
        var shown = new HashMap<String, Object>();
        shown.put(LEVEL, facts(level));
        levels.minutes(level.caseNo(), level.step()).ifPresent(no -> shown.put("minutesNo", no));
        return shown;
    }

    private List<Fact> facts(ApprovalLevel level) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("审批金额", level.sentence()));
        level.parts().forEach(part -> facts.add(Fact.of("合并计算案件", part.caseNo() + "，" + part.amount() + " 元")));
        if (level.isCollective())
            facts.add(Fact.of("集体决策", "超过集体决策限额 %s 元，须集体决定并登记会议纪要编号".formatted(level.threshold())));
        if (level.level().seats() > 1) {
            Votes votes = levels.votes(level.caseNo(), level.step());
            facts.add(Fact.of("会签", level.quorum() + "，任何一席退回即退回"));
            facts.add(Fact.of("已表决", "%d票同意，%d票不同意".formatted(votes.approvals(), votes.refusals())));
        }
        return facts;
    }
}
