package fangpiao.voucher;

import fangpiao.shared.Money;

/**
 * What the book of a voucher says, before a case has written in it.
 *
 * @param used what contracts have taken and not given back
 * @param paidOut what of the balance the holder has had in money, or has given for money that was not his
 * @param interest what the holder has had of it
 * @param bonus what is owed to the holder beside the voucher
 */
record Position(Money used, Money paidOut, Money interest, Money bonus) {}
