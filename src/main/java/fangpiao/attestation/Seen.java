package fangpiao.attestation;

import fangpiao.engine.FilledForm;
import java.util.List;

/** What the form showed. */
record Seen(List<FilledForm.Table> tables, List<FilledForm.Entry> fields) {

    static final Seen NOTHING = new Seen(List.of(), List.of());
}
