package fangpiao.limit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How much time a task was given.
 *
 * @param workingDays null where the diagram says the last moment itself
 * @param caseFrom the day from which the limit of the whole case runs; null if none does
 */
record Allowance(Integer workingDays, LocalDate caseFrom, Integer caseDays) {

    static final Allowance OF_THE_DIAGRAM = new Allowance(null, null, null);

    static Allowance days(int workingDays) {
        return new Allowance(workingDays, null, null);
    }

    boolean isOfTheDiagram() {
        return workingDays == null;
    }

    /** The last moment for a task that began then; not later than that of the whole case. */
    Instant end(Instant begun, WorkingTime time) {
        Instant ofStep = time.endAfter(time.dayOf(begun), workingDays);
        if (caseFrom == null) return ofStep;
        Instant ofCase = time.endAfter(caseFrom, caseDays);
        return ofCase.isBefore(ofStep) ? ofCase : ofStep;
    }
}
