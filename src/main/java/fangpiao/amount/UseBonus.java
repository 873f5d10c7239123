package fangpiao.amount;

import static fangpiao.amount.Explained.exact;

import fangpiao.policy.BonusAnchor;
import fangpiao.policy.BonusRule;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The bonuses that a purchase earns, on top of what the face already holds. */
public record UseBonus(Money amount, List<Explained> lines) {

    /** F-07 of domain §2.10, for every bonus of the rules that is not fixed when the voucher is issued. */
    public static UseBonus of(UseCase useCase, Policy policy) {
        return of(useCase, rulesOnUse(policy), policy);
    }

    /** The same for those of its bonuses alone that one of these acts decides; the others wait for theirs. */
    public static UseBonus decidedBy(Set<BonusAnchor> acts, UseCase useCase, Policy policy) {
        return of(useCase, rulesDecidedBy(acts, policy), policy);
    }

    /** Whether there is anything that one of these acts decides. */
    public static boolean isDecidedBy(Set<BonusAnchor> acts, Policy policy) {
        return !rulesDecidedBy(acts, policy).isEmpty();
    }

    private static List<BonusRule> rulesOnUse(Policy policy) {
        return policy.bonuses().stream().filter(rule -> !rule.isFixedAtIssue()).toList();
    }

    private static List<BonusRule> rulesDecidedBy(Set<BonusAnchor> acts, Policy policy) {
        return rulesOnUse(policy).stream()
                .filter(rule -> acts.contains(rule.anchor()))
                .toList();
    }

    private static UseBonus of(UseCase useCase, List<BonusRule> rules, Policy policy) {
        var lines = new ArrayList<Explained>();
        for (BonusRule rule : rules) {
            String item = rules.size() == 1 ? "购房奖励" : "购房奖励" + rule.seq();
            lines.add(new UseBonusLine(useCase, policy, rule, item).explain());
        }
        Money amount = Money.sum(lines.stream().map(Explained::amount).toList());
        if (lines.size() > 1) lines.add(exact("购房奖励合计", "各项购房奖励之和（F-07）", sum(lines), Explained.NONE, amount));
        return new UseBonus(amount, List.copyOf(lines));
    }

    private static String sum(List<Explained> lines) {
        return String.join(
                "＋", lines.stream().map(line -> line.amount().toString()).toList());
    }
}
