package fangpiao.filing;

import fangpiao.shared.CaseNo;
import java.util.List;

/**
 * What a filing means to the house.
 *
 * @param act what follows if nothing deviates
 * @param purchase the purchase it belongs to, or whose unit it takes; null without one
 * @param unitNo null for a home that is not of the pool
 */
record Verdict(Act act, CaseNo purchase, String unitNo, List<Deviation> deviations) {

    enum Act {
        FILE,
        CONFIRM,
        SELL,
        KEEP
    }

    static Verdict clean(Act act, String unitNo) {
        return new Verdict(act, null, unitNo, List.of());
    }

    static Verdict differs(CaseNo purchase, String unitNo, Deviation... deviations) {
        return new Verdict(Act.KEEP, purchase, unitNo, List.of(deviations));
    }

    boolean agrees() {
        return deviations.isEmpty();
    }
}
