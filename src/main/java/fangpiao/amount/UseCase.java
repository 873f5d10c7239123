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
 * @param earlier what was bought with the voucher before
 * @param usedInAll what all purchases take, this one and later ones included
 */
public record UseCase(
        Money face, BigDecimal buildingArea, LocalDate issuedOn, List<Use> earlier, Use use, Money usedInAll) {

    /** The only purchase of a voucher. */
    public static UseCase only(Money face, BigDecimal buildingArea, LocalDate issuedOn, Use use) {
        return new UseCase(face, buildingArea, issuedOn, List.of(), use, use.used());
    }

    /** All purchases of a voucher, in the order in which they were made. */
    public static List<UseCase> inTurn(Money face, BigDecimal buildingArea, LocalDate issuedOn, List<Use> uses) {
        Money usedInAll = Money.sum(uses.stream().map(Use::used).toList());
        var cases = new ArrayList<UseCase>();
        for (int i = 0; i < uses.size(); i++)
            cases.add(
                    new UseCase(face, buildingArea, issuedOn, List.copyOf(uses.subList(0, i)), uses.get(i), usedInAll));
        return List.copyOf(cases);
    }

    boolean isFirst() {
        return earlier.isEmpty();
    }

    /** What of this price still counts against the face: all prices together count up to the face. */
    Money priceWithinFace() {
        return earlierPrice().plus(use.price()).min(face).minus(earlierPriceWithinFace());
    }

    Money earlierPriceWithinFace() {
        return earlierPrice().min(face);
    }

    private Money earlierPrice() {
        return Money.sum(earlier.stream().map(Use::price).toList());
    }
}
