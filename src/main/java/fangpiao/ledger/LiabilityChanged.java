package fangpiao.ledger;

/** The public owes more or less than what was issued: a bonus, a fee, a forfeit; told in the transaction that books it. */
public record LiabilityChanged(Transfer transfer) {

    public boolean grows() {
        return transfer.from().equals(Account.TREASURY);
    }
}
