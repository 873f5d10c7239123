package fangpiao.reconciliation;

import java.time.LocalDateTime;

/**
 * A file of statements somebody has brought.
 *
 * @param complaints in itself; whether it continues what was taken over before is asked again each time
 * @param adoptedBy null until its statements are taken over
 */
public record StatementUpload(
        long no,
        String name,
        StatementFormat format,
        int lines,
        int complaints,
        String uploadedBy,
        LocalDateTime uploadedAt,
        String adoptedBy,
        LocalDateTime adoptedAt) {

    public boolean isAdopted() {
        return adoptedAt != null;
    }
}
