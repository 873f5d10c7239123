package fangpiao.amount;

import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A purchase, and what must be known about its voucher to say which bonus it earns.
 *
 * @param buildingArea of the expropriated home in m², or null where no bonus goes by area
 * @param usedBefore what earlier purchases took from the voucher
 * @param priceBefore what the homes of the earlier purchases cost
 * @param usedInAll what all purchases take, this one and later ones included
 */
public record UseCase(
        Money face,
        BigDecimal buildingArea,
        LocalDate issuedOn,
        Use use,
        Money usedBefore,
        Money priceBefore,
        Money usedInAll) {

    /** The only purchase of a voucher. */
    public static UseCase only(Money face, BigDecimal buildingArea, LocalDate issuedOn, Use use) {
        return inTurn(face, buildingArea, issuedOn, List.of(use)).get(0);
    }

    /** All purchases of a voucher, in the order in which they were made. */
    public static List<UseCase> inTurn(Money face, BigDecimal buildingArea, LocalDate issuedOn, List<Use> uses) {
        Money usedInAll = Money.sum(uses.stream().map(Use::used).toList());
        var cases = new ArrayList<UseCase>();
        Money usedBefore = Money.ZERO;
        Money priceBefore = Money.ZERO;
        for (Use use : uses) {
            cases.add(new UseCase(face, buildingArea, issuedOn, use, usedBefore, priceBefore, usedInAll));
            usedBefore = usedBefore.plus(use.used());
            priceBefore = priceBefore.plus(use.price());
        }
        return List.copyOf(cases);
    }

    boolean isFirst() {
        return usedBefore.isZero();
    }

    /** What of this price still counts against the face: all prices together count up to the face (F-07, M4). */
    Money priceWithinFace() {
        Money countedBefore = priceBefore.min(face);
        return priceBefore.plus(use.price()).min(face).minus(countedBefore);
    }
}
