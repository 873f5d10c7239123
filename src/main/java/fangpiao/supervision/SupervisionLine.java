package fangpiao.supervision;

import fangpiao.pool.EstateStatus;
import java.time.LocalDate;

/**
 * An estate in the list of those who look after the pool.
 *
 * @param reviewedOn when its last review was concluded; null if there was none
 * @param nextReview the day its next review is due; null while one is open and for estates that have left
 * @param suspendedUntil the last day of a decided suspension; null if there is none
 * @param openReview null if there is none, as the open exit
 */
public record SupervisionLine(
        String code,
        String name,
        String developer,
        EstateStatus status,
        LocalDate listedOn,
        LocalDate reviewedOn,
        LocalDate nextReview,
        int warnings,
        String openReview,
        String openExit,
        LocalDate suspendedUntil,
        int holds,
        int contracts) {

    public boolean isSuspensionOverOn(LocalDate day) {
        return suspendedUntil != null && suspendedUntil.isBefore(day);
    }

    public boolean isReviewLateOn(LocalDate day) {
        return nextReview != null && nextReview.isBefore(day);
    }

    SupervisionLine dueOn(LocalDate day) {
        return new SupervisionLine(
                code,
                name,
                developer,
                status,
                listedOn,
                reviewedOn,
                day,
                warnings,
                openReview,
                openExit,
                suspendedUntil,
                holds,
                contracts);
    }

    LocalDate lastLookedAt() {
        return reviewedOn == null || reviewedOn.isBefore(listedOn) ? listedOn : reviewedOn;
    }
}
