package fangpiao.identity;

import fangpiao.engine.CaseKind;

/**
 * Who has acted in the earlier way does not act in the later one.
 *
 * @param earlierKind of what kind of case; null for any
 * @param laterKind of what kind of case; null for any
 */
public record ForbiddenPair(
        SeparationRule rule, Scope scope, Duty earlier, CaseKind earlierKind, Duty later, CaseKind laterKind) {

    /** How far apart the two acts may lie. */
    public enum Scope {
        CASE("同一案件"),
        HOUSEHOLD("本户关联案件"),
        DEVELOPER("同一房企的案件");

        private final String chinese;

        Scope(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** Whether it keeps who took the one step from taking the other, where they are as near as the scope says. */
    public boolean parts(StepDuty first, StepDuty second) {
        return earlier == first.duty()
                && later == second.duty()
                && (earlierKind == null || earlierKind == first.kind())
                && (laterKind == null || laterKind == second.kind());
    }
}
