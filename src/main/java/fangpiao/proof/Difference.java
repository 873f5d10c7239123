package fangpiao.proof;

import fangpiao.shared.Money;

/**
 * A place at which the two sides of a check do not agree: as sums, or as words.
 *
 * @param place the voucher, account, page, case …
 * @param caseNo a case from which one gets there; null if there is none
 * @param since the run that found it first, if every run since has found it as well
 */
record Difference(String place, String caseNo, Money left, Money right, String leftWord, String rightWord, long since) {

    public String leftSide() {
        return left == null ? leftWord : left + " 元";
    }

    public String rightSide() {
        return right == null ? rightWord : right + " 元";
    }

    public boolean isOfSums() {
        return left != null;
    }

    /** By how much the left side is more than the right one. */
    public Money by() {
        return left.minus(right);
    }

    boolean leftIsMore() {
        return by().isPositive();
    }

    /** How far the sides are apart. */
    Money gap() {
        return leftIsMore() ? by() : by().negated();
    }
}
