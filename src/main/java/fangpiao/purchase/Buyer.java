package fangpiao.purchase;

import fangpiao.policy.Kinship;
import fangpiao.shared.IdNumber;

/** Who takes the title, and what he or she is to the voucher's holder. */
record Buyer(String name, IdNumber idNo, Kinship kinship) {}
