package fangpiao.quote;

import fangpiao.policy.BonusParameters;
import fangpiao.policy.BonusRule;
import fangpiao.policy.Parameter;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule version at a glance, for choosing one. */
record Glance(String city, String name, String bonus, String term, String balance) {

    static Glance of(Policy policy) {
        return new Glance(
                policy.head().city(),
                policy.name(),
                bonus(policy),
                policy.say(Parameters.TERM_MONTHS),
                policy.say(Parameters.BALANCE_RULE));
    }

    private static String bonus(Policy policy) {
        if (policy.bonuses().isEmpty()) return "—";
        return policy.bonuses().stream().map(bonus -> say(policy, bonus)).collect(Collectors.joining("；另"));
    }

    private static String say(Policy policy, BonusRule bonus) {
        BonusParameters of = Parameters.BONUSES.get(bonus.seq() - 1);
        Stream<Parameter<?>> figures =
                Stream.of(of.rate(), of.firstYearExtra(), of.perSquareMetre(), of.cap(), of.fixed());
        String said = figures.filter(figure -> policy.find(figure).isPresent())
                .map(figure -> figure.chinese() + policy.say(figure))
                .collect(Collectors.joining("，"));
        String bands = bonus.bands().isEmpty() ? "" : policy.say(of.bands());
        return bonus.model().chinese() + "："
                + Stream.of(said, bands).filter(text -> !text.isEmpty()).collect(Collectors.joining("，"));
    }
}
