package fangpiao.calculation;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import java.util.Optional;

/** Computes the amounts of one kind of case anew. */
public interface CaseAmounts {

    CaseKind kind();

    /** Empty as long as the case has no amounts. */
    Optional<Calculation> of(CaseNo caseNo);
}
