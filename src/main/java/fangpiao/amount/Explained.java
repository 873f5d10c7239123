package fangpiao.amount;

import fangpiao.shared.Money;

/**
 * One line of a calculation, so that anybody can do it again by hand.
 *
 * @param item what it is: {@code 政策性奖励 B}
 * @param formula with its number in the catalogue: {@code B＝E×奖励比例（F-02）}
 * @param inputs the formula with the figures put in: {@code 973,430.00×4%}
 * @param rounding 四舍五入到分, or 「—」 where nothing is rounded
 * @param basis the parameters it rests on, with version, mark and source; 「—」 where it rests on none
 */
public record Explained(String item, String formula, String inputs, String rounding, String basis, Money amount) {

    public static final String NONE = "—";
    private static final String HALF_UP = "四舍五入到分";

    /** A sum or a difference: nothing to round. */
    public static Explained exact(String item, String formula, String inputs, String basis, Money amount) {
        return new Explained(item, formula, inputs, NONE, basis, amount);
    }

    public static Explained rounded(String item, String formula, String inputs, String basis, Money amount) {
        return new Explained(item, formula, inputs, HALF_UP, basis, amount);
    }
}
