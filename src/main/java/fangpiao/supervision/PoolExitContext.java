package fangpiao.supervision;

import static fangpiao.policy.Parameters.POOL_BAN_MONTHS;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the persons of a poolExit case see: the ground and what it does, how the estate stands, who has been told. */
@Component
class PoolExitContext implements FormContext {

    private final PoolExits exits;
    private final PoolExitDesk desk;
    private final EstateFigures figures;
    private final Warnings warnings;
    private final HolderNotices notices;
    private final PolicyDesk policies;

    PoolExitContext(
            PoolExits exits,
            PoolExitDesk desk,
            EstateFigures figures,
            Warnings warnings,
            HolderNotices notices,
            PolicyDesk policies) {
        this.exits = exits;
        this.desk = desk;
        this.figures = figures;
        this.warnings = warnings;
        this.notices = notices;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.POOL_EXIT;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        PoolExit exit = exits.get(caseNo);
        var facts = new ArrayList<>(List.of(
                Fact.of("案件号", caseNo + "（" + exit.status().chinese() + "）"),
                Fact.of("退库事由", exit.ground().chinese()),
                Fact.of("规定的处理", exit.ground().severity().chinese()),
                Fact.of("事实与依据", exit.facts()),
                Fact.of("依据文书", exit.documentNo())));
        if (exit.ground().isStepped()) facts.add(due(exit));
        facts.addAll(figures.of(desk.estateOf(caseNo)));
        facts.add(Fact.of("已告知持票人", notices.of(caseNo) + " 人次"));
        exits.rectificationOf(caseNo).ifPresent(demand -> facts.addAll(told(demand)));
        if (exit.ground().isFault()) facts.add(Fact.of("退库的后果", consequence(exit)));
        return Map.of(
                "facts",
                facts,
                "documentsUrl",
                "/cases/%s/documents".formatted(caseNo),
                "estateUrl",
                "/supervision/cases/%s".formatted(caseNo));
    }

    private static List<Fact> told(Rectification demand) {
        return List.of(
                Fact.of("整改通知", "%s，期限至%s（含当日）".formatted(demand.noticeNo(), demand.until())),
                Fact.of("整改要求", demand.demands()));
    }

    private String consequence(PoolExit exit) {
        return "楼盘清退；房企自清退之日起%d个月内不得申请入库；已签合同继续履行和结算"
                .formatted(policies.version(exit.policyVersion()).get(POOL_BAN_MONTHS));
    }

    private Fact due(PoolExit exit) {
        int measures = warnings.measuresFor(exit.estateCode(), exit.ground());
        String step = PoolExit.chinese(PoolExit.dueAfter(measures));
        return Fact.of("此前同类处理", "%d 次，本次按规定应为「%s」".formatted(measures, step));
    }
}
