package fangpiao.amount;

import fangpiao.shared.Money;
import java.util.List;

/**
 * What of a tranche is paid now.
 *
 * @param carried what could not be set off against it and waits for the next tranche
 */
public record Payable(Money amount, Money carried, List<Explained> lines) {

    static Payable of(Money tranche, Money retention, Money setOffs, Money penalties) {
        Money rest = tranche.minus(retention).minus(setOffs).minus(penalties);
        Money amount = rest.isPositive() ? rest : Money.ZERO;
        Explained line = Explained.exact(
                "本期应付",
                "本期金额－预留－抵扣－违约金（F-14）",
                tranche + "－" + retention + "－" + setOffs + "－" + penalties,
                Explained.NONE,
                amount);
        return new Payable(amount, amount.minus(rest), List.of(line));
    }
}
