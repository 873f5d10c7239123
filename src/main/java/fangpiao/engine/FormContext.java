package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.util.Map;
import java.util.Set;

/**
 * What a person must see to decide: facts of the case, read from the tables when the form is opened. Each kind of case
 * has one. Lists become tables of the form; single values become the first content of fields with that key.
 */
public interface FormContext {

    CaseKind kind();

    Map<String, Object> of(CaseNo caseNo);

    /** The same for a form that shows no more than these; what takes long and is not among them may be left out. */
    default Map<String, Object> of(CaseNo caseNo, Set<String> asked) {
        return of(caseNo);
    }

    /** One row of the table that heads each form. */
    record Fact(String item, String value) {

        public static Fact of(String item, Object value) {
            return new Fact(item, value == null ? "—" : value.toString());
        }
    }
}
