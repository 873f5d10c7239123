package fangpiao.amount;

import static fangpiao.amount.Explained.exact;

import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a voucher shows: equity, the bonus printed in the face, and the face they make (E, B, F).
 *
 * @param outside bonus that the rules grant with the voucher but do not print in its face
 */
public record Face(Money equity, Money bonus, Money outside, Money face, List<Explained> lines) {

    /** F-02 and F-03 of domain §2.10, for rules that do not reward by area. */
    public static Face of(Money equity, Policy policy, LocalDate issuedOn) {
        return of(equity, policy, issuedOn, null);
    }

    /** @param buildingArea of the expropriated home in m² */
    public static Face of(Money equity, Policy policy, LocalDate issuedOn, BigDecimal buildingArea) {
        List<Explained> bonuses = FaceBonus.of(equity, policy, issuedOn, buildingArea);
        Money bonus = Money.sum(bonuses.stream().map(Explained::amount).toList());
        boolean inFace = policy.get(Parameters.BONUS_IN_FACE);
        Money printed = inFace ? bonus : Money.ZERO;
        Money face = equity.plus(printed);
        var lines = new ArrayList<>(bonuses);
        if (bonuses.size() > 1) lines.add(sum(bonuses, bonus));
        lines.add(line(equity, printed, face, policy));
        return new Face(equity, printed, bonus.minus(printed), face, List.copyOf(lines));
    }

    /** A voucher that the rules grant without expropriation and without a bonus. */
    public static Face withoutBonus(Money equity, Policy policy) {
        Explained line = exact(
                "票面金额 F", "F＝E，专项房票不计奖励（F-03）", equity.toString(), Basis.of(policy, Parameters.GRANT_BONUS), equity);
        return new Face(equity, Money.ZERO, Money.ZERO, equity, List.of(line));
    }

    private static Explained sum(List<Explained> bonuses, Money bonus) {
        List<String> parts =
                bonuses.stream().map(line -> line.amount().toString()).toList();
        return exact("政策性奖励 B", "B＝各项奖励之和（F-02）", String.join("＋", parts), Explained.NONE, bonus);
    }

    private static Explained line(Money equity, Money printed, Money face, Policy policy) {
        boolean inFace = policy.get(Parameters.BONUS_IN_FACE);
        return exact(
                "票面金额 F",
                inFace ? "F＝E＋B（F-03）" : "F＝E，奖励不计入票面（F-03）",
                inFace ? equity + "＋" + printed : equity.toString(),
                Basis.of(policy, Parameters.BONUS_IN_FACE),
                face);
    }
}
