package fangpiao.calculation;

import fangpiao.engine.FormContext.Fact;
import fangpiao.policy.VersionHead;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What stands on the paper of a calculation (D07). */
public record CalculationSheet(
        Calculation calculation, Signature calculated, Signature checked, LocalDateTime printedAt) {

    private static final int FACTS_PER_ROW = 2;

    /** The case, whom it is about, and the rules, as rows of the paper's first table. */
    public List<List<Fact>> head() {
        VersionHead rules = calculation.policy().head();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("案件号", calculation.caseNo()));
        facts.addAll(calculation.about());
        facts.add(Fact.of("适用规则", rules.name() + "（" + rules.code() + "，" + rules.effectiveFrom() + "起）"));
        facts.add(Fact.of("规则依据", rules.legalBasis()));
        if (facts.size() % FACTS_PER_ROW != 0) facts.add(new Fact("", ""));
        return rowsOf(facts);
    }

    private static List<List<Fact>> rowsOf(List<Fact> facts) {
        var rows = new ArrayList<List<Fact>>();
        for (int i = 0; i < facts.size(); i += FACTS_PER_ROW) rows.add(facts.subList(i, i + FACTS_PER_ROW));
        return rows;
    }
}
