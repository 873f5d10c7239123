package fangpiao.document;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import java.util.List;

/** Which papers belong to a kind of case. A module whose cases have papers brings one. */
public interface Checklist {

    CaseKind kind();

    List<Item> items();

    /** How the papers of one case stand; nothing where the reviewer keeps that to his own form. */
    default List<State> of(CaseNo caseNo) {
        return List.of();
    }

    /** @param code as the row of a file keeps it */
    record Item(String code, String chinese, boolean required) {}

    /**
     * @param chinese what is known of the paper
     * @param missing whether it must be there and is not
     */
    record State(Item item, String chinese, boolean missing) {}
}
