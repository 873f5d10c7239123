package fangpiao.dashboard;

import fangpiao.dashboard.EngineTables.Run;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says of cases, in the words of their diagrams, what they wait for or how they ended. */
@Component
class CaseStates {

    private final EngineTables engine;

    CaseStates(EngineTables engine) {
        this.engine = engine;
    }

    List<CaseLine> addTo(List<CaseLine> cases) {
        List<String> numbers = cases.stream().map(CaseLine::caseNo).toList();
        Map<String, Run> runs = engine.runs(numbers);
        Map<String, String> steps = engine.openSteps(numbers);
        return cases.stream()
                .map(line -> line.in(state(runs.get(line.caseNo()), steps.get(line.caseNo()))))
                .toList();
    }

    private static String state(Run run, String steps) {
        if (run == null) return "";
        if (run.endedAt() != null) return run.endedWith();
        return steps == null ? "在办" : "待" + steps;
    }
}
