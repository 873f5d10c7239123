package fangpiao.voucher;

import fangpiao.ledger.Transfer;

/** The answer to "may this purchase use the voucher?". */
public sealed interface Hold {

    record Placed(Transfer transfer) implements Hold {}

    /** @param sentence why not, for the clerk */
    record Refused(String sentence) implements Hold {}
}
