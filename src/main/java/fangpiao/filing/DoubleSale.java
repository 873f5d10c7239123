package fangpiao.filing;

/** One home has two contracts. Told within the transaction that learned it. */
public record DoubleSale(String unitNo, String filingNo, String ours, String theirs) {}
