package fangpiao.filing;

import java.time.LocalDateTime;

/**
 * A file somebody has brought.
 *
 * @param adoptedBy null until its filings are taken over
 */
public record FilingFile(
        long no,
        String name,
        int rows,
        int complaints,
        String uploadedBy,
        LocalDateTime uploadedAt,
        String adoptedBy,
        LocalDateTime adoptedAt) {

    public boolean isAdopted() {
        return adoptedAt != null;
    }
}
