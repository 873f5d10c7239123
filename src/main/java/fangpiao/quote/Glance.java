package fangpiao.quote;

import fangpiao.policy.BonusParameters;
import fangpiao.policy.BonusRule;
import fangpiao.policy.Parameter;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule version at a glance, for choosing one.
 *
 * @param bonusUnsure whether a figure of the bonus is not confirmed
 */
record Glance(
        String city, String name, String bonus, boolean bonusUnsure, String term, boolean termUnsure, String balance) {

    static Glance of(Policy policy) {
        return new Glance(
                policy.head().city(),
                policy.name(),
                bonus(policy),
                policy.bonuses().stream()
                        .flatMap(bonus -> figures(policy, bonus))
                        .anyMatch(figure -> isUnsure(policy, figure)),
                policy.say(Parameters.TERM_MONTHS),
                isUnsure(policy, Parameters.TERM_MONTHS),
                policy.say(Parameters.BALANCE_RULE));
    }

    private static String bonus(Policy policy) {
        if (policy.bonuses().isEmpty()) return "—";
        return policy.bonuses().stream().map(bonus -> say(policy, bonus)).collect(Collectors.joining("；另"));
    }

    private static String say(Policy policy, BonusRule bonus) {
        return bonus.model().chinese() + "："
                + figures(policy, bonus)
                        .map(figure -> figure.chinese() + policy.say(figure))
                        .collect(Collectors.joining("，"));
    }

    private static Stream<Parameter<?>> figures(Policy policy, BonusRule bonus) {
        BonusParameters of = Parameters.BONUSES.get(bonus.seq() - 1);
        Stream<Parameter<?>> figures =
                Stream.of(of.rate(), of.firstYearExtra(), of.perSquareMetre(), of.cap(), of.fixed(), of.bands());
        return figures.filter(figure -> policy.find(figure).isPresent());
    }

    private static boolean isUnsure(Policy policy, Parameter<?> parameter) {
        return !policy.evidence(parameter).confirmed();
    }
}
