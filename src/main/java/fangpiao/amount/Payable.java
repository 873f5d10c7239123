package fangpiao.amount;

import fangpiao.shared.Money;
import java.util.List;

/**
 * What of a tranche is paid now.
 *
 * @param carried what could not be set off against it and waits for the next tranche
 */
public record Payable(Money amount, Money carried, List<Explained> lines) {

    static Payable of(Money tranche, Money interest, Money retention, Money setOffs, Money penalties) {
        Money rest = tranche.minus(retention).minus(setOffs).minus(penalties);
        Money principal = rest.isPositive() ? rest : Money.ZERO;
        Money amount = principal.plus(interest);
        boolean bears = interest.isPositive();
        Explained line = Explained.exact(
                "本期应付",
                "本期金额－预留－抵扣－违约金" + (bears ? "＋末笔利息" : "") + "（F-14）",
                tranche + "－" + retention + "－" + setOffs + "－" + penalties + (bears ? "＋" + interest : ""),
                Explained.NONE,
                amount);
        return new Payable(amount, principal.minus(rest), List.of(line));
    }
}
