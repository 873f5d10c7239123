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
        Rate minUseRatio) {}
