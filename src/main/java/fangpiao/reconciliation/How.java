package fangpiao.reconciliation;

/** By what it was found out: the key of the order, amount and account, words of the bank's text, or by a person. */
enum How {
    KEY,
    AMOUNT,
    WORDS,
    PERSON
}
