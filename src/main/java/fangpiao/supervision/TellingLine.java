package fangpiao.supervision;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * Somebody who has to be told, as the page shows it.
 *
 * @param until the last day of a lock; null for a contract
 * @param told the last occasion on which he was told, with its day; null if never
 */
public record TellingLine(
        String name,
        String phone,
        String voucherNo,
        String purchaseNo,
        String unitNo,
        String kind,
        LocalDate until,
        String filingNo,
        Money amount,
        String told) {}
