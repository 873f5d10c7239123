package fangpiao.amount;

import static fangpiao.amount.Explained.exact;
import static fangpiao.amount.Explained.rounded;

import fangpiao.policy.BalanceRule;
import fangpiao.policy.HaircutScope;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a balance is paid to the holder, and what of it goes back.
 *
 * @param forfeited bonus that is taken back, and what a haircut or a ban on cash withholds
 */
public record PayOut(Money payable, Money forfeited, List<Explained> lines) {

    private static final String PAYABLE = "应付余额";

    /** F-09, F-10 and F-11 of domain §2.10, whichever the rules name; or nothing, where they allow no cash. */
    public static PayOut of(Money face, Money bonus, Money used, Policy policy) {
        Money left = face.minus(used);
        var lines = new ArrayList<>(UseRatio.of(used, face).lines());
        lines.add(exact("余额", "F－U", face + "－" + used, Explained.NONE, left));
        if (policy.get(Parameters.BALANCE_RULE) == BalanceRule.NO_CASH) lines.add(nothing(policy));
        else lines.addAll(afterForfeit(Forfeit.of(face, bonus, used, policy), face, left, policy));
        Money payable = lines.get(lines.size() - 1).amount();
        return new PayOut(payable, left.minus(payable), List.copyOf(lines));
    }

    private static Explained nothing(Policy policy) {
        return exact(PAYABLE, "余额不兑付", Explained.NONE, Basis.of(policy, Parameters.BALANCE_RULE), Money.ZERO);
    }

    private static List<Explained> afterForfeit(Explained forfeit, Money face, Money left, Policy policy) {
        Money rest = left.minus(forfeit.amount());
        if (policy.get(Parameters.BALANCE_RULE) == BalanceRule.HAIRCUT)
            return List.of(forfeit, haircut(face, rest, policy));
        return List.of(forfeit, exact(PAYABLE, "余额－扣回奖励", left + "－" + forfeit.amount(), Explained.NONE, rest));
    }

    /** F-11: up to a share of the face in full, what is above it (or all of it) less the haircut. */
    private static Explained haircut(Money face, Money rest, Policy policy) {
        Rate limit = policy.get(Parameters.HAIRCUT_LIMIT);
        String basis = Basis.of(policy, Parameters.HAIRCUT_LIMIT, Parameters.HAIRCUT, Parameters.HAIRCUT_SCOPE);
        if (!limit.isBelow(rest, face))
            return exact(PAYABLE, "余额不超过票面的" + limit + "，不打折（F-11）", rest.toString(), basis, rest);
        Rate kept = policy.get(Parameters.HAIRCUT).complement();
        Money whole = policy.get(Parameters.HAIRCUT_SCOPE) == HaircutScope.EXCESS ? limit.of(face) : Money.ZERO;
        Money cut = rest.minus(whole);
        return rounded(
                PAYABLE,
                whole.isZero() ? "余额×（1－打折扣除）（F-11）" : "票面×限额＋超出部分×（1－打折扣除）（F-11）",
                (whole.isZero() ? "" : whole + "＋") + cut + "×" + kept,
                basis,
                whole.plus(kept.of(cut)));
    }
}
