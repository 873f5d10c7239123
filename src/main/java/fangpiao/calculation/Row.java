package fangpiao.calculation;

import static fangpiao.amount.Explained.NONE;

import fangpiao.amount.Explained;
import fangpiao.shared.Money;
import java.util.List;

/** One explained line as the table {@code amountLines} of a form shows it: formula, inputs and rounding in one column. */
public record Row(String item, String formula, String amount, String basis) {

    public static List<Row> of(List<Explained> lines) {
        return lines.stream().map(Row::of).toList();
    }

    private static Row of(Explained line) {
        return new Row(line.item(), how(line), yuan(line.amount()), line.basis());
    }

    private static String how(Explained line) {
        String inputs = line.inputs().equals(NONE) ? "" : "：" + line.inputs();
        String rounding = line.rounding().equals(NONE) ? "" : "，" + line.rounding();
        return line.formula() + inputs + rounding;
    }

    private static String yuan(Money amount) {
        return amount == null ? NONE : amount.toString();
    }
}
