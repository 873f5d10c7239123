package fangpiao.ledger;

/** One place money can be: the treasury, what a voucher has available, what a developer is owed … (design §5). */
public record Account(String code) {

    /** Where public money comes from and goes back to; the only account that may be below zero. */
    public static final Account TREASURY = new Account("treasury");

    /** Money that has left the bureau's account for good. */
    public static final Account PAID = new Account("paid");

    public static Account of(String... path) {
        return new Account(String.join("/", path));
    }
}
