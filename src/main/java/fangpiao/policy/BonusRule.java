package fangpiao.policy;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.util.List;

/**
 * One bonus of a rule version; a version may have several, which add up (domain §2.7). What a model does not use is null.
 *
 * @param seq its place, from 1
 * @param rate of the equity (M1), of the used amount (M2 without bands) or of the lower of price and face (M4)
 * @param firstYearExtra added to the rate for vouchers issued in the first year of the version (M1)
 * @param bands rate by time of purchase (M2), or share of the bonus that is kept (all other models on use)
 * @param perSquareMetre yuan for each square metre of the expropriated home (M3)
 * @param cap most that is paid
 * @param fixed the sum (M6)
 * @param minUseRatio how much of the face must be used to get it at all
 */
public record BonusRule(
        int seq,
        BonusModel model,
        Rate rate,
        Rate firstYearExtra,
        List<Band> bands,
        Money perSquareMetre,
        Money cap,
        Money fixed,
        BonusAnchor anchor,
        Rate minUseRatio) {

    /** Whether it is granted with the voucher; otherwise a purchase earns it. By area it depends on time only with bands. */
    public boolean isFixedAtIssue() {
        return switch (model) {
            case M1_IN_FACE_FLAT, M6_FIXED_SUM -> true;
            case M3_AREA_BASED_CAPPED -> bands.isEmpty();
            case M2_ON_USE_TIME_GRADED, M4_RATE_ON_MIN_PRICE_FACE, M5_TRANSITION_FEE_EQUIV -> false;
        };
    }
}
