package fangpiao.document;

import fangpiao.engine.CaseKind;
import java.util.List;

/** Which papers belong to a kind of case. A module whose cases have papers brings one. */
public interface Checklist {

    CaseKind kind();

    List<Item> items();

    /** @param code as the row of a file keeps it */
    record Item(String code, String chinese, boolean required) {}
}
