package fangpiao.settlement;

import fangpiao.shared.Money;

/** What the developer hands in with a claim. The invoice (购房款发票) is for the whole price, not for one tranche. */
record ClaimPapers(String invoiceNo, Money invoiceAmount, String payeeAccount) {}
