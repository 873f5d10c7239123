package fangpiao.reconciliation;

/** What an entry means. */
sealed interface Verdict {

    /** The order has been paid. */
    record Paid(String key, How how) implements Verdict {}

    /**
     * The money of the order came back.
     *
     * @param debit the entry that had paid it; null if that was before the statements begin
     */
    record Returned(String key, Long debit) implements Verdict {}

    /**
     * A developer has paid back what it owed.
     *
     * @param open whether its case still waits for it; else somebody has entered the bank's paper by hand
     */
    record Repaid(String rescission, boolean open, How how) implements Verdict {}

    /** A fund has been paid into. */
    record Deposited(String deposit, How how) implements Verdict {}

    /** Decided together with the entry that gives the money back. */
    record WithItsReturn() implements Verdict {}

    /** @param subject the order it is about; null if none is known */
    record Differs(DifferenceKind kind, String subject, String ours) implements Verdict {}
}
