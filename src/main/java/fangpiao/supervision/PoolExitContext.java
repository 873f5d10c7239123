package fangpiao.supervision;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
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

    PoolExitContext(
            PoolExits exits, PoolExitDesk desk, EstateFigures figures, Warnings warnings, HolderNotices notices) {
        this.exits = exits;
        this.desk = desk;
        this.figures = figures;
        this.warnings = warnings;
        this.notices = notices;
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
        facts.add(Fact.of("已告知持票人", notices.of(caseNo) + " 人次，名单见「房源监管」"));
        if (exit.rectifyUntil() != null) facts.add(Fact.of("整改期限", exit.rectifyUntil() + "（含当日）"));
        return Map.of("facts", facts);
    }

    private Fact due(PoolExit exit) {
        int measures = warnings.measuresFor(exit.estateCode(), exit.ground());
        String step = PoolExit.chinese(PoolExit.dueAfter(measures));
        return Fact.of("此前同类处理", "%d 次，本次按规定应为「%s」".formatted(measures, step));
    }
}
