package fangpiao.thousand;

import java.util.SplittableRandom;

/**
 * What one contract is to go through; it follows from the seed and the number alone.
 *
 * @param fen what the first voucher pays of the price
 * @param secondFen what a second voucher pays, of another fund; 0 if there is none
 * @param restFen what the first voucher has left over and the holder wants in money; 0 if nothing
 * @param begins on which day of the scenario, from 0
 * @param claims how many instalments the developer claims
 * @param undoing when the contract is rescinded
 * @param undoneAfter how many instalments were paid by then
 * @param back how the developer gives back what it got
 * @param quirk for whatever else happens, from 0 to 99
 */
record Life(
        int number,
        long fen,
        long secondFen,
        long restFen,
        int begins,
        int claims,
        Undoing undoing,
        int undoneAfter,
        Back back,
        int quirk) {

    /** When a rescission comes. */
    enum Undoing {
        NEVER,
        BETWEEN_CLAIMS,
        WHILE_CLAIMED
    }

    /** How what was paid comes back. */
    enum Back {
        REPAID,
        SET_OFF_OR_REPAID,
        SET_OFF_OR_OWED
    }

    /** Days over which contracts begin. */
    static final int SPREAD = 6;

    static Life of(long seed, int number) {
        var dice = new SplittableRandom(seed * 1_000_003 + number);
        boolean undone = dice.nextInt(100) < 30;
        long fen = 5_000_000 + dice.nextInt(40_000_000);
        return new Life(
                number,
                fen,
                dice.nextInt(100) < 15 ? 1_000_000 + dice.nextInt(10_000_000) : 0,
                !undone && dice.nextInt(100) < 15 ? 10_000 + dice.nextInt((int) (fen / 10)) : 0,
                dice.nextInt(SPREAD),
                dice.nextInt(10) == 0 ? 1 : 1 + dice.nextInt(3),
                !undone ? Undoing.NEVER : dice.nextBoolean() ? Undoing.BETWEEN_CLAIMS : Undoing.WHILE_CLAIMED,
                dice.nextInt(4),
                Back.values()[dice.nextInt(3)],
                dice.nextInt(100));
    }

    boolean isUndone() {
        return undoing != Undoing.NEVER;
    }

    /** The claims that will be opened before it is undone, if it is. */
    int wanted(int instalments) {
        int wanted = Math.min(claims, instalments);
        return switch (undoing) {
            case NEVER -> wanted;
            case BETWEEN_CLAIMS -> Math.min(undoneAfter, wanted);
            case WHILE_CLAIMED -> Math.min(undoneAfter + 1, wanted);
        };
    }

    String about() {
        return "contract " + number + " " + this;
    }
}
