package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A movement of an account, counted once however often it was told.
 *
 * @param key of the payment order as the bank passed it on; null if it did not
 */
public record BankEntry(
        long no,
        String account,
        String reference,
        int part,
        LocalDate bookedOn,
        Direction direction,
        Money amount,
        String key,
        String partyName,
        String partyAccount,
        String words,
        String returnReason) {

    /** By which a payment is confirmed: banks number their bookings anew for each day or account, so ours comes behind. */
    String receiptNo() {
        return reference + "/" + no;
    }

    Money signed() {
        return direction.signed(amount);
    }

    /** 2024-10-08支出420,000.01元，流水号KM2410080001，对方昆明滇池畔置业有限公司. */
    String inWords() {
        return "%s%s%s元，流水号%s%s%s"
                .formatted(
                        bookedOn,
                        direction.chinese(),
                        amount,
                        reference,
                        partyName == null ? "" : "，对方" + partyName,
                        words == null ? "" : "，附言「" + words + "」");
    }

    static BankEntry read(ResultSet row, int number) throws SQLException {
        return new BankEntry(
                row.getLong("no"),
                row.getString("account_no"),
                row.getString("reference"),
                row.getInt("part"),
                row.getObject("booked_on", LocalDate.class),
                Direction.valueOf(row.getString("direction")),
                new Money(row.getLong("amount_fen")),
                row.getString("payment_key"),
                row.getString("party_name"),
                row.getString("party_account"),
                row.getString("words"),
                row.getString("return_reason"));
    }
}
