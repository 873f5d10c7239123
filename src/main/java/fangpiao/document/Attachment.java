package fangpiao.document;

import fangpiao.shared.CaseNo;
import java.time.LocalDateTime;

/**
 * A file of a case, without its bytes.
 *
 * @param document which paper it is: a code of the case's checklist
 * @param superseded whether a younger file of the same name took its place
 */
public record Attachment(
        long id,
        CaseNo caseNo,
        String document,
        String fileName,
        String mediaType,
        long bytes,
        String addedById,
        String addedBy,
        LocalDateTime addedAt,
        boolean superseded) {

    private static final long KILO = 1024;

    public boolean isOf(String document) {
        return this.document.equals(document) && !superseded;
    }

    /** {@code 1.2 MB} or {@code 345 KB}, rounded up. */
    public String size() {
        if (bytes < KILO * KILO) return (bytes + KILO - 1) / KILO + " KB";
        long tenths = (bytes * 10 + KILO * KILO - 1) / (KILO * KILO);
        return tenths / 10 + "." + tenths % 10 + " MB";
    }
}
