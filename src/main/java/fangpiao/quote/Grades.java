package fangpiao.quote;

import static java.util.stream.Collectors.toMap;

import fangpiao.amount.Use;
import fangpiao.amount.UseBonus;
import fangpiao.amount.UseCase;
import fangpiao.policy.Band;
import fangpiao.policy.BonusAnchor;
import fangpiao.policy.BonusRule;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The time bands of the bonuses on use, as days, with what the whole face would earn in each. */
class Grades {

    private final Enquiry enquiry;
    private final Policy policy;
    private final Money face;

    Grades(Enquiry enquiry, Money face) {
        this.enquiry = enquiry;
        this.policy = enquiry.policy();
        this.face = face;
    }

    List<Quote.Grade> grades() {
        return policy.bonuses().stream()
                .filter(bonus -> !bonus.isFixedAtIssue())
                .flatMap(bonus -> bonus.bands().stream().map(band -> grade(bonus, band)))
                .toList();
    }

    private Quote.Grade grade(BonusRule bonus, Band band) {
        LocalDate issuedOn = enquiry.issuedOn();
        LocalDate from = band.fromMonth() == 0
                ? issuedOn
                : issuedOn.plusMonths(band.fromMonth()).plusDays(1);
        LocalDate to = issuedOn.plusMonths(band.toMonth());
        return new Quote.Grade(bonus.seq(), bonus.anchor(), from, to, band.rate(), wholeFace(bonus, to));
    }

    /** The bonus of this rule alone, for one home at the price of the face. */
    private Money wholeFace(BonusRule bonus, LocalDate day) {
        Map<BonusAnchor, LocalDate> acts =
                Stream.of(BonusAnchor.values()).collect(toMap(Function.identity(), anchor -> day));
        UseCase whole = UseCase.only(face, enquiry.area(), enquiry.issuedOn(), new Use(face, face, acts));
        int place = (int) policy.bonuses().stream()
                .filter(one -> one.seq() < bonus.seq() && !one.isFixedAtIssue())
                .count();
        return UseBonus.of(whole, policy).lines().get(place).amount();
    }
}
