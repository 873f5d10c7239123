package fangpiao.pool;

/** The filing of a sale without a voucher was cancelled. Told within the transaction that learned it. */
public record SaleCancelled(String unitNo) {}
