package fangpiao.calculation;

import fangpiao.engine.FormContext.Fact;
import fangpiao.policy.VersionHead;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What stands on the paper of a calculation (D07). */
public record CalculationSheet(
        Calculation calculation, Signature calculated, Signature checked, LocalDateTime printedAt) {

    private static final int FACTS_PER_ROW = 3;

    /** The case and whom it is about, as rows of the paper's first table. */
    public List<List<Fact>> head() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("案件号", calculation.caseNo()));
        facts.addAll(calculation.about());
        while (facts.size() % FACTS_PER_ROW != 0) facts.add(new Fact("", ""));
        return rowsOf(facts);
    }

    /** The version that is pinned, with the documents it rests on. */
    public String rules() {
        VersionHead rules = calculation.policy().head();
        return "%s（%s，自%s起施行）；依据：%s".formatted(rules.name(), rules.code(), rules.effectiveFrom(), rules.legalBasis());
    }

    /** Parts of a formula between which a line may break: never within a figure. */
    public List<String> pieces(String formula) {
        return List.of(formula.split("(?=[＋－×÷＝，（])"));
    }

    private static List<List<Fact>> rowsOf(List<Fact> facts) {
        var rows = new ArrayList<List<Fact>>();
        for (int i = 0; i < facts.size(); i += FACTS_PER_ROW) rows.add(facts.subList(i, i + FACTS_PER_ROW));
        return rows;
    }
}
