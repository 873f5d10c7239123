package fangpiao.proof;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One time that everything was compared.
 *
 * @param askedBy the name of who pressed the button; null for the night
 * @param sealHash of the seal that was put on the books just before
 */
record ProofRun(
        long no,
        String askedBy,
        LocalDateTime startedAt,
        long durationMs,
        int checks,
        long compared,
        long differences,
        int sealNo,
        String sealHash) {

    public boolean isSound() {
        return differences == 0;
    }

    /** In groups that can be compared by eye and noted by hand. */
    public String sealInGroups() {
        return sealHash.replaceAll("(.{8})(?!$)", "$1 ");
    }

    /** 0.8 秒. */
    public String duration() {
        return "%.1f 秒".formatted(BigDecimal.valueOf(durationMs, 3));
    }

    public String who() {
        return askedBy == null ? "每日自动核验" : askedBy;
    }
}
